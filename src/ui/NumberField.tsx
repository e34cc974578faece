import { useState } from 'react';
import styles from './controls.module.css';
import { describedBy, FieldFrame, type FieldTexts } from './FieldFrame.tsx';
import { readWhole } from './read-whole.ts';

interface NumberFieldProps extends FieldTexts {
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** True where an empty field has a meaning of its own. */
  readonly mayBeEmpty?: boolean;
  readonly placeholder?: string | undefined;
  readonly onCommit: (value: number | null) => void;
}

interface Draft {
  readonly text: string;
  /** The committed value beside which it was typed; another one means that somebody else changed the field. */
  readonly beside: number | null;
}

/** A field for whole numbers. Well-formed text is committed at once; other text stays in the field with one sentence. */
export function NumberField(props: NumberFieldProps) {
  const { id, value, least, most, mayBeEmpty = false, placeholder, onCommit } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft?.beside === value ? draft : null;
  const read = shown === null ? null : readWhole(shown.text, { least, most, mayBeEmpty });
  const typingError = read?.ok === false ? read.error : null;
  const texts = { ...props, error: typingError ?? props.error };
  return (
    <FieldFrame {...texts} stays={typingError !== null}>
      <input
        id={id}
        className={`${styles.input ?? ''} ${styles.number ?? ''}`}
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={shown?.text ?? value?.toString() ?? ''}
        {...describedBy(texts)}
        onChange={({ target: { value: text } }) => {
          const next = readWhole(text, { least, most, mayBeEmpty });
          setDraft({ text, beside: next.ok ? next.value : value });
          if (next.ok) {
            onCommit(next.value);
          }
        }}
        onBlur={() => {
          if (typingError === null) {
            setDraft(null);
          }
        }}
      />
    </FieldFrame>
  );
}
