import { CANDIDATES, POD_ADDRESSING, type PodAddressing } from '../ids.ts';
import { type IpRange, parseRange } from '../ip/range.ts';
import type { Cluster } from '../plan-input.ts';
import { withReferences } from '../plan-references.ts';
import { shapeAt } from '../plan-schema-shape.ts';
import { err, ok, type Result } from '../result.ts';
import { bothProposed } from '../start-values.ts';
import { uniqueName } from './copy-names.ts';
import type { CopyContext } from './copy-networks.ts';
import { nextFreeBlock } from './move-ranges.ts';

const clusterShape = shapeAt(['clusters', 0]);

/** Why the pod CIDR of a copy is kept, by how packets find its pods; null where it must be unique. */
const WHY_POD_CIDR_STAYS: Readonly<Record<PodAddressing['routing'], string | null>> = {
  'route-table': null,
  'own-plugin': null,
  overlay: 'Kept: Overlay clusters may repeat pod CIDRs.',
  vnet: 'Kept: the chosen model does not use it.',
};

/** Why a pod CIDR is kept, or null where it must be unique or, while the cluster is undecided, may have to be. */
function whyPodCidrStays({ choice }: Cluster): string | null {
  return choice === null ? null : WHY_POD_CIDR_STAYS[POD_ADDRESSING[CANDIDATES[choice].model].routing];
}

interface ClusterPlace {
  /** Ranges that a pod CIDR must not touch. */
  readonly known: readonly IpRange[];
  /** Ranges that copies have taken; grows by those of this one. */
  readonly placed: IpRange[];
  /** Names of clusters that are taken. */
  readonly takenNames: string[];
}

/** The pod CIDRs of the copy. `placed` grows by those that move; an error is the range that has no room. */
function copyPodCidrs(
  cluster: Cluster,
  { known, placed }: ClusterPlace,
  { idOf, log }: CopyContext,
): Result<string[], IpRange> {
  const why = whyPodCidrStays(cluster);
  const texts: string[] = [];
  for (const [index, text] of cluster.podCidrs.entries()) {
    const at = { entity: idOf(cluster.id), field: `podCidrs.${index}` };
    const range = parseRange(text);
    if (why !== null && range.ok) {
      log.assume(at, text, why);
      texts.push(text);
      continue;
    }
    const to = range.ok ? nextFreeBlock(range.value, [...known, ...placed]) : null;
    if (range.ok && !to) {
      return err(range.value);
    }
    texts.push(log.move(at, text, { parse: parseRange, moves: range.ok && to ? [{ from: range.value, to }] : [] }));
    placed.push(...(to ? [to] : []));
  }
  return ok(texts);
}

function noteServiceCidrs(cluster: Cluster, { idOf, log }: CopyContext): void {
  cluster.serviceCidrs.forEach((text, index) => {
    const at = { entity: idOf(cluster.id), field: `serviceCidrs.${index}` };
    if (text !== '') {
      const isRead = parseRange(text).ok;
      log.assume(
        at,
        text,
        isRead ? 'Kept: clusters may repeat service CIDRs.' : 'It cannot be read as a range and is copied as typed.',
      );
    }
  });
}

/**
 * The cluster as a planned one that is moved from nothing: new ids for it and its pools, references to what is copied with
 * it. Service CIDRs, and with them the DNS service IP, stay: copied VNets keep clear of every service CIDR. An error is the
 * pod CIDR for which no space has room.
 */
export function copyPlannedCluster(
  cluster: Cluster,
  place: ClusterPlace,
  context: CopyContext,
): Result<Cluster, IpRange> {
  const { change, idOf } = context;
  const podCidrs = copyPodCidrs(cluster, place, context);
  if (!podCidrs.ok) {
    return podCidrs;
  }
  noteServiceCidrs(cluster, context);
  const planned: Cluster = {
    ...cluster,
    id: idOf(cluster.id),
    name: uniqueName(cluster.name, change, place.takenNames),
    lifecycle: 'planned',
    current: null,
    podCidrs: podCidrs.value,
    podCidrStates: bothProposed,
    nodePools: cluster.nodePools.map((pool) => ({ ...pool, id: idOf(pool.id) })),
  };
  return ok(clusterShape ? withReferences(clusterShape, planned, idOf) : planned);
}
