import { Fragment, type ReactNode } from 'react';
import { LOADS } from '../../../domain/ids.ts';
import { ipv6Title, type UsageRow } from '../../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../../engine/words/names.ts';
import { Figure } from '../../kit/Figure.tsx';
import { Ipv6Group } from './Ipv6Group.tsx';
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
                {LOAD_NAMES[load].label}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <Fragment key={row.key}>
            <RowGroup row={row} />
            {row.ipv6 ? <Ipv6Group title={ipv6Title(row, row.ipv6)} ipv6={row.ipv6} /> : null}
          </Fragment>
        ))}
      </table>
    </div>
  );
}

function RowGroup({ row }: { readonly row: UsageRow }) {
  const { range, parts, total, title } = row;
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={LOADS.length + 1}>
          {title}
        </th>
      </tr>
      {parts.map(({ kind, label, amounts }, part) => (
        <tr key={part}>
          <th scope="row">
            <span className={styles.swatch} data-part={kind} /> {label}
          </th>
          {LOADS.map((load) => (
            <td key={load}>
              <Figure {...amounts[load]} label={`${label}, ${LOAD_NAMES[load].label}`} />
            </td>
          ))}
        </tr>
      ))}
      <tr className={styles.sum}>
        <th scope="row">In use{range.unit === 'node-blocks' ? ', in node blocks' : ''}</th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure {...total[load]} label={`in use of ${range.label}, ${LOAD_NAMES[load].label}`} />
          </td>
        ))}
      </tr>
      <RoomRows row={row} />
    </tbody>
  );
}

/** What the range offers, what Azure keeps of it, and what stays free. */
function RoomRows({ row: { range, request, reserved, room, free } }: { readonly row: UsageRow }) {
  return (
    <>
      {request === null ? null : (
        <Total label="Ask for a">
          <Figure {...request} label={`prefix length to ask for: ${range.label}`} />
        </Total>
      )}
      {reserved === null ? null : (
        <Total label="Reserved by Azure" part="reserved">
          <Figure {...reserved} label={`addresses reserved by Azure in ${range.label}`} />
        </Total>
      )}
      {room === null ? null : (
        <Total label={reserved === null ? 'Room' : 'Usable, without the addresses reserved by Azure'}>
          <Figure {...room} label={`room in ${range.label}`} />
        </Total>
      )}
      {free === null ? null : (
        <tr>
          <th scope="row">
            <span className={styles.swatch} data-part="free" /> Free
          </th>
          {LOADS.map((load) => (
            <td key={load}>
              <Figure {...free[load]} label={`free in ${range.label}, ${LOAD_NAMES[load].label}`} />
            </td>
          ))}
        </tr>
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
