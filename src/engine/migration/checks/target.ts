import { agicMoveDisturbs, ciliumPolicyDifferences, clusterKeepsNetwork } from '../../../domain/facts/migration.ts';
import { candidateLabel } from '../../models/registry.ts';
import { RULES } from '../../rules/registry.ts';
import type { ClusterRule } from '../../rules/rule.ts';
import { at } from '../../rules/rule.ts';
import type { CheckRule } from '../check.ts';
import { fails, open, passes } from '../check.ts';
import { has, hasEngineToday, isNewCluster } from '../move-context.ts';

/** What the target does not offer, and limits that the plan breaks there. */
const needs: CheckRule = {
  id: 'target-offers-needs',
  title: 'The target does what the plan asks for',
  facts: [],
  applies: () => true,
  check: ({ target, route, cluster }) => {
    const against = target.evaluation.reasons.filter(({ kind }) => kind === 'need' || kind === 'limit');
    return against.length === 0
      ? passes(`${candidateLabel(route.to)} offers all that the plan asks for, at its size.`, {
          at: at(cluster.id, 'needs'),
        })
      : against.flatMap(({ sentence, figures, facts }) =>
          fails({ sentence, figures }, { at: at(cluster.id, 'needs'), facts }),
        );
  },
};

/** Rules whose errors the needs, the limits or a check of its own say already. */
const SAID_ELSEWHERE: readonly string[] = [
  'migration-custom-ip-masq',
  'windows-model',
  'policy-engine-model',
  'policy-engine-cilium',
  'dual-stack-model',
  'auto-provisioning-kubenet',
  'automatic-model',
  'egress-gateway-model',
  'kubenet-route-limit',
  'cluster-node-limit',
  'overlay-pod-limit',
  'npm-scale-limit',
  'vnet-address-limit',
  'outbound-ports',
  'pool-node-limit',
  'max-pods-range',
  'pool-pod-space',
  'byo-pod-cidr',
  'running-pod-cidr',
  // the growth of today says nothing about the move
  'range-runs-out',
  'growth-passes-limit',
];

/** The rules on one cluster that find errors. */
const ERROR_RULES: readonly ClusterRule[] = RULES.flatMap((rule) =>
  'checkCluster' in rule && ['error', 'computed'].includes(rule.severity) && !SAID_ELSEWHERE.includes(rule.id)
    ? [rule]
    : [],
);

/** Errors that the plan would have at the target. */
const findings: CheckRule = {
  id: 'target-without-errors',
  title: 'No errors in the plan at the target',
  facts: [],
  applies: () => true,
  check: (context) => {
    const { target, cluster } = context;
    const errors = ERROR_RULES.flatMap((rule) =>
      rule.checkCluster(target).filter(({ severity }) => (severity ?? rule.severity) === 'error'),
    );
    return errors.length === 0
      ? passes('No rule finds an error in the cluster at its target.')
      : errors.flatMap(({ sentence, figures, facts, fix, at: place }) => {
          const isOfPlan = place.entity === cluster.id || cluster.nodePools.some(({ id }) => id === place.entity);
          return fails({ sentence, figures }, { at: isOfPlan ? place : null, fix: isOfPlan ? fix : null, facts });
        });
  },
};

const agic: CheckRule = {
  id: 'agic-services',
  title: 'Application Gateway Ingress Controller',
  facts: [agicMoveDisturbs.id],
  applies: (context) => has(context, 'to-overlay'),
  check: ({ cluster }) =>
    cluster.needs.includes('agic')
      ? open('The plan uses it. The move can disturb its public services: plan a window and test them after.', {
          at: at(cluster.id, 'needs'),
        })
      : passes('The plan does not ask for it. If the cluster uses it, plan a window and test its services after.'),
};

const policies: CheckRule = {
  id: 'policies-on-cilium',
  title: 'Policies that Cilium reads otherwise',
  facts: [ciliumPolicyDifferences.id],
  applies: (context) => has(context, 'to-cilium'),
  check: (context) =>
    hasEngineToday(context)
      ? open('Look for ipBlock, named ports, endPort, egress to the own node and ingress through load balancers.', {
          at: at(context.cluster.id, 'current.policyEngine'),
        })
      : passes('No other policy engine runs today.'),
};

const network: CheckRule = {
  id: 'same-network',
  title: 'A VNet for both clusters',
  facts: [clusterKeepsNetwork.id],
  applies: isNewCluster,
  check: ({ cluster, target }) => {
    const place = { at: at(cluster.id, 'virtualNetwork') };
    return target.networks.length === 0
      ? open('The plan names no VNet, so room for both clusters is not looked at.', place)
      : passes('A new cluster may lie in the same VNet or in another one; here it is looked at in the same.', place);
  },
};

/** What the plan says of the cluster at its target. */
export const TARGET_CHECKS: readonly CheckRule[] = [needs, findings, agic, policies, network];
