import { named } from '../../domain/entities.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { RangeKind, RangeUse } from '../demand/range-types.ts';
import { roomOfRange } from '../demand/range-use.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { layoutOf } from '../layout/layout.ts';
import type { NetworkLayout } from '../layout/network-layout.ts';
import { meanwhileReference } from './meanwhile-figure.ts';
import type { MeanwhileRange, RangePlace } from './migration.ts';
import type { MoveContext } from './move-context.ts';

const OUTSIDE_VNET: readonly RangeKind[] = ['pod-cidr', 'service-cidr'];

interface Placing {
  readonly place: RangePlace;
  readonly range: string | null;
}

function placing(use: RangeUse, networks: readonly NetworkLayout[]): Placing {
  if (use.range !== null) {
    return { place: 'given', range: use.range };
  }
  if (OUTSIDE_VNET.includes(use.kind)) {
    return { place: 'to-request', range: null };
  }
  const placed = networks.flatMap(({ subnets }) => subnets).find(({ key }) => key === use.key);
  if (placed) {
    return { place: 'placed', range: placed.range };
  }
  const unplaced = networks.flatMap(({ unplaced }) => unplaced).find(({ key }) => key === use.key);
  return { place: unplaced && unplaced.reason !== 'no-address-space' ? 'no-room' : 'no-network', range: null };
}

/** Ranges of a cluster that the move needs: service ranges are known inside one cluster only, so they never compete. */
function rangesAtBothEnds(context: MoveContext, id: string): readonly MeanwhileRange[] {
  const { meanwhile, rules, move } = context;
  const decided = rules.clusters.find(({ cluster }) => cluster.id === id);
  if (!decided) {
    return [];
  }
  const at: OfCluster = { cluster: id, candidate: decided.candidate };
  const { networks } = layoutOf(rules.plan);
  const suffix = meanwhile.clusters.length > 1 ? ` of ${named(decided.cluster)}` : '';
  return decided.evaluation.ranges
    .filter(({ kind, parts }) => kind !== 'service-cidr' && parts.length > 0)
    .map((use): MeanwhileRange => {
      const room = roomOfRange(use);
      const ofRange = { ...at, range: use.key };
      return {
        key: use.key,
        kind: use.kind,
        unit: use.unit,
        label: use.subnet === null ? `${use.label}${suffix}` : use.label,
        need: use.total.withUpgrade,
        needReference: meanwhileReference(move, { ...ofRange, figure: 'range-total', load: 'withUpgrade' }),
        room,
        roomReference:
          room === null
            ? null
            : meanwhileReference(move, {
                ...ofRange,
                figure: use.capacity === null ? 'request-capacity' : 'range-capacity',
              }),
        prefixLength: use.prefixLength ?? use.requestPrefixLength,
        ...placing(use, networks),
        status: use.status,
      };
    });
}

function collect(context: MoveContext): readonly MeanwhileRange[] {
  const byKey = new Map<string, MeanwhileRange>();
  for (const range of context.meanwhile.clusters.flatMap((id) => rangesAtBothEnds(context, id))) {
    if (!byKey.has(range.key)) {
      byKey.set(range.key, range);
    }
  }
  return [...byKey.values()];
}

/**
 * The ranges that a move needs, each once: those of the target first, then those that what runs today holds meanwhile. Places
 * are those that the planner's layout gives them, with both in the VNet at once.
 */
export const meanwhileRanges = oncePer(collect);
