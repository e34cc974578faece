import styles from './controls.module.css';
import { describedBy, FieldFrame, type FieldTexts } from './FieldFrame.tsx';

interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly mostLength: number;
  readonly mono?: boolean;
  readonly list?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly onCommit: (value: string) => void;
}

/** A one-line text, committed as it is typed. */
export function TextField(props: TextFieldProps) {
  const { id, value, mostLength, mono = false, list, placeholder, onCommit } = props;
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        className={`${styles.input ?? ''} ${mono ? (styles.mono ?? '') : ''}`}
        value={value}
        maxLength={mostLength}
        list={list}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        {...describedBy(props)}
        onChange={({ target }) => onCommit(target.value)}
      />
    </FieldFrame>
  );
}
