import * as v from 'valibot';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { currentStart, type CurrentState } from '../../domain/running.ts';
import { newCluster, newNodePool, newPlan } from '../../domain/start-values.ts';
import { routeOf } from '../../engine/comparison/routes.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planMigration } from '../../engine/migration/plan-migration.ts';
import { podCidrGrowthOf } from '../../engine/migration/pod-cidr-growth.ts';
import { adapter } from './adapter.ts';

const AS_OF = '2026-09-01';
const text = v.string();

/** A candidate as the vectors write it: `azure-cni-overlay-cilium`. */
const candidateText = v.picklist(CANDIDATE_IDS.map((id) => id.replace('+', '-')));
const systems = v.array(v.picklist(['Linux', 'Windows']));

function candidateOf(written: string): CandidateId {
  const found = CANDIDATE_IDS.find((id) => id.replace('+', '-') === written);
  if (found === undefined) {
    throw new Error(`not a candidate: ${written}`);
  }
  return found;
}

interface Given {
  readonly cluster?: Partial<Cluster>;
  readonly pool?: Partial<NodePool>;
  readonly current?: Partial<CurrentState>;
}

/** What each condition of a vector is in a plan. */
const CONDITIONS: Readonly<Record<string, Given>> = {
  networkPolicyEnabled: { current: { policyEngine: 'calico' } },
  'kubernetesVersion<1.27': { cluster: { kubernetesVersion: '1.26' } },
  windowsNodePool: { pool: { os: 'windows', osSku: 'Windows2022' } },
  nodeAutoProvisioning: { current: { nodeAutoProvisioning: true } },
};

/** The words of the vectors for what puts each check right. */
const FIXES: ReadonlyMap<string, string> = new Map([
  ['policy-engine-removed', 'uninstall the engine first'],
  ['kubernetes-version', 'version floor'],
  ['auto-provisioning-off', 'turn NAP off, update, turn it on again'],
]);

function planOf(from: CandidateId, { cluster, pool, current }: Given): PlanInput {
  const pools = [newNodePool('p1', 'system', 'system'), { ...newNodePool('p2', 'user', 'user'), ...pool }];
  const start = { ...newCluster('c1', 'cluster', pools), ...cluster, podCidrs: ['10.244.0.0/16'] };
  return { ...newPlan(), clusters: [{ ...start, current: { ...currentStart(start, from), ...current } }] };
}

function migrationUnder(from: string, to: string, given: Given) {
  const input = planOf(candidateOf(from), given);
  const planned = planMigration(evaluatePlan(input, AS_OF), 'c1');
  const found = planned?.targets.find((target) => target.to === candidateOf(to));
  if (!found) {
    throw new Error(`no way from ${from} to ${to}`);
  }
  return found;
}

const pair = v.strictObject({ from: candidateText, to: candidateText });
const underCondition = v.strictObject({ ...pair.entries, condition: v.picklist(Object.keys(CONDITIONS)) });

/** Vectors on moves between models and on growth of the pod CIDR. */
export const migrationAdapters = [
  adapter(pair, ['inPlaceSupported', 'operations'], ({ from, to }) => {
    const { isInPlace, operations } = routeOf(candidateOf(from), candidateOf(to));
    return { inPlaceSupported: isInPlace, operations };
  }),
  adapter(underCondition, ['allowedNow'], ({ from, to, condition }) => ({
    allowedNow: migrationUnder(from, to, CONDITIONS[condition] ?? {}).isAllowedNow,
  })),
  adapter(underCondition, ['allowedNow', 'fix'], ({ from, to, condition }) => {
    const { isAllowedNow, checks } = migrationUnder(from, to, CONDITIONS[condition] ?? {});
    const failing = checks.filter(({ status }) => status === 'fails');
    return { allowedNow: isAllowedNow, fix: failing.map(({ id }) => FIXES.get(id) ?? id).join(', ') };
  }),
  adapter(v.strictObject({ from: text, to: text, os: systems }), ['allowed'], ({ from, to, os }) => ({
    allowed: podCidrGrowthOf(from, to, os.includes('Windows')).isAllowed,
  })),
];
