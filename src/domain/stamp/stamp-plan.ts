import { named, nextEntityIds } from '../entities.ts';
import { formatRange, type IpRange } from '../ip/range.ts';
import type { Cluster, ConnectedRange, EntityKind, PlanInput, VirtualNetwork } from '../plan-input.ts';
import { err, ok, type Result } from '../result.ts';
import { copyPlannedCluster } from './copy-clusters.ts';
import { type CopyContext, copyNetwork, copyOwnSubnet } from './copy-networks.ts';
import { rangesOfNetwork, takenRanges } from './known-ranges.ts';
import { moveTogether } from './move-ranges.ts';
import { type Assumed, type ShiftedRange, StampLog } from './stamp-log.ts';
import { type StampFault, stampFault, type StampParts, stampParts, type StampRequest } from './stamp-request.ts';

/** A plan with copies in it, and what became of their ranges. */
export interface StampedPlan {
  readonly plan: PlanInput;
  /** Ids of the copied VNets and clusters and of everything in them. */
  readonly copies: readonly string[];
  readonly shifted: readonly ShiftedRange[];
  readonly assumed: readonly Assumed[];
}

/** What is under way: the context of the copies, the ranges they have taken so far, and what is known for each VNet. */
interface Stamping {
  readonly input: PlanInput;
  readonly request: StampRequest;
  readonly parts: StampParts;
  readonly context: CopyContext;
  readonly placed: IpRange[];
  readonly known: (network: string | null) => readonly IpRange[];
}

/** New ids for everything that is copied, by the id of the original. */
function newIds(input: PlanInput, { networks, clusters, ownSubnets }: StampParts): Map<string, string> {
  const originals: readonly (readonly [EntityKind, readonly { readonly id: string }[]])[] = [
    ['virtual-network', networks],
    ['subnet', [...networks.flatMap(({ subnets }) => subnets), ...ownSubnets]],
    ['cluster', clusters],
    ['node-pool', clusters.flatMap(({ nodePools }) => nodePools)],
  ];
  const ids = new Map<string, string>();
  for (const [kind, entities] of originals) {
    const fresh = nextEntityIds(input, kind, entities.length);
    entities.forEach(({ id }, index) => ids.set(id, fresh[index] ?? id));
  }
  return ids;
}

function noRoom(range: IpRange, owner: { readonly id: string; readonly name: string }): StampFault {
  const name = named(owner);
  const sentence = `No private space has a free /${range.prefixLength} for ${formatRange(range)} of ${name}.`;
  return { at: 'what', sentence };
}

function copyNetworks({
  input,
  request,
  parts,
  context,
  placed,
  known,
}: Stamping): Result<VirtualNetwork[], StampFault> {
  const copies: VirtualNetwork[] = [];
  const taken = input.virtualNetworks.map(({ name }) => name);
  for (const network of parts.networks) {
    const moves = moveTogether(rangesOfNetwork(network), [...known(network.id), ...placed]);
    if (!moves.ok) {
      return err(noRoom(moves.error, network));
    }
    placed.push(...moves.value.map(({ to }) => to));
    copies.push(copyNetwork(network, { region: request.region, moves: moves.value, taken }, context));
  }
  return ok(copies);
}

function copyClusters({ input, parts, context, placed, known }: Stamping): Result<Cluster[], StampFault> {
  const copies: Cluster[] = [];
  const takenNames = input.clusters.map(({ name }) => name);
  for (const cluster of parts.clusters) {
    const place = { known: known(cluster.virtualNetwork), placed, takenNames };
    const copied = copyPlannedCluster(cluster, place, context);
    if (!copied.ok) {
      return err(noRoom(copied.error, cluster));
    }
    copies.push(copied.value);
  }
  return ok(copies);
}

/** The list with the copies of those it names behind them; each id once. */
function withCopies(ids: string[], { idOf }: CopyContext): string[] {
  return ids.some((id) => idOf(id) !== id) ? [...new Set([...ids, ...ids.map(idOf)])] : ids;
}

/** A VNet that is not copied: peered with the copies of its peers, and holding the subnets of a cluster copied alone. */
function besideCopies(network: VirtualNetwork, { parts, context }: Stamping): VirtualNetwork {
  if (parts.networks.includes(network)) {
    return network;
  }
  const taken = network.subnets.map(({ name }) => name);
  const own = network.subnets.filter((subnet) => parts.ownSubnets.includes(subnet));
  const peeredWith = withCopies(network.peeredWith, context);
  return own.length === 0 && peeredWith === network.peeredWith
    ? network
    : {
        ...network,
        peeredWith,
        subnets: [...network.subnets, ...own.map((subnet) => copyOwnSubnet(subnet, taken, context))],
      };
}

function reachingCopies(range: ConnectedRange, context: CopyContext): ConnectedRange {
  const virtualNetworks = withCopies(range.reachableFrom.virtualNetworks, context);
  return virtualNetworks === range.reachableFrom.virtualNetworks
    ? range
    : { ...range, reachableFrom: { ...range.reachableFrom, virtualNetworks } };
}

/** A cluster copied alone stands right behind its original, as a plain copy does; others come at the end. */
function withClusters({ input, request }: Stamping, copies: Cluster[]): Cluster[] {
  const { what } = request;
  const at = what.kind === 'cluster' ? input.clusters.findIndex(({ id }) => id === what.id) + 1 : input.clusters.length;
  return input.clusters.toSpliced(at, 0, ...copies);
}

function startStamping(
  input: PlanInput,
  request: StampRequest,
  parts: StampParts,
): Stamping & { ids: Map<string, string> } {
  const ids = newIds(input, parts);
  const context = { change: request.name, log: new StampLog(), idOf: (id: string) => ids.get(id) ?? id };
  const ranges = new Map<string | null, readonly IpRange[]>();
  const known = (network: string | null): readonly IpRange[] => {
    const taken = ranges.get(network) ?? takenRanges(input, network);
    ranges.set(network, taken);
    return taken;
  };
  return { input, request, parts, context, placed: [], known, ids };
}

/**
 * The plan with copies of a cluster, of a VNet with its clusters, or of all VNets and clusters, for another region or
 * environment. The ranges of each VNet move together to the next free aligned block; pod CIDRs move where they must be
 * unique (kubenet, custom plugin, undecided). Connected ranges and peers see the copies as they see the originals, which
 * stay the same objects. Copies are planned, moved from nothing, and take over no accepted finding. Refused with one
 * sentence: what is not in the plan, names that do not change or get too long, more than BOUNDS, no room for a range.
 */
export function stampPlan(input: PlanInput, request: StampRequest): Result<StampedPlan, StampFault> {
  const parts = stampParts(input, request.what);
  if (!parts) {
    return err({ at: 'what', sentence: 'What is to be copied is not in the plan any more.' });
  }
  const fault = stampFault(input, request, parts);
  if (fault) {
    return err(fault);
  }
  const stamping = startStamping(input, request, parts);
  const networks = copyNetworks(stamping);
  if (!networks.ok) {
    return networks;
  }
  const clusters = copyClusters(stamping);
  if (!clusters.ok) {
    return clusters;
  }
  const { context } = stamping;
  const plan: PlanInput = {
    ...input,
    virtualNetworks: [...input.virtualNetworks.map((network) => besideCopies(network, stamping)), ...networks.value],
    connectedRanges: input.connectedRanges.map((range) => reachingCopies(range, context)),
    clusters: withClusters(stamping, clusters.value),
  };
  const { shifted, assumed } = context.log;
  return ok({ plan, copies: [...stamping.ids.values()], shifted, assumed });
}
