import { oncePer } from '../../domain/once-per.ts';
import { type ClusterContext, clusterContextsOf } from '../evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { deriveRulesPerFrontend } from './backend-configurations.ts';
import { gatewayPoolOf } from './egress-gateway.ts';
import { loadBalancerOutbound } from './load-balancer-ports.ts';
import { deriveFlows, deriveMostFlowsPerNode } from './nat-gateway-flows.ts';
import { outboundAddressesOf, outboundIpv6AddressesOf } from './outbound-addresses.ts';
import type { OutboundEvaluation } from './outbound-evaluation.ts';
import { outboundTypeRows } from './outbound-types.ts';
import { networkKindOf } from './type-conflict.ts';

function evaluate(context: ClusterContext): OutboundEvaluation {
  const { cluster, nodes, pools } = context;
  return {
    cluster: cluster.id,
    type: cluster.outbound.type,
    nodes,
    unknownPools: pools.flatMap(({ pool, unknown }) => (unknown ? [pool.id] : [])),
    addresses: outboundAddressesOf(cluster.outbound),
    ipv6Addresses: outboundIpv6AddressesOf(cluster),
    loadBalancer: loadBalancerOutbound(context),
    natGateway: {
      flows: deriveFlows(NUMBERS, context),
      mostFlowsPerNode: deriveMostFlowsPerNode(NUMBERS, context),
    },
    rulesPerFrontend: deriveRulesPerFrontend(NUMBERS, context),
    gatewayPools: cluster.nodePools.flatMap((pool) => (pool.mode === 'gateway' ? [gatewayPoolOf(pool)] : [])),
    network: networkKindOf(context),
    types: outboundTypeRows(context),
  };
}

/** Everything about the way out of one cluster under its effective candidate. */
export const outboundOf = oncePer(evaluate);

/** The way out of every cluster of a plan, in plan order. */
export function outboundOfPlan(plan: EvaluatedPlan): readonly OutboundEvaluation[] {
  return clusterContextsOf(plan).map(outboundOf);
}
