import { useState } from 'react';
import type { ConnectionNeeds } from '../../engine/outbound/connections.ts';
import { editsForConnections, mostConnections, needsOfConnections } from '../../engine/outbound/connections.ts';
import { outboundKindOf } from '../../engine/outbound/outbound-addresses.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { counted, plain } from '../../engine/words/numbers.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { CompareTable } from './CompareTable.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';

const FIRST_ASKED = 1000;

/** What a number of connections per node asks of a load balancer and of a NAT gateway, and one click to take it over. */
export function ConnectionCalculator({ view }: { readonly view: OutboundView }) {
  const [connections, setConnections] = useState(FIRST_ASKED);
  const { outbound } = view;
  const needs = needsOfConnections(outbound.nodes.withUpgrade, connections);
  const edits = editsForConnections(outbound, needs);
  return (
    <div className={styles.part}>
      <h3 id="outbound-what-if">Load balancer or NAT gateway at this size</h3>
      <div className={styles.asked}>
        <NumberField
          id="outbound-connections"
          label="Connections per node to one destination"
          note="Concurrent; not saved."
          value={connections}
          least={1}
          most={mostConnections()}
          onCommit={(value) => {
            if (value !== null) {
              setConnections(value);
            }
          }}
        />
        {edits === null ? null : <Button onClick={() => planActions.applyFix(edits)}>Use these values</Button>}
      </div>
      {edits === null ? <p className={styles.muted}>{reasonAgainst(view, needs)}</p> : null}
      <CompareTable view={view} connections={connections} />
    </div>
  );
}

/** Why there is nothing to take over. */
function reasonAgainst({ outbound: { type } }: OutboundView, { loadBalancer, natGateway }: ConnectionNeeds): string {
  switch (outboundKindOf(type)) {
    case 'load-balancer':
      return `Too many for a load balancer: ${plain(loadBalancer.portsPerNode)} ports per node and ${counted(loadBalancer.addresses, 'IP')}.`;
    case 'nat-gateway':
      return `Too many for a NAT gateway: ${counted(natGateway.addresses, 'IP')}.`;
    case 'none':
      return `The outbound type is ${OUTBOUND_TYPE_NAMES[type].inSentence}: it has no IPs to set here.`;
  }
}
