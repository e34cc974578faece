import { named } from '../../../domain/entities.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { limitName } from '../../../engine/capacity/limit-name.ts';
import { reachNodes } from '../../../engine/capacity/reach-figures.ts';
import { vnetAddresses } from '../../../engine/demand/cluster-figures.ts';
import { sizePool } from '../../../engine/demand/pool-size.ts';
import { effectiveOf } from '../../../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { ShownNumber } from '../../../engine/figures/shown-number.ts';
import type { Finding } from '../../../engine/rules/finding.ts';

/** One cluster as the overview shows it, under its effective candidate. */
export interface OverviewRow {
  readonly cluster: string;
  readonly name: string;
  /** Name of its VNet; null while it has none. */
  readonly network: string | null;
  readonly candidate: CandidateId;
  readonly isChosen: boolean;
  readonly status: CandidateEvaluation['status'];
  readonly nodesNow: number;
  readonly nodesMaximum: number;
  /** VNet addresses with upgrade. */
  readonly vnetAddresses: ShownNumber;
  /** Nodes it can grow to; null while a pool's size is unknown. */
  readonly reachNodes: ShownNumber | null;
  /** What stops its growth; null where nothing does, and while that is not known. */
  readonly firstLimit: string | null;
  /** Findings about it or its pools that nobody has accepted. */
  readonly findingCount: number;
}

function nodesOf({ nodePools }: Cluster): { readonly today: number; readonly maximum: number } {
  const sizes = nodePools.map((pool) => sizePool(pool).nodes);
  return {
    today: sizes.reduce((sum, { today }) => sum + today, 0),
    maximum: sizes.reduce((sum, { maximum }) => sum + maximum, 0),
  };
}

function countFindings({ id, nodePools }: Cluster, findings: readonly Finding[]): number {
  const own = new Set([id, ...nodePools.map((pool) => pool.id)]);
  return findings.filter(
    ({ accepted, at, subjects }) =>
      accepted === null && (own.has(at.entity) || subjects.some((subject) => own.has(subject))),
  ).length;
}

/** All clusters in plan order, each under its effective candidate. */
export function overviewRows(plan: EvaluatedPlan, findings: readonly Finding[]): readonly OverviewRow[] {
  const { input } = plan;
  const networkNames = new Map(input.virtualNetworks.map(({ id, name }) => [id, name === '' ? id : name]));
  return input.clusters.flatMap((cluster): OverviewRow[] => {
    const evaluated = plan.evaluationOf(cluster.id);
    const effective = evaluated && effectiveOf(evaluated);
    if (!effective) {
      return [];
    }
    const { candidate, capacity, status } = effective;
    const at = { cluster: cluster.id, candidate };
    const nodes = nodesOf(cluster);
    const binding = capacity?.together.binding;
    return [
      {
        cluster: cluster.id,
        name: named(cluster),
        network: cluster.virtualNetwork === null ? null : (networkNames.get(cluster.virtualNetwork) ?? null),
        candidate,
        isChosen: cluster.choice === candidate,
        status,
        nodesNow: nodes.today,
        nodesMaximum: nodes.maximum,
        vnetAddresses: vnetAddresses(at, effective.vnetAddresses, 'withUpgrade'),
        reachNodes: capacity && reachNodes(at, capacity.together),
        firstLimit: binding ? limitName(binding, effective.ranges).label : null,
        findingCount: countFindings(cluster, findings),
      },
    ];
  });
}
