import { NumberField } from '../../../ui/NumberField.tsx';
import styles from './what-fits.module.css';

interface SliderFieldProps {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly value: number;
  readonly least: number;
  /** The end of the slider, and the most that the field beside it takes. */
  readonly slideTo: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number to slide or to type; what is typed beyond the end of the slider counts all the same. */
export function SliderField({ id, label, note, value, least, slideTo, most, onChange }: SliderFieldProps) {
  return (
    <div className={styles.slider}>
      <NumberField
        id={id}
        label={label}
        note={note}
        value={value}
        least={least}
        most={most}
        onCommit={(typed) => onChange(typed ?? value)}
      />
      <input
        type="range"
        aria-label={`${label}, slider`}
        min={least}
        max={slideTo}
        value={Math.min(value, slideTo)}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}
