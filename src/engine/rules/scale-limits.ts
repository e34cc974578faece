import { snatPortsPerAddress } from '../../domain/facts/limits.ts';
import { managedOutboundAddressesMaximum } from '../../domain/facts/outbound.ts';
import { snatPortsRefused } from '../../domain/facts/route-tables.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import { type LimitId, LIMITS } from '../capacity/limit-table.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { worded } from '../figures/sentence.ts';
import { brokenLimitSentence } from '../verdict/short-sentences.ts';
import type { Fix } from './finding.ts';
import { at, finding, type FindingDraft, fix, type Rule, type RuleHead } from './rule.ts';

interface LimitRule extends Omit<RuleHead, 'facts'> {
  /** Given where they are not those of the limit. */
  readonly facts?: readonly string[];
  readonly limit: LimitId;
  readonly at: (broken: BrokenLimit, context: ClusterContext) => FieldRef;
  readonly consequence: (broken: BrokenLimit) => string;
  readonly serviceCode?: string;
  readonly repair?: (broken: BrokenLimit, context: ClusterContext) => Fix | null;
}

function limitRule({ limit, at: placeOf, consequence, facts, serviceCode, repair, ...head }: LimitRule): Rule {
  const draftOf = (broken: BrokenLimit, context: ClusterContext): FindingDraft => {
    const { need, capacity, failsAt } = broken;
    const { cluster, candidate, evaluation } = context;
    const at = { cluster: cluster.id, candidate };
    const said = brokenLimitSentence(broken, { cluster, ranges: evaluation.ranges, at });
    const sentence = worded`${said} ${consequence(broken)}`;
    return finding(placeOf(broken, context), sentence, {
      numbers: { need, capacity, failsAt },
      subjects: [broken.subject],
      serviceCode: serviceCode ?? null,
      fix: repair?.(broken, context) ?? null,
    });
  };
  return {
    ...head,
    facts: facts ?? LIMITS[limit].facts.map(({ id }) => id),
    check: ({ clusters }) => {
      const seen = new Set<string>();
      return clusters.flatMap((context) =>
        context.evaluation.limitsBroken.flatMap((broken) => {
          // a VNet is shared by clusters: named once
          const key = `${broken.subject} ${broken.capacity}`;
          if (broken.limit !== limit || seen.has(key)) {
            return [];
          }
          seen.add(key);
          return [draftOf(broken, context)];
        }),
      );
    },
  };
}

/** The field with the largest say in the size of a pool. */
function nodesField(context: ClusterContext, pool: string | undefined): FieldRef {
  const found = context.cluster.nodePools.find(({ id }) => id === pool);
  if (!found) {
    return at(context.cluster.id, 'nodePools');
  }
  if (found.kind === 'auto-provisioned') {
    return at(found.id, 'nodeCap');
  }
  return at(found.id, found.autoscaler.enabled ? 'autoscaler.maximumNodes' : 'nodes');
}

function largestPool({ pools }: ClusterContext): string | undefined {
  return [...pools].sort((a, b) => b.nodes.maximum - a.nodes.maximum)[0]?.pool.id;
}

function atLargestPool(_: BrokenLimit, context: ClusterContext): FieldRef {
  return nodesField(context, largestPool(context));
}

function refusal({ failsAt }: BrokenLimit): string {
  return failsAt === 'withUpgrade' ? 'It deploys; the upgrade is refused.' : 'Not possible.';
}

/** As many outbound addresses as the ports of all nodes take; null beyond what AKS manages. */
function moreAddresses({ needs }: BrokenLimit, { cluster }: ClusterContext): Fix | null {
  const value = Math.ceil(needs.withUpgrade / snatPortsPerAddress.value);
  return value > managedOutboundAddressesMaximum.value
    ? null
    : fix(`Take ${value} outbound addresses`, { ...at(cluster.id, 'outbound.ipCount'), value });
}

export const scaleLimitRules: readonly Rule[] = [
  limitRule({
    id: 'pool-node-limit',
    severity: 'error',
    title: 'Too many nodes in a pool',
    limit: 'nodes-per-pool',
    at: ({ subject }, context) => nodesField(context, subject),
    consequence: refusal,
  }),
  limitRule({
    id: 'cluster-node-limit',
    severity: 'error',
    title: 'Too many nodes in a cluster',
    limit: 'nodes-per-cluster',
    at: (broken, context) =>
      context.cluster.tier === 'free' ? at(context.cluster.id, 'tier') : atLargestPool(broken, context),
    consequence: refusal,
  }),
  limitRule({
    id: 'kubenet-route-limit',
    severity: 'error',
    title: 'Too many routes for kubenet',
    limit: 'route-table',
    at: atLargestPool,
    consequence: ({ failsAt }) =>
      failsAt === 'withUpgrade' ? 'It deploys, but nodes cannot surge.' : 'Further nodes get no route.',
  }),
  limitRule({
    id: 'overlay-pod-limit',
    severity: 'error',
    title: 'Too many pods for Overlay',
    limit: 'pods-per-cluster',
    at: atLargestPool,
    consequence: () => 'Split the cluster.',
  }),
  limitRule({
    id: 'npm-scale-limit',
    severity: 'error',
    title: 'Too large for Azure NPM',
    limit: 'policy-engine',
    at: (_, context) => at(context.cluster.id, 'policyEngine'),
    consequence: () => 'Azure NPM is not supported beyond.',
  }),
  limitRule({
    id: 'vnet-address-limit',
    severity: 'error',
    title: 'Too many addresses in a VNet',
    limit: 'vnet-addresses',
    at: atLargestPool,
    consequence: () => 'Overlay takes one per node.',
  }),
  limitRule({
    id: 'outbound-ports',
    severity: 'error',
    title: 'Too few outbound ports',
    facts: [snatPortsPerAddress.id, snatPortsRefused.id],
    limit: 'outbound-ports',
    at: (_, context) => at(context.cluster.id, 'outbound.ipCount'),
    consequence: () =>
      'Refused at creation and at scaling: nodes count at their maximum, surge included. Add outbound addresses or give each node fewer ports.',
    serviceCode: snatPortsRefused.value,
    repair: moreAddresses,
  }),
];
