import type { PlanInput } from '../../domain/plan-input.ts';
import type { ImportedTexts } from '../../importers/import-texts.ts';
import type { ImportNote } from '../../importers/importer.ts';
import { Fold } from '../../ui/Fold.tsx';
import styles from './import.module.css';
import { ServiceErrorPart } from './ServiceErrorPart.tsx';

const GROUPS: readonly (readonly [ImportNote['kind'], string, string])[] = [
  ['understood', 'Understood', 'taken over as it stands'],
  ['assumed', 'Assumed', 'not in the documents, please check'],
  ['ignored', 'Left out', 'read, but no part of a plan'],
];

/** Longer lists start folded. */
const MOST_OPEN = 12;

function NoteGroup({ title, meaning, notes }: { title: string; meaning: string; notes: readonly ImportNote[] }) {
  return (
    <Fold minor title={`${title}: ${notes.length}`} summary={meaning} open={notes.length <= MOST_OPEN}>
      <ul className={styles.notes}>
        {notes.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Fold>
  );
}

/** Which documents were read and which not, and what the plan made of them holds, before anything changes. */
export function ImportPreview({ outcome, plan }: { readonly outcome: ImportedTexts; readonly plan: PlanInput }) {
  const { read, refused, notes, serviceErrors } = outcome;
  return (
    <section aria-label="Preview" className={styles.preview}>
      <div role="status" className={styles.documents}>
        {read.map(({ name, title }, index) => (
          <p key={`${name} ${String(index)}`}>
            <strong>{name}</strong>: {title}.
          </p>
        ))}
      </div>
      <div role="alert" className={styles.problem}>
        {refused.map(({ name, sentence }, index) => (
          <p key={`${name} ${String(index)}`}>
            <strong>{name}</strong>: {sentence}
          </p>
        ))}
      </div>
      {serviceErrors.map((error, index) => (
        <ServiceErrorPart key={`${error.name} ${String(index)}`} error={error} plan={plan} />
      ))}
      {GROUPS.map(([kind, title, meaning]) => {
        const group = notes.filter((note) => note.kind === kind);
        return group.length === 0 ? null : <NoteGroup key={kind} title={title} meaning={meaning} notes={group} />;
      })}
    </section>
  );
}
