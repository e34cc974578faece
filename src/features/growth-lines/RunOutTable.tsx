import { growthReference } from '../../engine/growth/growth-figures.ts';
import type { GrowthRow, GrowthView } from '../../engine/growth/growth-view.ts';
import { counted } from '../../engine/words/numbers.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Figure } from '../kit/Figure.tsx';
import styles from './growth-lines.module.css';

/** Every range, and each limit that growth passes: use today and at the end, room, when it runs out and what would last. */
export function RunOutTable({ view }: { readonly view: GrowthView }) {
  const end = view.months.length - 1;
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="When ranges run out">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Range or limit</th>
              <th scope="col">Runs out</th>
              <th scope="col">Today</th>
              <th scope="col">{view.months[end]}</th>
              <th scope="col">Room</th>
              <th scope="col">Size to last</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.key} row={row} view={view} end={end} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        With upgrade. The size to last keeps {view.headroomPercent} % free, as every size to request does.
      </p>
    </>
  );
}

interface RowProps {
  readonly row: GrowthRow;
  readonly view: GrowthView;
  readonly end: number;
}

function Row({ row, view: { at, months }, end }: RowProps) {
  const { key, name, unit, today, atEnd, room, capacity, lastingPrefixLength } = row;
  return (
    <tr>
      <th scope="row">
        {row.label}{' '}
        <small>{[row.place, unit === 'addresses' ? '' : unit].filter((text) => text !== '').join(', ')}</small>
      </th>
      <td>
        <RunOut row={row} at={at} />
      </td>
      <td>
        <Figure
          reference={growthReference(at, { of: 'use', line: key, month: 0 })}
          value={today}
          label={`${unit} of ${name} today`}
        />
      </td>
      <td>
        <Figure
          reference={growthReference(at, { of: 'use', line: key, month: end })}
          value={atEnd}
          label={`${unit} of ${name} in ${months[end] ?? ''}`}
        />
      </td>
      <td>
        {room === null || capacity === null ? (
          'too large for IPv4'
        ) : (
          <Figure reference={room.reference} value={capacity} label={`room of ${name}`} />
        )}
      </td>
      <td>
        {lastingPrefixLength === null ? (
          <span className={styles.muted}>–</span>
        ) : (
          <Figure
            reference={growthReference(at, { of: 'lasting-prefix', line: key })}
            value={lastingPrefixLength}
            prefix="/"
            label={`prefix length of ${name} that would last`}
          />
        )}
      </td>
    </tr>
  );
}

function RunOut({ row: { key, name, runOutMonth, runOutDate }, at }: Pick<RowProps, 'row'> & Pick<GrowthView, 'at'>) {
  if (runOutMonth === null) {
    return (
      <span className={styles.lasts}>
        <Icon name="check" size={12} /> lasts
      </span>
    );
  }
  return (
    <span className={styles.runsOut}>
      <Icon name="cross" size={12} />
      {runOutMonth === 0 ? 'full today' : runOutDate}
      <span className={styles.muted}>
        month{' '}
        <Figure
          reference={growthReference(at, { of: 'run-out', line: key })}
          value={runOutMonth}
          label={`month in which ${name} runs out, ${counted(runOutMonth, 'month')} from today`}
        />
      </span>
    </span>
  );
}
