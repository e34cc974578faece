import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import styles from './collisions.module.css';
import { markOf, type Pair } from './pairs.ts';

interface CollisionTableProps {
  readonly pairs: readonly Pair[];
  readonly onOpen: (pair: Pair) => void;
}

/** Every two ranges that overlap, with the rule that applies. */
export function CollisionTable({ pairs, onOpen }: CollisionTableProps) {
  if (pairs.length === 0) {
    return <p className={styles.muted}>No two ranges of this plan overlap.</p>;
  }
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Overlaps">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Ranges</th>
            <th scope="col">State</th>
            <th scope="col">Rule</th>
            <th scope="col">
              <span className={styles.hidden}>Detail</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => {
            const { tone, icon, word } = markOf(pair.meeting);
            return (
              <tr key={`${pair.one.key} ${pair.other.key}`}>
                <th scope="row">
                  {pair.one.label} <span className={styles.mono}>{pair.one.range}</span>
                  <br />
                  {pair.other.label} <span className={styles.mono}>{pair.other.range}</span>
                </th>
                <td>
                  <span className={styles.mark} data-tone={tone}>
                    {icon === null ? null : <Icon shape={LATER_SHAPES[icon]} size={12} />} {word}
                  </span>
                </td>
                <td>{pair.meeting.sentence}</td>
                <td>
                  <Button small onClick={() => onOpen(pair)}>
                    Sources
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
