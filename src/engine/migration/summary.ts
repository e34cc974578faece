import { CANDIDATES } from '../../domain/ids.ts';
import type { MigrationHow, Route } from '../comparison/routes.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { candidateLabel } from '../models/registry.ts';

/** How a move is made, in a few words. */
export const HOW_NAMES: Readonly<Record<MigrationHow, string>> = {
  'in-place': 'In place',
  'two-steps': 'In place, in two steps',
  'new-pools': 'By new node pools',
  'new-cluster': 'New cluster required',
  'not-documented': 'Not documented',
};

function wayBack({ moves, to }: Route): string {
  if (moves.includes('to-overlay')) {
    return 'There is no rollback once the update to Overlay has started.';
  }
  return moves.includes('to-cilium') && CANDIDATES[to].dataPlane === 'cilium'
    ? 'Rollback is not documented.'
    : 'Rollback means new pools again.';
}

function way(route: Route): string {
  const target = candidateLabel(route.to);
  switch (route.how) {
    case 'in-place':
      return `The running cluster is updated to ${target}. All node pools are reimaged at once. ${wayBack(route)}`;
    case 'two-steps':
      return `The running cluster is updated twice: first to Overlay, then to the Cilium data plane. Each update reimages all node pools at once. ${wayBack(route)}`;
    case 'new-pools':
      return `New node pools stand beside the old ones, and pods move over. ${
        route.moves.includes('to-cilium') ? 'The data plane is an update of its own. ' : ''
      }${wayBack(route)}`;
    case 'new-cluster':
      return `The service does not turn this cluster into ${target}. A new cluster stands beside it, and the traffic is turned over. Rollback ends when the old cluster is deleted.`;
    case 'not-documented':
      return `No article describes this change of a running cluster. The steps below build a new one beside it. Rollback ends when the old cluster is deleted.`;
  }
}

/** How a move is made and where its way back ends, in plain sentences. */
export function summaryOf(route: Route): Sentence {
  return worded`${way(route)}`;
}
