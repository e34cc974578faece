import type { ReactNode } from 'react';
import { LOADS } from '../../domain/ids.ts';
import { LOAD_NAMES } from '../../engine/names.ts';
import { Figure } from '../Figure.tsx';
import { freeIn, type UsageRow } from './usage-rows.ts';
import styles from './usage.module.css';

/** The numbers of the chart: each range with its parts under the three loads, and what stays free. */
export function UsageTable({ rows }: { readonly rows: readonly UsageRow[] }) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Subnet usage as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Range and part</th>
            {LOADS.map((load) => (
              <th key={load} scope="col">
                {LOAD_NAMES[load]}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <RowGroup key={row.key} row={row} />
        ))}
      </table>
    </div>
  );
}

function RowGroup({ row }: { readonly row: UsageRow }) {
  const { at, range, parts, title } = row;
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={LOADS.length + 1}>
          {title}
        </th>
      </tr>
      {parts.map(({ part, kind, label, amounts }) => (
        <tr key={part}>
          <th scope="row">
            <span className={styles.swatch} data-part={kind} /> {label}
          </th>
          {LOADS.map((load) => (
            <td key={load}>
              <Figure
                reference={{ ...at, figure: 'range-part', part, load }}
                value={amounts[load]}
                label={`${label}, ${LOAD_NAMES[load]}`}
              />
            </td>
          ))}
        </tr>
      ))}
      <tr className={styles.sum}>
        <th scope="row">In use{range.unit === 'node-blocks' ? ', in node blocks' : ''}</th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure
              reference={{ ...at, figure: 'range-total', load }}
              value={range.total[load]}
              label={`in use of ${range.label}, ${LOAD_NAMES[load]}`}
            />
          </td>
        ))}
      </tr>
      {range.capacity === null ? (
        range.requestPrefixLength === null ? null : (
          <Total label="Request a prefix length of">
            <Figure
              reference={{ ...at, figure: 'request-prefix' }}
              value={range.requestPrefixLength}
              prefix="/"
              label={`prefix length to request for ${range.label}`}
            />
          </Total>
        )
      ) : (
        <>
          <Total label={range.reserved > 0 ? 'Usable, without what Azure keeps' : 'Room'}>
            <Figure
              reference={{ ...at, figure: 'range-capacity' }}
              value={range.capacity}
              label={`room in ${range.label}`}
            />
          </Total>
          <Total label="Free with upgrade">
            <Figure
              reference={{ ...at, figure: 'range-free' }}
              value={freeIn(range)}
              label={`free in ${range.label}`}
            />
          </Total>
        </>
      )}
    </tbody>
  );
}

function Total({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={LOADS.length}>{children}</td>
    </tr>
  );
}
