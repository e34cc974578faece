import fc from 'fast-check';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import { type Cluster, NAT_GATEWAY_SKUS, OS_SKUS, OUTBOUND_TYPES, type PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { ExportSubject } from '../exporters/exporter.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';

const AS_OF = '2026-11-28';

const options = fc.record({
  sku: fc.constantFrom('base' as const, 'base' as const, 'automatic' as const),
  tier: fc.constantFrom('free' as const, 'standard' as const, 'premium' as const),
  identity: fc.constantFrom('system-assigned' as const, 'user-assigned' as const),
  policyEngine: fc.constantFrom('none' as const, 'azure-npm' as const, 'calico' as const, 'cilium' as const),
  advancedNetworking: fc.subarray([
    'observability' as const,
    'fqdn-filtering' as const,
    'l7-policy' as const,
    'wireguard' as const,
    'mtls' as const,
    'ebpf-host-routing' as const,
  ]),
  ipFamilies: fc.constantFrom('ipv4' as const, 'ipv4-ipv6' as const),
  kubernetesVersion: fc.constantFrom('', '1.34', '1.35', '1.36'),
  outbound: fc.record({
    type: fc.constantFrom(...OUTBOUND_TYPES),
    natGatewaySku: fc.constantFrom(...NAT_GATEWAY_SKUS),
    ipCount: fc.integer({ min: 0, max: 16 }),
    ipv6Count: fc.integer({ min: 0, max: 16 }),
    portsPerNode: fc.constantFrom(0, 1024),
  }),
  needs: fc.subarray(['agic', 'virtual-nodes', 'static-egress-gateway', 'node-auto-provisioning'] as const),
});

const poolOptions = fc.record({
  osSku: fc.constantFrom(...OS_SKUS),
  os: fc.constantFrom('linux' as const, 'linux' as const, 'windows' as const),
  zones: fc.subarray(['1', '2', '3'] as const),
  vmSize: fc.constantFrom(null, 'Standard_D4s_v5'),
});

type PoolOptions = Pick<Cluster['nodePools'][number], 'osSku' | 'os' | 'zones' | 'vmSize'>;

/** The pools with other options; the first is one that a cluster can be created with, none of unknown size. */
function poolsOf({ nodePools }: Cluster, changes: readonly PoolOptions[]): Cluster['nodePools'] {
  return nodePools.map((pool, index) =>
    index === 0
      ? { ...pool, mode: 'system', kind: 'scale-set', priority: 'regular' }
      : { ...pool, ...changes[index % changes.length], nodeCap: pool.nodeCap ?? 1 },
  );
}

/** A plan of one cluster with every option that code can say, in a VNet with room, at one candidate; evaluated when asked. */
export const exportedPlan: fc.Arbitrary<() => ExportSubject> = fc
  .record({
    plan: onePlan,
    options,
    pools: fc.array(poolOptions, { minLength: 1, maxLength: 4 }),
    candidate: fc.constantFrom(...CANDIDATE_IDS),
    origin: fc.constantFrom('byo' as const, 'byo' as const, 'managed' as const),
    encrypted: fc.boolean(),
    vnet: fc.constantFrom('create' as const, 'create' as const, 'existing' as const),
  })
  .map(({ plan, options: chosen, pools, candidate, origin, encrypted, vnet }) => {
    const input: PlanInput = {
      ...plan,
      virtualNetworks: plan.virtualNetworks.map((network) => ({
        ...network,
        origin,
        encrypted,
        addressSpaces: ['10.0.0.0/8', 'fd00:10::/44'],
        subnets: network.subnets.map((subnet) => ({ ...subnet, ipv4: { ...subnet.ipv4, kind: 'auto' } })),
      })),
      clusters: plan.clusters.map((cluster) => ({
        ...cluster,
        ...chosen,
        podCidrs: [],
        serviceCidrs: [],
        nodePools: poolsOf(cluster, pools),
      })),
    };
    return () => ({ plan: evaluatePlan(input, AS_OF), cluster: 'c1', candidate, vnet });
  });
