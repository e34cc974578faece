import * as v from 'valibot';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { newNodePool } from '../../domain/start-values.ts';
import { supportOf } from '../../engine/comparison/support.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import type { SinglePool } from '../../engine/evaluation/single-pool.ts';
import { NO_RANGES, singlePoolPlan } from '../../engine/evaluation/single-pool.ts';
import { backendUseOf } from '../../engine/outbound/backend-configurations.ts';
import type { OutboundEvaluation } from '../../engine/outbound/outbound-evaluation.ts';
import type { Plan } from '../../engine/plan.ts';
import { adapter, underEach } from './adapter.ts';
import { askedPool, nodesOf } from './asked-pool.ts';

const AS_OF = '2026-09-01';
const count = v.number();

interface Asked {
  readonly pool?: Partial<Omit<SinglePool, 'candidate'>>;
  readonly outbound?: Partial<Cluster['outbound']>;
  readonly gateway?: Partial<NodePool>;
}

/** The plan of one pool with the outbound settings and the gateway pool that a vector gives. */
function planOf(candidate: CandidateId, { pool = {}, outbound = {}, gateway }: Asked): Plan {
  const input = singlePoolPlan(askedPool(candidate, pool), NO_RANGES);
  const gateways = gateway === undefined ? [] : [{ ...newNodePool('p2', 'gateway', 'gateway'), ...gateway }];
  const clusters = input.clusters.map((cluster) => ({
    ...cluster,
    outbound: { ...cluster.outbound, ...outbound },
    nodePools: [...cluster.nodePools, ...gateways],
  }));
  return computePlan({ ...input, clusters }, AS_OF);
}

function outboundIn(candidate: CandidateId, asked: Asked): OutboundEvaluation | undefined {
  return planOf(candidate, asked).outbound.at(0);
}

const loadBalancerAdapters = [
  adapter(
    v.strictObject({ portsPerNode: count, outboundIps: count }),
    ['maxNodes'],
    ({ portsPerNode, outboundIps: ipCount }, model) =>
      underEach(model, (candidate) => ({
        maxNodes: outboundIn(candidate, { outbound: { portsPerNode, ipCount } })?.loadBalancer.mostNodes,
      })),
  ),
  adapter(v.strictObject({ nodes: count, portsPerNode: v.literal('default') }), ['portsPerNode'], ({ nodes }, model) =>
    underEach(model, (candidate) => ({
      portsPerNode: outboundIn(candidate, { pool: { nodes } })?.loadBalancer.portsPerNode.withUpgrade,
    })),
  ),
  adapter(
    v.strictObject({ portsPerNode: count, outboundIps: count }),
    ['valid'],
    ({ portsPerNode, outboundIps: ipCount }, model) =>
      underEach(model, (candidate) => {
        const { findings } = planOf(candidate, { outbound: { portsPerNode, ipCount } });
        return { valid: !findings.some(({ rule }) => rule === 'outbound-ports-multiple') };
      }),
  ),
  adapter(
    v.strictObject({ nodes: count, maxSurgeNodes: count, portsPerNode: count, outboundIps: count }),
    ['portsNeeded', 'portsAvailable', 'fits'],
    ({ nodes, maxSurgeNodes, portsPerNode, outboundIps: ipCount }, model) =>
      underEach(model, (candidate) => {
        const pool = { nodes, surge: nodesOf(maxSurgeNodes) };
        const ports = outboundIn(candidate, { pool, outbound: { portsPerNode, ipCount } })?.loadBalancer;
        return {
          portsNeeded: ports?.portsNeeded.withUpgrade,
          portsAvailable: ports?.portsAvailable,
          fits: ports?.fits,
        };
      }),
  ),
  adapter(
    v.strictObject({ managedOutboundIps: count }),
    ['valid', 'maximum'],
    ({ managedOutboundIps: ipCount }, model) =>
      underEach(model, (candidate) => {
        const addresses = outboundIn(candidate, { outbound: { type: 'loadBalancer', ipCount } })?.addresses;
        return { valid: addresses?.isAccepted, maximum: addresses?.maximum };
      }),
  ),
];

const services = v.strictObject({ services: count, portsPerService: count, nodes: count });

const backendAdapters = [
  adapter(services, ['backendIpConfigs', 'limit', 'atLimit'], (asked) => {
    const { configurations, limit, isAtLimit } = backendUseOf(asked);
    return { backendIpConfigs: configurations, limit, atLimit: isAtLimit };
  }),
  adapter(services, ['backendIpConfigs', 'limit', 'withinLimit'], (asked) => {
    const { configurations, limit, isWithinLimit } = backendUseOf(asked);
    return { backendIpConfigs: configurations, limit, withinLimit: isWithinLimit };
  }),
];

const natGateway = v.strictObject({ natGatewayIps: count });

const natGatewayAdapters = [
  adapter(natGateway, ['flowsPerDestination'], ({ natGatewayIps: ipCount }, model) =>
    underEach(model, (candidate) => ({
      flowsPerDestination: outboundIn(candidate, { outbound: { type: 'managedNATGateway', ipCount } })?.natGateway
        .flows,
    })),
  ),
  adapter(natGateway, ['valid', 'maximum'], ({ natGatewayIps: ipCount }, model) =>
    underEach(model, (candidate) => {
      const addresses = outboundIn(candidate, { outbound: { type: 'managedNATGateway', ipCount } })?.addresses;
      return { valid: addresses?.isAccepted, maximum: addresses?.maximum };
    }),
  ),
];

const gateway = v.strictObject({ gatewayPrefixSize: count });

const gatewayAdapters = [
  adapter(gateway, ['publicIps', 'maxGatewayNodes'], ({ gatewayPrefixSize: gatewayPrefixLength }) =>
    underEach('any', (candidate) => {
      const pool = outboundIn(candidate, { gateway: { gatewayPrefixLength } })?.gatewayPools.at(0);
      return { publicIps: pool?.publicAddresses, maxGatewayNodes: pool?.mostNodes };
    }),
  ),
  adapter(gateway, ['valid', 'allowed'], ({ gatewayPrefixSize: gatewayPrefixLength }) =>
    underEach('any', (candidate) => {
      const pool = outboundIn(candidate, { gateway: { gatewayPrefixLength } })?.gatewayPools.at(0);
      return { valid: pool?.isPrefixAccepted, allowed: pool?.acceptedPrefixLengths };
    }),
  ),
  adapter(
    v.strictObject({ gatewayPrefixSize: count, nodes: count }),
    ['valid'],
    ({ gatewayPrefixSize: gatewayPrefixLength, nodes }) =>
      underEach('any', (candidate) => ({
        valid: outboundIn(candidate, { gateway: { gatewayPrefixLength, nodes } })?.gatewayPools.at(0)?.fits,
      })),
  ),
  adapter(v.strictObject({ feature: v.literal('static-egress-gateway') }), ['supported'], ({ feature }, model) =>
    underEach(model, (candidate) => ({ supported: supportOf(feature, candidate) !== 'no' })),
  ),
];

/** Vectors about the way out: SNAT ports, outbound addresses, NAT gateways, load balancer rules, egress gateways. */
export const outboundAdapters = [
  ...loadBalancerAdapters,
  ...backendAdapters,
  ...natGatewayAdapters,
  ...gatewayAdapters,
];
