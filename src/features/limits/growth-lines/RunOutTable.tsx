import type { GrowthRow, GrowthView } from '../../../engine/growth/growth-view.ts';
import { headroomSentence } from '../../../engine/layout/ask-words.ts';
import { counted } from '../../../engine/words/numbers.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Figure } from '../../kit/Figure.tsx';
import styles from './growth-lines.module.css';

/** Every range, and each limit that growth passes: use today and at the end, room, when it runs out and what would last. */
export function RunOutTable({ view }: { readonly view: GrowthView }) {
  const lastMonth = view.months.at(-1) ?? '';
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="When ranges run out">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Range or limit</th>
              <th scope="col">Runs out</th>
              <th scope="col">Now</th>
              <th scope="col">{lastMonth}</th>
              <th scope="col">Room</th>
              <th scope="col">Size to last</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.key} row={row} lastMonth={lastMonth} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        During an upgrade. The size to last is one to ask for. {headroomSentence(view.headroomPercent)}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: GrowthRow;
  readonly lastMonth: string;
}

function Row({ row, lastMonth }: RowProps) {
  const { name, unit, today, atEnd, room, lasting } = row;
  return (
    <tr>
      <th scope="row">
        {row.label}{' '}
        <small>{[row.place, unit === 'addresses' ? '' : unit].filter((text) => text !== '').join(', ')}</small>
      </th>
      <td>
        <RunOut row={row} />
      </td>
      <td>
        <Figure {...today} label={`${unit} of ${name} now`} />
      </td>
      <td>
        <Figure {...atEnd} label={`${unit} of ${name} in ${lastMonth}`} />
      </td>
      <td>{room === null ? 'too large for IPv4' : <Figure {...room} label={`room of ${name}`} />}</td>
      <td>
        {lasting === null ? (
          <span className={styles.muted}>–</span>
        ) : (
          <Figure {...lasting} label={`prefix length of ${name} that would last`} />
        )}
      </td>
    </tr>
  );
}

function RunOut({ row: { name, runOut, runOutDate } }: Pick<RowProps, 'row'>) {
  if (runOut === null) {
    return (
      <span className={styles.lasts}>
        <Icon shape={LATER_SHAPES.check} size={12} /> lasts
      </span>
    );
  }
  return (
    <span className={styles.runsOut}>
      <Icon shape={LATER_SHAPES.cross} size={12} />
      {runOut.value === 0 ? 'full now' : runOutDate}
      <span className={styles.muted}>
        month{' '}
        <Figure {...runOut} label={`month in which ${name} runs out, ${counted(runOut.value, 'month')} from now`} />
      </span>
    </span>
  );
}
