import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import {
  managedOutboundAddressesMaximum,
  snatAutomaticSteps,
  snatPortMultiple,
  type SnatStep,
} from '../../domain/facts/outbound.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { PerLoad } from '../demand/per-load.ts';
import { outboundPorts, perNode } from '../figures/formulas.ts';
import { addressesForPorts, mostPortsPerNode, nodesOfPorts } from './formulas.ts';
import type { KnownPerLoad, LoadBalancerOutbound } from './outbound-evaluation.ts';

/** The step of automatic ports for that many nodes; null beyond the documented table. Fact: snat-automatic-steps. */
export function automaticStepFor(nodes: number): SnatStep | null {
  return snatAutomaticSteps.value.find((step) => nodes <= step.nodes) ?? null;
}

/** Nodes up to which automatic ports are documented. */
export function mostNodesWithAutomaticPorts(): number {
  return Math.max(...snatAutomaticSteps.value.map(({ nodes }) => nodes));
}

function eachLoad<T>(nodes: PerLoad, valueOf: (count: number) => T): Readonly<Record<keyof PerLoad, T>> {
  return { today: valueOf(nodes.today), maximum: valueOf(nodes.maximum), withUpgrade: valueOf(nodes.withUpgrade) };
}

function portsPerNodeOf(portsPerNode: number, nodes: PerLoad): KnownPerLoad {
  return eachLoad(nodes, (count) => (portsPerNode > 0 ? portsPerNode : (automaticStepFor(count)?.ports ?? null)));
}

/** SNAT ports of a load balancer with these outbound settings, for so many nodes. Surge nodes count. */
export function loadBalancerOutbound(
  { ipCount, portsPerNode }: Pick<Cluster['outbound'], 'ipCount' | 'portsPerNode'>,
  nodes: PerLoad,
): LoadBalancerOutbound {
  const Q = snatPortsPerAddress.value;
  const ports = portsPerNodeOf(portsPerNode, nodes);
  const needed = (count: number, each: number | null) =>
    each === null ? null : perNode.compute({ N: count, A: each });
  const portsNeeded = {
    today: needed(nodes.today, ports.today),
    maximum: needed(nodes.maximum, ports.maximum),
    withUpgrade: needed(nodes.withUpgrade, ports.withUpgrade),
  };
  const portsAvailable = outboundPorts.compute({ I: ipCount, Q });
  const P = ports.withUpgrade;
  return {
    allocation: portsPerNode > 0 ? 'explicit' : 'automatic',
    portsPerNode: ports,
    portsNeeded,
    portsAvailable,
    fits: portsNeeded.withUpgrade === null ? null : portsNeeded.withUpgrade <= portsAvailable,
    mostNodes:
      portsPerNode > 0 ? nodesOfPorts.compute({ I: ipCount, Q, P: portsPerNode }) : mostNodesWithAutomaticPorts(),
    addressesNeeded: P === null ? null : addressesForPorts.compute({ N: nodes.withUpgrade, P, Q }),
    mostPortsPerNode: mostPortsPerNode.compute({
      I: managedOutboundAddressesMaximum.value,
      Q,
      D: snatPortMultiple.value,
      N: nodes.withUpgrade,
    }),
  };
}
