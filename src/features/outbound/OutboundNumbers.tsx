import type { ReactNode } from 'react';
import type { Load } from '../../domain/ids.ts';
import { LOADS } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import type { FigureRef } from '../../engine/figures/figure-ref.ts';
import { outboundKindOf } from '../../engine/outbound/outbound-addresses.ts';
import type { KnownPerLoad } from '../../engine/outbound/outbound-evaluation.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import { Figure } from '../kit/Figure.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';
import { outboundReference } from './outbound-view.ts';

interface OutboundNumbersProps {
  readonly view: OutboundView;
  readonly pools: readonly NodePool[];
}

/** Nodes, ports and addresses of the way out that the plan has chosen, for the three loads. */
export function OutboundNumbers({ view, pools }: OutboundNumbersProps) {
  const { outbound } = view;
  const kind = outboundKindOf(outbound.type);
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
          <LoadRow
            label="Nodes"
            values={outbound.nodes}
            reference={(load) => ({ ...view.at, figure: 'cluster-nodes', load })}
          />
          {kind === 'load-balancer' ? <LoadBalancerRows view={view} /> : null}
          {kind === 'nat-gateway' ? (
            <Single label="Flows to one destination, all nodes" reference={outboundReference(view, { of: 'flows' })}>
              {outbound.natGateway.flows}
            </Single>
          ) : null}
          <Single
            label="Rules (services × ports) on one front-end IP, at most"
            reference={outboundReference(view, { of: 'rules-per-frontend' })}
          >
            {outbound.rulesPerFrontend}
          </Single>
          {outbound.gatewayPools.map(({ pool, publicAddresses }) => (
            <Single
              key={pool}
              label={`Public IPs and most nodes of ${pools.find(({ id }) => id === pool)?.name ?? pool}`}
              reference={{ ...view.at, figure: 'gateway-addresses', pool }}
            >
              {publicAddresses}
            </Single>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LoadBalancerRows({ view }: { readonly view: OutboundView }) {
  const { loadBalancer } = view.outbound;
  const { portsPerNode, portsNeeded, portsAvailable, mostNodes, addressesNeeded, allocation } = loadBalancer;
  return (
    <>
      <LoadRow
        label={allocation === 'automatic' ? 'SNAT ports per node, automatic' : 'SNAT ports per node, as set'}
        values={portsPerNode}
        reference={(load) => outboundReference(view, { of: 'ports-per-node', load })}
      />
      <LoadRow
        label="SNAT ports needed"
        values={portsNeeded}
        reference={(load) => outboundReference(view, { of: 'ports-needed', load })}
      />
      <Single label="SNAT ports of the outbound IPs" reference={outboundReference(view, { of: 'ports-available' })}>
        {portsAvailable}
      </Single>
      <Single label="Outbound IPs needed with upgrade" reference={outboundReference(view, { of: 'addresses-needed' })}>
        {addressesNeeded}
      </Single>
      <Single
        label={allocation === 'automatic' ? 'Nodes with documented automatic ports' : 'Nodes these IPs carry'}
        reference={outboundReference(view, { of: 'most-nodes' })}
      >
        {mostNodes}
      </Single>
    </>
  );
}

interface LoadRowProps {
  readonly label: string;
  readonly values: KnownPerLoad;
  readonly reference: (load: Load) => FigureRef;
}

function LoadRow({ label, values, reference }: LoadRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {LOADS.map((load) => (
        <td key={load}>
          <Known reference={reference(load)} value={values[load]} label={`${label}, ${LOAD_NAMES[load].inSentence}`} />
        </td>
      ))}
    </tr>
  );
}

interface SingleProps {
  readonly label: string;
  readonly reference: FigureRef;
  readonly children: number | null;
}

function Single({ label, reference, children }: SingleProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={LOADS.length}>
        <Known reference={reference} value={children} label={label} />
      </td>
    </tr>
  );
}

interface KnownProps {
  readonly reference: FigureRef;
  readonly value: number | null;
  readonly label: string;
}

/** A number that opens its working, or that nothing is documented. */
export function Known({ reference, value, label }: KnownProps): ReactNode {
  return value === null ? (
    <em className={styles.muted}>not documented</em>
  ) : (
    <Figure reference={reference} value={value} label={label} />
  );
}
