import { LOADS } from '../../domain/ids.ts';
import { type OutboundRow, outboundRows } from '../../engine/outbound/outbound-rows.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import { KnownFigure } from './KnownFigure.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';

/** Nodes, ports and addresses of the way out that the plan has chosen, for the three loads. */
export function OutboundNumbers({ view }: { readonly view: OutboundView }) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Outbound numbers">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {LOADS.map((load) => (
              <th key={load} scope="col">
                {LOAD_NAMES[load].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outboundRows(view.way).map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.label}</th>
              <Cells {...row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ label, numbers }: OutboundRow) {
  if (numbers === null || 'value' in numbers) {
    return (
      <td colSpan={LOADS.length}>
        <KnownFigure number={numbers} label={label} />
      </td>
    );
  }
  return LOADS.map((load) => (
    <td key={load}>
      <KnownFigure number={numbers[load]} label={`${label}, ${LOAD_NAMES[load].inSentence}`} />
    </td>
  ));
}
