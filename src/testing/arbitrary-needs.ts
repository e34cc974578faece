import fc from 'fast-check';
import { NEED_IDS } from '../domain/ids.ts';
import { applyEdits } from '../domain/plan-edit.ts';
import type { Cluster, NodePool, PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { setUpAll } from '../engine/rules/set-up-all.ts';

/** A day on which all that these plans use is in support. */
export const TODAY = '2026-11-28';

const pool: fc.Arbitrary<Partial<NodePool>> = fc.record({
  os: fc.constantFrom('linux' as const, 'linux' as const, 'linux' as const, 'windows' as const),
  mode: fc.constantFrom('user' as const, 'user' as const, 'gateway' as const),
  osSku: fc.constantFrom('Ubuntu' as const, 'Ubuntu2204' as const),
});

const asked = fc.record({
  needs: fc.uniqueArray(fc.constantFrom(...NEED_IDS), { maxLength: 4 }),
  policyEngine: fc.constantFrom('none' as const, 'none' as const, 'calico' as const, 'azure-npm' as const),
  advancedNetworking: fc.uniqueArray(
    fc.constantFrom('observability' as const, 'mtls' as const, 'ebpf-host-routing' as const, 'wireguard' as const),
    {
      maxLength: 2,
    },
  ),
  kubernetesVersion: fc.constantFrom('1.35', '1.28', '1.32', ''),
  ipFamilies: fc.constantFrom('ipv4' as const, 'ipv4' as const, 'ipv4-ipv6' as const),
  sku: fc.constantFrom('base' as const, 'base' as const, 'base' as const, 'automatic' as const),
  tier: fc.constantFrom('free' as const, 'standard' as const),
  identity: fc.constantFrom('user-assigned' as const, 'system-assigned' as const),
});

/** Plans of one cluster with up to four needs and options that may exclude each other. */
export const plansWithNeeds: fc.Arbitrary<PlanInput> = fc
  .record({
    asked,
    pool: fc.option(pool, { nil: null }),
    origin: fc.constantFrom('byo' as const, 'managed' as const, null),
  })
  .map(({ asked: options, pool: second, origin }) => {
    const pools = [
      newNodePool('p1', 'system', 'system'),
      ...(second === null
        ? []
        : [
            {
              ...newNodePool('p2', 'second', 'user'),
              ...second,
              ...(second.os === 'windows' ? { osSku: 'Windows2022' as const, mode: 'user' as const } : {}),
            },
          ]),
    ];
    const network = { ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: ['10.0.0.0/8'] };
    const cluster: Cluster = { ...newCluster('c1', 'aks-1', pools), ...options };
    return {
      ...newPlan(),
      virtualNetworks: origin === null ? [] : [{ ...network, origin }],
      clusters: [{ ...cluster, virtualNetwork: origin === null ? null : 'v1' }],
    };
  });

/** The plan with its recommended candidate chosen and everything set up in one click; null where nothing is recommended. */
export function setUp(input: PlanInput): PlanInput | null {
  const recommended = evaluatePlan(input, TODAY).clusters[0]?.recommended ?? null;
  if (recommended === null) {
    return null;
  }
  const chosen = { ...input, clusters: input.clusters.map((cluster) => ({ ...cluster, choice: recommended })) };
  const done = applyEdits(chosen, setUpAll(evaluatePlan(chosen, TODAY)));
  if (!done.ok) {
    throw new Error(done.error);
  }
  return done.value;
}
