import type { OfCluster } from '../figures/figure-ref.ts';
import type { FitsQuestion } from '../figures/fits-question.ts';
import { shown, type ShownNumber, shownPrefix } from '../figures/shown-number.ts';
import type { BestMaxPods } from './best-max-pods.ts';
import { askedReference, rungReference } from './fits-figure.ts';
import type { LargerRange, Rung } from './ladder.ts';
import type { Upgradable } from './upgradable.ts';

/** The numbers of what fits, for rows and sentences, each with what opens it. */

/** Nodes reached on a rung of the ladder of limits, by its position. */
export function rungNodes(at: OfCluster, { nodes }: Rung, rung: number): ShownNumber {
  return shown(nodes, rungReference(at, rung));
}

/** A range of twice the size on a rung: its prefix length, and the nodes reached with it. */
export function largerFigures({ cluster, candidate }: OfCluster, larger: LargerRange, rung: number) {
  return {
    prefixLength: shownPrefix(larger.prefixLength, { cluster, candidate, figure: 'rung-larger-prefix', rung }),
    nodes: shown(larger.nodes, { cluster, candidate, figure: 'rung-larger-nodes', rung }),
  };
}

/** Nodes of the largest cluster that still upgrades, and of the largest that deploys. */
export function upgradableFigures({ cluster, candidate }: OfCluster, { upgrades, deploys }: Upgradable) {
  return {
    upgrades: shown(upgrades.nodes, rungReference({ cluster, candidate }, 0)),
    deploys: shown(deploys.nodes, { cluster, candidate, figure: 'deploy-nodes' }),
  };
}

/** The best max pods per node of a pool; null where there is none. */
export function bestOfPool({ cluster, candidate }: OfCluster, { pool, best }: BestMaxPods): ShownNumber | null {
  return best === null ? null : shown(best, { cluster, candidate, figure: 'best-max-pods', pool });
}

/** The best max pods per node of all pools at once; null where there is none. */
export function bestOfAll({ cluster, candidate }: OfCluster, { best }: Pick<BestMaxPods, 'best'>): ShownNumber | null {
  return best === null ? null : shown(best, { cluster, candidate, figure: 'best-max-pods-together' });
}

/** A number of the plan with the numbers of a question in it: it opens the working of that plan. */
export function askedNumber(question: FitsQuestion, number: ShownNumber): ShownNumber {
  return { ...number, reference: askedReference(question, number.reference) };
}
