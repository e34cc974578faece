import { compareRows } from '../../engine/outbound/outbound-rows.ts';
import { KnownFigure } from './KnownFigure.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';

interface CompareTableProps {
  readonly view: OutboundView;
  readonly connections: number;
}

/** Load balancer and NAT gateway side by side, for the connections asked about and at their most. */
export function CompareTable({ view, connections }: CompareTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-labelledby="outbound-what-if">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Load balancer</th>
            <th scope="col">NAT gateway</th>
          </tr>
        </thead>
        <tbody>
          {compareRows(view.way, connections).map(({ label, loadBalancer, natGateway }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <KnownFigure number={loadBalancer} label={`${label}, load balancer`} />
              </td>
              <td>
                {typeof natGateway === 'string' ? (
                  natGateway
                ) : (
                  <KnownFigure number={natGateway} label={`${label}, NAT gateway`} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
