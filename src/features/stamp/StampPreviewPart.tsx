import { called, type Name } from '../../domain/name.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { counted } from '../../engine/words/numbers.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import styles from './stamp.module.css';
import type { PreviewRow, StampPreview } from './stamp-preview.ts';

const MOVES_TO = called('moves to');
const IN_THE_COPY = called('in the copy');

/** What a stamp would do to each range, and what the copies would collide with. */
export function StampPreviewPart({ preview }: { readonly preview: StampPreview }) {
  const { shifted, kept, collisions, others } = preview;
  return (
    <div className={styles.preview}>
      <section aria-labelledby="stamp-moved">
        <h3 id="stamp-moved">Ranges that move</h3>
        {shifted.length === 0 ? <p className={styles.note}>None.</p> : <RangeTable rows={shifted} heading={MOVES_TO} />}
      </section>
      {kept.length === 0 ? null : (
        <details>
          <summary>{counted(kept.length, 'range')} kept or placed anew</summary>
          <RangeTable rows={kept} heading={IN_THE_COPY} asText />
        </details>
      )}
      <section aria-labelledby="stamp-collisions" role="status">
        <h3 id="stamp-collisions">Collisions</h3>
        {collisions.length === 0 ? (
          <p className={styles.clear}>
            <Icon shape={LATER_SHAPES.check} size={14} /> No range of the copies overlaps another one.
          </p>
        ) : (
          <FindingList findings={collisions} />
        )}
      </section>
      {others.length === 0 ? null : (
        <details>
          <summary>{counted(others.length, 'other finding')} about the copies</summary>
          <FindingList findings={others} />
        </details>
      )}
    </div>
  );
}

interface RangeTableProps {
  readonly rows: readonly PreviewRow[];
  /** Of the last column. */
  readonly heading: Name;
  /** The last column holds sentences, not ranges. */
  readonly asText?: boolean;
}

function RangeTable({ rows, heading, asText = false }: RangeTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={`Ranges: ${heading.inSentence}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Original</th>
            <th scope="col">{heading.label}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, owner, field, from, to }) => (
            <tr key={key}>
              <th scope="row">
                {owner} <small>{field}</small>
              </th>
              <td className={styles.range}>{from}</td>
              <td className={asText ? styles.sentence : styles.range}>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.findings}>
      {findings.map(({ rule, at, severity, sentence, subjects }) => (
        <li key={[rule, at.entity, at.field, ...subjects].join('|')} className={styles[severity]}>
          <Icon shape={LATER_SHAPES[severity === 'error' ? 'cross' : 'triangle']} size={14} /> {sentence}
        </li>
      ))}
    </ul>
  );
}
