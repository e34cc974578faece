import styles from './controls.module.css';
import { describedBy, FieldFrame, type FieldTexts } from './FieldFrame.tsx';

export type Option = readonly [value: string, label: string];

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onCommit: (value: string) => void;
}

/** A choice from a list. */
export function SelectField(props: SelectFieldProps) {
  const { id, value, options, onCommit } = props;
  return (
    <FieldFrame {...props}>
      <select
        id={id}
        className={styles.select}
        value={value}
        {...describedBy(props)}
        onChange={({ target }) => onCommit(target.value)}
      >
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
