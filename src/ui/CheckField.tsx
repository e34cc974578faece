import styles from './controls.module.css';

interface CheckFieldProps {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
  readonly onCommit: (checked: boolean) => void;
}

/** A box to tick, with its label beside it. */
export function CheckField({
  id,
  label,
  note,
  checked,
  disabled = false,
  hideLabel = false,
  onCommit,
}: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onCommit(target.checked)}
      />
      <span className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
        {note === undefined ? null : <span className={styles.unit}> {note}</span>}
      </span>
    </label>
  );
}
