import { BOUNDS } from '../../domain/plan-input.ts';
import type { NameChange } from '../../domain/stamp/copy-names.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';

const KINDS = [
  ['suffix', 'Add a suffix'],
  ['replace', 'Replace a text in them'],
] as const;

interface NameChangeFieldsProps {
  readonly value: NameChange;
  readonly error: string | null;
  readonly onChange: (change: NameChange) => void;
}

/** How the names of the copies differ from those of the originals. */
export function NameChangeFields({ value, error, onChange }: NameChangeFieldsProps) {
  return (
    <>
      <SelectField
        id="stamp-name-kind"
        label="Names"
        note="Names of pools stay."
        value={value.kind}
        options={KINDS}
        onCommit={(kind) =>
          onChange(kind === 'replace' ? { kind, from: '', to: '' } : { kind: 'suffix', suffix: '-2' })
        }
      />
      {value.kind === 'suffix' ? (
        <TextField
          id="stamp-suffix"
          label="Text behind each name"
          value={value.suffix}
          mostLength={BOUNDS.nameLength}
          error={error}
          onCommit={(suffix) => onChange({ kind: 'suffix', suffix })}
        />
      ) : (
        <>
          <TextField
            id="stamp-name-from"
            label="Replace"
            placeholder="weu"
            value={value.from}
            mostLength={BOUNDS.nameLength}
            error={error}
            onCommit={(from) => onChange({ ...value, from })}
          />
          <TextField
            id="stamp-name-to"
            label="With"
            placeholder="neu"
            value={value.to}
            mostLength={BOUNDS.nameLength}
            onCommit={(to) => onChange({ ...value, to })}
          />
        </>
      )}
    </>
  );
}
