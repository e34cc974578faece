import { findCluster } from '../../domain/entities.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { routesPerRouteTable } from '../../domain/facts/limits.ts';
import { outboundTypeNeeds } from '../../domain/facts/outbound-types.ts';
import { overlayRuleNodeToNode, overlayRuleNodeToPod, overlayRulePodToPod } from '../../domain/facts/security-rules.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { effectiveOf } from '../../engine/effective.ts';
import type { NetworkModelId } from '../../domain/ids.ts';
import type { Plan } from '../../engine/plan.ts';
import type { RequestLine } from './request-line.ts';

function routeLines({ name, outbound }: Cluster, model: NetworkModelId): RequestLine[] {
  const lines: RequestLine[] = [];
  if (model === 'kubenet') {
    const value = 'one route for each node';
    lines.push({
      topic: 'Routes',
      subject: name,
      item: 'Pod routes',
      value,
      why: routesPerRouteTable.meaning,
      facts: [routesPerRouteTable],
    });
  }
  if (outbound.type === 'userDefinedRouting') {
    const value = '0.0.0.0/0 to a gateway or appliance';
    const why = outboundTypeNeeds.value.userDefinedRouting;
    lines.push({ topic: 'Routes', subject: name, item: 'Default route', value, why, facts: [outboundTypeNeeds] });
  }
  return lines;
}

function securityLines({ name, podCidrs }: Cluster, model: NetworkModelId): RequestLine[] {
  if (model !== 'azure-cni-overlay') {
    return [];
  }
  const pods = podCidrs.length === 0 ? 'pod CIDR (not given yet)' : podCidrs.join(', ');
  const rules: readonly (readonly [string, string, Fact<string>])[] = [
    ['Node to node', 'node subnets to node subnets', overlayRuleNodeToNode],
    ['Node to pod', `node subnets to ${pods}`, overlayRuleNodeToPod],
    ['Pod to pod', `${pods} to ${pods}`, overlayRulePodToPod],
  ];
  return rules.map(([item, ways, rule]) => ({
    topic: 'Security rules',
    subject: name,
    item,
    value: `Allow ${ways}, ${rule.value}`,
    why: rule.meaning,
    facts: [rule],
  }));
}

/** Per cluster at its effective candidate: the routes, the security rules of Overlay, and what its way out needs. */
export function clusterLines(input: PlanInput, plan: Plan): RequestLine[] {
  return plan.clusters.flatMap((evaluation): RequestLine[] => {
    const cluster = findCluster(input, evaluation.cluster);
    const model = effectiveOf(evaluation)?.model;
    if (cluster === undefined || model === undefined) {
      return [];
    }
    const { type } = cluster.outbound;
    return [
      ...routeLines(cluster, model),
      ...securityLines(cluster, model),
      {
        topic: 'Way out',
        subject: cluster.name,
        item: 'Outbound type',
        value: type,
        why: outboundTypeNeeds.value[type],
        facts: [outboundTypeNeeds],
      },
    ];
  });
}
