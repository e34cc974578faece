import {
  dataPlaneUpdateBack,
  dataPlaneUpdateModels,
  networkUpdatesApart,
  overlayMoveIrreversible,
  overlayMoveWithCilium,
  podAllocationByPool,
} from '../../domain/facts/migration.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES } from '../../domain/ids.ts';
import { modelOf } from '../models/registry.ts';
import { answerOf } from './support-table.ts';

/** What changes a running cluster: one update of the service, or pools that replace others. */
export type Move = 'to-overlay' | 'to-cilium' | 'new-pools';

/** How a cluster gets from one candidate to another. */
export type MigrationHow = 'in-place' | 'two-steps' | 'new-pools' | 'new-cluster' | 'not-documented';

export interface Route {
  readonly from: CandidateId;
  readonly to: CandidateId;
  readonly how: MigrationHow;
  /** In order; empty where no change of the running cluster is documented. */
  readonly moves: readonly Move[];
  /** The service updates the running cluster, without new pools. */
  readonly isInPlace: boolean;
  /** Updates of the service that it takes; null where the running cluster is not updated in place. */
  readonly operations: number | null;
  readonly facts: readonly string[];
}

type Refusal = Extract<MigrationHow, 'new-cluster' | 'not-documented'>;

/** One half of the way: the moves it takes, or why there are none. */
interface Half {
  readonly moves: readonly Move[];
  readonly refused: Refusal | null;
  readonly facts: readonly string[];
}

const NOTHING: Half = { moves: [], refused: null, facts: [] };

function toOverlay(from: CandidateId): Half {
  switch (answerOf('in-place-move-to-overlay', from)) {
    case 'yes': {
      const withCilium = CANDIDATES[from].dataPlane === 'cilium' ? [overlayMoveWithCilium.id] : [];
      return { moves: ['to-overlay'], refused: null, facts: [overlayMoveIrreversible.id, ...withCilium] };
    }
    case 'no':
      return { moves: [], refused: 'new-cluster', facts: [overlayMoveIrreversible.id] };
    default:
      return { moves: [], refused: 'not-documented', facts: [overlayMoveIrreversible.id] };
  }
}

/** What changes where pod addresses come from. */
function addressing(from: CandidateId, to: CandidateId): Half {
  const old = modelOf(from);
  const target = modelOf(to);
  if (old === target) {
    return NOTHING;
  }
  if (target.routing === 'overlay') {
    return toOverlay(from);
  }
  if (old.podAllocation !== null && target.podAllocation !== null) {
    return { moves: ['new-pools'], refused: null, facts: [podAllocationByPool.id] };
  }
  const isSilent = answerOf('in-place-arrival', to) === 'not-documented' && target.routing === 'own-plugin';
  return { moves: [], refused: isSilent ? 'not-documented' : 'new-cluster', facts: [overlayMoveIrreversible.id] };
}

/** The candidates at which the cluster may stand when its data plane is updated: after the move of addressing, or before. */
function updatedAt(from: CandidateId, to: CandidateId): readonly CandidateId[] {
  const after = CANDIDATE_IDS.find(
    (id) => CANDIDATES[id].model === CANDIDATES[to].model && CANDIDATES[id].dataPlane === CANDIDATES[from].dataPlane,
  );
  return [...(after === undefined ? [] : [after]), from];
}

/** What changes the data plane, and whether the update comes before the move of addressing. */
function dataPlane(from: CandidateId, to: CandidateId): Half & { readonly isFirst: boolean } {
  if (CANDIDATES[from].dataPlane === CANDIDATES[to].dataPlane) {
    return { ...NOTHING, isFirst: false };
  }
  if (CANDIDATES[from].dataPlane === 'cilium') {
    return { moves: [], refused: 'not-documented', facts: [dataPlaneUpdateBack.id], isFirst: false };
  }
  const facts = [dataPlaneUpdateModels.id];
  const at = updatedAt(from, to).findIndex((candidate) => answerOf('in-place-move-to-cilium', candidate) === 'yes');
  return at < 0
    ? { moves: [], refused: 'not-documented', facts, isFirst: false }
    : { moves: ['to-cilium'], refused: null, facts, isFirst: at > 0 };
}

function howOf(moves: readonly Move[]): MigrationHow {
  if (moves.includes('new-pools')) {
    return 'new-pools';
  }
  return moves.length > 1 ? 'two-steps' : 'in-place';
}

/**
 * How a running cluster gets from one candidate to another, from the rows of the comparison on moves in place; `from` and `to`
 * differ. A new cluster is the way where the service refuses the change. (facts/aks-networking f, rulings 8, 11)
 */
export function routeOf(from: CandidateId, to: CandidateId): Route {
  const addresses = addressing(from, to);
  const plane = dataPlane(from, to);
  const halves = plane.isFirst ? [plane, addresses] : [addresses, plane];
  const facts = [...new Set(halves.flatMap((half) => half.facts))];
  const refusals = halves.flatMap(({ refused }) => refused ?? []);
  const refused = refusals.find((refusal) => refusal === 'new-cluster') ?? refusals[0];
  if (refused !== undefined) {
    return { from, to, how: refused, moves: [], isInPlace: false, operations: null, facts };
  }
  const moves = halves.flatMap((half) => half.moves);
  const how = howOf(moves);
  const isInPlace = how !== 'new-pools';
  return {
    from,
    to,
    how,
    moves,
    isInPlace,
    operations: isInPlace ? moves.length : null,
    facts: moves.length > 1 ? [...facts, networkUpdatesApart.id] : facts,
  };
}

/** The other nine candidates, each with the way to it. */
export function routesFrom(from: CandidateId): readonly Route[] {
  return CANDIDATE_IDS.filter((to) => to !== from).map((to) => routeOf(from, to));
}
