import { ENTITY_PREFIXES } from '../../domain/entities.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { parsePlanInput } from '../../domain/parse-plan.ts';
import type { NodePool, PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { modelOf } from '../../engine/models/registry.ts';
import { type Reading, readingsOf } from '../../engine/service-error/readings.ts';
import type { Shortage } from '../../engine/service-error/shortage.ts';
import { counted } from '../../engine/words/numbers.ts';
import type { ImportNote } from '../importer.ts';

/** A plan that asks Azure for what the refusal names, and what was assumed for it. */
export interface PlanOfShortage {
  readonly plan: PlanInput;
  readonly notes: readonly ImportNote[];
}

function candidateOf({ kind }: Shortage, maxPods: number | null): CandidateId {
  if (kind === 'pod-cidr' || (kind !== 'pod-subnet' && maxPods === null)) {
    return 'azure-cni-overlay';
  }
  return kind === 'pod-subnet' ? 'pod-subnet-static-block' : 'azure-cni-node-subnet';
}

const SUBNET = `${ENTITY_PREFIXES.subnet}1`;
const NETWORK = `${ENTITY_PREFIXES['virtual-network']}1`;

function poolOf({ nodes, maxPods }: Reading, kind: Shortage['kind']): NodePool {
  const start = newNodePool(`${ENTITY_PREFIXES['node-pool']}1`, 'pool', 'system');
  return {
    ...start,
    nodes,
    maxPodsPerNode: maxPods ?? start.maxPodsPerNode,
    expectedPodsPerNode: maxPods ?? start.expectedPodsPerNode,
    // Azure counts surge nodes as nodes: the message does not tell them apart
    upgrade: { ...start.upgrade, surge: { unit: 'nodes', value: 0 } },
    nodeSubnet: kind === 'node-subnet' || kind === 'unknown' ? SUBNET : null,
    podSubnet: kind === 'pod-subnet' ? SUBNET : null,
  };
}

/** The VNet of the subnet that is short: of its address space only that range is known. */
function networkOf({ kind, subnet, network }: Shortage, range: string): VirtualNetwork {
  const made = newVirtualNetwork(NETWORK, network ?? 'vnet');
  if (kind === 'pod-cidr') {
    return made;
  }
  const place = newSubnet(SUBNET, subnet ?? 'subnet');
  const short: Subnet = {
    ...place,
    ipv4: { ...place.ipv4, kind: 'pinned', range },
    purposes: [kind === 'pod-subnet' ? 'pods' : 'nodes'],
  };
  return { ...made, addressSpaces: [range], subnets: [short] };
}

/**
 * A plan of one cluster with one pool that comes to the number of the refusal, in the range that it names. Null where the
 * message names no range, or no single pool comes to its number.
 */
export function planOfShortage(shortage: Shortage): PlanOfShortage | null {
  const [reading] = readingsOf(shortage);
  const { range, kind, subnet } = shortage;
  if (reading === undefined || range === null) {
    return null;
  }
  const { nodes, maxPods } = reading;
  const candidate = candidateOf(shortage, maxPods);
  const cluster = newCluster(`${ENTITY_PREFIXES.cluster}1`, 'cluster', [poolOf(reading, kind)]);
  const podCidrs = modelOf(candidate).podRange === 'pod-cidr' ? cluster.podCidrs : [];
  const parsed = parsePlanInput({
    ...newPlan(),
    name: subnet === null ? 'Refused by Azure' : `Refused in ${subnet}`,
    virtualNetworks: [networkOf(shortage, range)],
    clusters: [
      {
        ...cluster,
        virtualNetwork: NETWORK,
        choice: candidate,
        podCidrs: kind === 'pod-cidr' ? [range] : podCidrs,
      },
    ],
  });
  const sentence = `One pool of ${counted(nodes, 'node')}${maxPods === null ? '' : ` with max pods ${maxPods}`} is taken, surge nodes included, as it comes to the number that Azure named; its name, the VNet and everything else are start values.`;
  return parsed.ok ? { plan: parsed.value, notes: [{ kind: 'assumed', sentence }] } : null;
}
