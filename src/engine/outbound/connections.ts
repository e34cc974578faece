import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  natGatewayFlowsPerAddress,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import { addressesForFlows, addressesForPorts, natGatewayFlows, portsForConnections } from './formulas.ts';
import { outboundKindOf } from './outbound-addresses.ts';
import type { OutboundEvaluation } from './outbound-evaluation.ts';

/** What a number of connections of every node to one destination asks of either way out. */
export interface ConnectionNeeds {
  readonly loadBalancer: { readonly portsPerNode: number; readonly addresses: number; readonly isPossible: boolean };
  readonly natGateway: { readonly addresses: number; readonly isPossible: boolean };
}

/**
 * Ports and addresses for `connections` connections of each of `nodes` nodes to one destination at the same time: one port
 * for each connection. Not possible beyond the ports of one address or the most addresses.
 */
export function needsOfConnections(nodes: number, connections: number): ConnectionNeeds {
  const Q = snatPortsPerAddress.value;
  const portsPerNode = portsForConnections.compute({ C: connections, D: snatPortMultiple.value });
  const addresses = addressesForPorts.compute({ N: nodes, P: portsPerNode, Q });
  const natAddresses = addressesForFlows.compute({ N: nodes, C: connections, F: natGatewayFlowsPerAddress.value });
  return {
    loadBalancer: {
      portsPerNode,
      addresses,
      isPossible: portsPerNode <= Q && addresses <= managedOutboundAddressesMaximum.value,
    },
    natGateway: { addresses: natAddresses, isPossible: natAddresses <= natGatewayAddressesMaximum.value },
  };
}

/** The edits that give a cluster what its connections need; null where its outbound type cannot, or has no such setting. */
export function editsForConnections(
  { cluster, type }: Pick<OutboundEvaluation, 'cluster' | 'type'>,
  needs: ConnectionNeeds,
): readonly FieldEdit[] | null {
  const ipCount = (value: number): FieldEdit => ({ entity: cluster, field: 'outbound.ipCount', value });
  const { loadBalancer, natGateway } = needs;
  switch (outboundKindOf(type)) {
    case 'load-balancer':
      return loadBalancer.isPossible
        ? [
            { entity: cluster, field: 'outbound.portsPerNode', value: loadBalancer.portsPerNode },
            ipCount(loadBalancer.addresses),
          ]
        : null;
    case 'nat-gateway':
      return natGateway.isPossible ? [ipCount(natGateway.addresses)] : null;
    case 'none':
      return null;
  }
}

/** The most connections to one destination that any way out carries: all flows of a NAT gateway with the most addresses. */
export function mostConnections(): number {
  return natGatewayFlows.compute({ I: natGatewayAddressesMaximum.value, F: natGatewayFlowsPerAddress.value });
}
