import { Fragment, type ReactNode } from 'react';
import { LOADS } from '../../domain/ids.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import { reservedReference } from '../../engine/figures/figure-ref.ts';
import { Figure } from '../kit/Figure.tsx';
import { Ipv6Group } from './Ipv6Group.tsx';
import type { UsageRow } from '../../engine/usage/usage-rows.ts';
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
          <Fragment key={row.key}>
            <RowGroup row={row} />
            {row.ipv6 ? <Ipv6Group row={row} ipv6={row.ipv6} /> : null}
          </Fragment>
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
      <RoomRows row={row} />
    </tbody>
  );
}

/** What the range offers, what Azure keeps of it, and what stays free. */
function RoomRows({ row: { at, range, room } }: { readonly row: UsageRow }) {
  return (
    <>
      {range.capacity === null && range.requestPrefixLength !== null ? (
        <Total label="Request a prefix length of">
          <Figure
            reference={{ ...at, figure: 'request-prefix' }}
            value={range.requestPrefixLength}
            prefix="/"
            label={`prefix length to request for ${range.label}`}
          />
        </Total>
      ) : null}
      {range.reserved > 0 ? (
        <Total label="Kept by Azure" part="reserved">
          <Figure
            reference={reservedReference(at)}
            value={range.reserved}
            label={`addresses that Azure keeps in ${range.label}`}
          />
        </Total>
      ) : null}
      {room === null ? null : (
        <>
          <Total label={range.reserved > 0 ? 'Usable, without what Azure keeps' : 'Room'}>
            <Figure
              reference={{ ...at, figure: range.capacity === null ? 'request-capacity' : 'range-capacity' }}
              value={room}
              label={`room in ${range.label}`}
            />
          </Total>
          <tr>
            <th scope="row">
              <span className={styles.swatch} data-part="free" /> Free
            </th>
            {LOADS.map((load) => (
              <td key={load}>
                <Figure
                  reference={{ ...at, figure: 'range-free', load }}
                  value={room - range.total[load]}
                  label={`free in ${range.label}, ${LOAD_NAMES[load]}`}
                />
              </td>
            ))}
          </tr>
        </>
      )}
    </>
  );
}

interface TotalProps {
  readonly label: string;
  /** The part of the chart that it is, if any. */
  readonly part?: 'reserved';
  readonly children: ReactNode;
}

/** One number that is the same under all loads. */
function Total({ label, part, children }: TotalProps) {
  return (
    <tr>
      <th scope="row">
        {part === undefined ? null : <span className={styles.swatch} data-part={part} />} {label}
      </th>
      <td colSpan={LOADS.length}>{children}</td>
    </tr>
  );
}
