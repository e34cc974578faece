import type { MeanwhileRange } from '../../../engine/migration/migration.ts';
import {
  isTooSmall,
  meanwhileNeed,
  meanwhileRoom,
  placeText,
  unitText,
} from '../../../engine/migration/range-words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Figure } from '../../kit/Figure.tsx';
import styles from './migration.module.css';

/** True where the plan lacks what the move needs. */
function isShort(range: MeanwhileRange): boolean {
  return range.place === 'no-room' || isTooSmall(range);
}

/** The ranges that the move needs while it is made, old and new together, with what the plan has for them. */
export function Ranges({ ranges }: { readonly ranges: readonly MeanwhileRange[] }) {
  return (
    <section aria-labelledby="migration-ranges" className={styles.part}>
      <h4 id="migration-ranges">Ranges needed during the move</h4>
      <div className={styles.scroller} tabIndex={0} role="group" aria-labelledby="migration-ranges">
        <table className={styles.ranges}>
          <thead>
            <tr>
              <th scope="col">Range</th>
              <th scope="col">Needed during an upgrade</th>
              <th scope="col">Its size offers</th>
              <th scope="col">Place</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map((range) => (
              <tr key={range.key} data-range={range.key} data-place={range.place}>
                <th scope="row">{range.label}</th>
                <td>
                  <Figure
                    {...meanwhileNeed(range)}
                    label={`${unitText(range)} needed in ${range.label} during an upgrade`}
                  />
                </td>
                <td>
                  <Room range={range} /> <span className={styles.unit}>{unitText(range)}</span>
                </td>
                <td>
                  <span className={styles.mark}>
                    <span className={styles.sign} data-tone={isShort(range) ? 'bad' : 'good'}>
                      <Icon shape={LATER_SHAPES[isShort(range) ? 'cross' : 'check']} size={14} />
                    </span>
                    <span>{placeText(range)}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Room({ range }: { readonly range: MeanwhileRange }) {
  const room = meanwhileRoom(range);
  return room === null ? 'none' : <Figure {...room} label={`room of ${range.label}`} />;
}
