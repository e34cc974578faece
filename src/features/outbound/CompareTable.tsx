import { managedOutboundAddressesMaximum, natGatewayAddressesMaximum } from '../../domain/facts/outbound.ts';
import type { OutboundFigure } from '../../engine/figures/outbound-figure.ts';
import type { ConnectionNeeds } from '../../engine/outbound/connections.ts';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';
import { outboundReference } from './outbound-view.ts';
import { Known } from './OutboundNumbers.tsx';

interface CompareTableProps {
  readonly view: OutboundView;
  readonly needs: ConnectionNeeds;
  readonly connections: number;
}

interface Cell {
  readonly figure: OutboundFigure;
  readonly value: number;
}

/** Load balancer and NAT gateway side by side, for the connections asked about and at their most. */
export function CompareTable({ view, needs, connections }: CompareTableProps) {
  const { loadBalancer, natGateway } = view.outbound;
  const rows: readonly (readonly [label: string, loadBalancer: Cell, natGateway: Cell | string])[] = [
    [
      'Ports for each node',
      { figure: { of: 'connection-ports', connections }, value: needs.loadBalancer.portsPerNode },
      'shared, as needed',
    ],
    [
      'IPs needed with upgrade',
      { figure: { of: 'connection-addresses', connections }, value: needs.loadBalancer.addresses },
      { figure: { of: 'connection-flows', connections }, value: needs.natGateway.addresses },
    ],
    [
      'Most IPs',
      { figure: { of: 'most-addresses' }, value: managedOutboundAddressesMaximum.value },
      { figure: { of: 'most-nat-addresses' }, value: natGatewayAddressesMaximum.value },
    ],
    [
      'Most connections per node, all alike',
      { figure: { of: 'most-ports-per-node' }, value: loadBalancer.mostPortsPerNode },
      { figure: { of: 'most-flows-per-node' }, value: natGateway.mostFlowsPerNode },
    ],
  ];
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
          {rows.map(([label, first, second]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <Known
                  reference={outboundReference(view, first.figure)}
                  value={first.value}
                  label={`${label}, load balancer`}
                />
              </td>
              <td>
                {typeof second === 'string' ? (
                  second
                ) : (
                  <Known
                    reference={outboundReference(view, second.figure)}
                    value={second.value}
                    label={`${label}, NAT gateway`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
