import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  managedOutboundAddressesMaximum,
  snatAutomaticSteps,
  snatPortMultiple,
  type SnatStep,
} from '../../domain/facts/outbound.ts';
import type { Load } from '../../domain/ids.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { outboundPorts, perNode } from '../figures/formulas.ts';
import { addressesForPorts, mostPortsPerNode, nodesOfPorts } from './formulas.ts';
import type { OutboundArithmetic, WayOut } from './outbound-arithmetic.ts';
import type { KnownPerLoad, LoadBalancerOutbound } from './outbound-evaluation.ts';

/** The step of automatic ports for that many nodes; null beyond the documented table. Fact: snat-automatic-steps. */
export function automaticStepFor(nodes: number): SnatStep | null {
  return snatAutomaticSteps.value.find((step) => nodes <= step.nodes) ?? null;
}

/** Nodes up to which automatic ports are documented. */
export function mostNodesWithAutomaticPorts(): number {
  return Math.max(...snatAutomaticSteps.value.map(({ nodes }) => nodes));
}

/** SNAT ports of one node, as set or as the service allocates them; null beyond the documented table. */
export function derivePortsPerNode<N, R>(
  make: OutboundArithmetic<N, R>,
  { cluster, nodes }: WayOut,
  load: Load,
): R | null {
  const { portsPerNode } = cluster.outbound;
  if (portsPerNode > 0) {
    return make.alone('ports-as-set', 'P', make.operand('ports-field', portsPerNode));
  }
  const step = automaticStepFor(nodes[load]);
  return step && make.alone('ports-automatic', 'P', make.operand('ports-of-step', step.ports));
}

/** SNAT ports that all nodes need; null beyond the documented table. Surge nodes count. */
export function derivePortsNeeded<N, R>(make: OutboundArithmetic<N, R>, way: WayOut, load: Load): R | null {
  const ports = derivePortsPerNode(NUMBERS, way, load);
  return ports === null
    ? null
    : make.result('ports-needed', perNode, {
        N: make.operand('nodes', way.nodes[load]),
        A: make.operand('ports-per-node', ports),
      });
}

/** SNAT ports of all outbound addresses. */
export function derivePortsAvailable<N, R>(make: OutboundArithmetic<N, R>, { cluster }: WayOut): R {
  return make.result('ports-available', outboundPorts, {
    I: make.operand('addresses', cluster.outbound.ipCount),
    Q: make.fact(snatPortsPerAddress),
  });
}

/** Nodes that the given addresses carry; with automatic ports, where the documented table ends. */
export function deriveMostNodes<N, R>(make: OutboundArithmetic<N, R>, { cluster }: WayOut): R {
  const { ipCount, portsPerNode } = cluster.outbound;
  if (portsPerNode === 0) {
    return make.alone('most-nodes-automatic', 'a', make.operand('end-of-steps', mostNodesWithAutomaticPorts()));
  }
  return make.result('most-nodes-as-set', nodesOfPorts, {
    I: make.operand('addresses', ipCount),
    Q: make.fact(snatPortsPerAddress),
    P: make.operand('ports-field', portsPerNode),
  });
}

/** Outbound addresses that the load with upgrade needs; null beyond the documented table. */
export function deriveAddressesNeeded<N, R>(make: OutboundArithmetic<N, R>, way: WayOut): R | null {
  const ports = derivePortsPerNode(NUMBERS, way, 'withUpgrade');
  return ports === null
    ? null
    : make.result('addresses-needed', addressesForPorts, {
        N: make.operand('nodes', way.nodes.withUpgrade),
        P: make.operand('ports-per-node', ports),
        Q: make.fact(snatPortsPerAddress),
      });
}

/** Ports that each node could have with the most managed addresses. */
export function deriveMostPortsPerNode<N, R>(make: OutboundArithmetic<N, R>, { nodes }: WayOut): R {
  return make.result('most-ports-per-node', mostPortsPerNode, {
    I: make.fact(managedOutboundAddressesMaximum),
    Q: make.fact(snatPortsPerAddress),
    D: make.fact(snatPortMultiple),
    N: make.operand('nodes', nodes.withUpgrade),
  });
}

function eachLoad(valueOf: (load: Load) => number | null): KnownPerLoad {
  return { today: valueOf('today'), maximum: valueOf('maximum'), withUpgrade: valueOf('withUpgrade') };
}

/** SNAT ports of a load balancer with the outbound settings of a cluster, for its nodes. */
export function loadBalancerOutbound(way: WayOut): LoadBalancerOutbound {
  const portsNeeded = eachLoad((load) => derivePortsNeeded(NUMBERS, way, load));
  const portsAvailable = derivePortsAvailable(NUMBERS, way);
  return {
    allocation: way.cluster.outbound.portsPerNode > 0 ? 'explicit' : 'automatic',
    portsPerNode: eachLoad((load) => derivePortsPerNode(NUMBERS, way, load)),
    portsNeeded,
    portsAvailable,
    fits: portsNeeded.withUpgrade === null ? null : portsNeeded.withUpgrade <= portsAvailable,
    mostNodes: deriveMostNodes(NUMBERS, way),
    addressesNeeded: deriveAddressesNeeded(NUMBERS, way),
    mostPortsPerNode: deriveMostPortsPerNode(NUMBERS, way),
  };
}
