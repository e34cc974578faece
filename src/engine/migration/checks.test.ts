import { describe, expect, it } from 'vitest';
import { factById } from '../../domain/facts/registry.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { applyEdits } from '../../domain/plan-edit.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { newConnectedRange, newNodePool, newSubnet } from '../../domain/start-values.ts';
import type { Changes } from '../../testing/migration-scenario.ts';
import { runningPlan, wayTo } from '../../testing/migration-scenario.ts';
import { CRITERION_IDS } from '../comparison/support-table.ts';
import type { CheckStatus } from './check.ts';
import { CHECKS } from './checks/registry.ts';

interface Case {
  readonly from: CandidateId;
  readonly to: CandidateId;
  readonly passes?: Changes;
  /** What the plan is changed to for the check to fail, or to be left open. */
  readonly against: Changes | ((input: PlanInput) => PlanInput);
  readonly becomes: Exclude<CheckStatus, 'passes'>;
  readonly solvedBy?: string;
}

const KUBENET: Pick<Case, 'from' | 'to'> = { from: 'kubenet', to: 'azure-cni-overlay' };
const CILIUM: Pick<Case, 'from' | 'to'> = { from: 'azure-cni-overlay', to: 'azure-cni-overlay+cilium' };
const WINDOWS = { pool: { os: 'windows', osSku: 'Windows2022' } } as const;

/** A second cluster that runs kubenet in the same VNet with a pod CIDR. */
function besideKubenet(input: PlanInput): PlanInput {
  const [cluster] = input.clusters;
  const pools = [{ ...newNodePool('p9', 'p9', 'system'), nodeSubnet: 's1' }];
  return cluster === undefined
    ? input
    : {
        ...input,
        clusters: [
          cluster,
          { ...cluster, id: 'c9', name: 'other', choice: 'kubenet', current: null, nodePools: pools },
        ],
      };
}

/** The node subnet has a route table, and the subnet of an Application Gateway another, the same, or none that is told. */
function withGateway(input: PlanInput, routeTable: string | null, ofNodes: string | null = 'rt-nodes'): PlanInput {
  const gateway = { ...newSubnet('s9', 'ingress-appgateway-subnet'), routeTable, purposes: [] };
  return {
    ...input,
    virtualNetworks: input.virtualNetworks.map((network) => ({
      ...network,
      subnets: [
        ...network.subnets.map((each) => (each.id === 's1' ? { ...each, routeTable: ofNodes } : each)),
        gateway,
      ],
    })),
  };
}

const CASES: Readonly<Record<string, Case>> = {
  'kubernetes-version': {
    ...KUBENET,
    passes: { cluster: { kubernetesVersion: '1.27' } },
    against: { cluster: { kubernetesVersion: '1.26.9' } },
    becomes: 'fails',
    solvedBy: 'upgrade-kubernetes',
  },
  // 1.31 lost its support for all on 1 November 2025
  'kubernetes-version-supported': {
    ...KUBENET,
    passes: { cluster: { kubernetesVersion: '1.35' } },
    against: { cluster: { kubernetesVersion: '1.31' } },
    becomes: 'open',
  },
  'policy-engine-version': {
    ...KUBENET,
    passes: { cluster: { kubernetesVersion: '1.30' }, current: { policyEngine: 'calico' } },
    against: { cluster: { kubernetesVersion: '1.29' }, current: { policyEngine: 'calico' } },
    becomes: 'fails',
    solvedBy: 'upgrade-kubernetes',
  },
  'static-block-version': {
    from: 'pod-subnet-dynamic',
    to: 'pod-subnet-static-block',
    passes: { cluster: { kubernetesVersion: '1.28' } },
    against: { cluster: { kubernetesVersion: '1.27' } },
    becomes: 'fails',
    solvedBy: 'upgrade-kubernetes',
  },
  'user-assigned-identity': {
    ...KUBENET,
    against: { current: { identity: 'system-assigned' } },
    becomes: 'fails',
    solvedBy: 'give-identity',
  },
  'policy-engine-removed': {
    ...KUBENET,
    against: { current: { policyEngine: 'calico' } },
    becomes: 'fails',
    solvedBy: 'remove-policy-engine',
  },
  'ip-masq-settings': {
    ...KUBENET,
    against: { current: { customIpMasq: true } },
    becomes: 'fails',
    solvedBy: 'remove-ip-masq-settings',
  },
  'route-table-detached': { ...KUBENET, against: { cluster: { customRouteCount: 3 } }, becomes: 'open' },
  'gateway-subnet-route-table': {
    ...KUBENET,
    against: (input) => withGateway(input, 'rt-nodes'),
    becomes: 'fails',
  },
  'windows-build': {
    from: 'azure-cni-node-subnet',
    to: 'azure-cni-overlay',
    against: { pool: { ...WINDOWS.pool, maxPodsPerNode: 30, expectedPodsPerNode: 30 } },
    becomes: 'open',
  },
  'windows-without-cilium': { ...CILIUM, against: WINDOWS, becomes: 'fails' },
  'auto-provisioning-off': {
    ...CILIUM,
    against: { current: { nodeAutoProvisioning: true } },
    becomes: 'fails',
    solvedBy: 'turn-off-auto-provisioning',
  },
  'pod-cidr-given': {
    from: 'azure-cni-node-subnet',
    to: 'azure-cni-overlay',
    against: { cluster: { podCidrs: [] } },
    becomes: 'open',
  },
  // ruling 31: unused VNet space counts when a cluster is moved
  'pod-cidr-against-vnet': { ...KUBENET, against: { cluster: { podCidrs: ['10.0.128.0/17'] } }, becomes: 'fails' },
  'pod-cidr-against-subnets': {
    from: 'pod-subnet-dynamic',
    to: 'azure-cni-overlay',
    // ruling 3: for a new cluster unused VNet space does not count
    passes: { cluster: { podCidrs: ['10.0.128.0/17'] } },
    against: { cluster: { podCidrs: ['10.0.0.0/20'] } },
    becomes: 'fails',
  },
  'pod-cidr-against-services': { ...KUBENET, against: { cluster: { podCidrs: ['172.20.0.0/16'] } }, becomes: 'fails' },
  'pod-cidr-against-connected': {
    ...KUBENET,
    against: (input) => ({
      ...input,
      connectedRanges: [{ ...newConnectedRange('r1', 'site'), range: '10.244.128.0/17' }],
    }),
    becomes: 'fails',
  },
  'pod-cidr-against-clusters': { from: 'azure-cni-overlay', to: 'kubenet', against: besideKubenet, becomes: 'fails' },
  // ruling 4: refused at update, too
  'pod-cidr-not-reserved': { ...KUBENET, against: { cluster: { podCidrs: ['172.30.0.0/16'] } }, becomes: 'fails' },
  'ranges-have-room': { ...KUBENET, against: { pool: { nodes: 300 } }, becomes: 'fails' },
  'target-offers-needs': { ...CILIUM, against: { cluster: { needs: ['virtual-nodes'] } }, becomes: 'fails' },
  'target-without-errors': { ...KUBENET, against: { subnet: { name: 'a'.repeat(64) } }, becomes: 'fails' },
  'agic-services': { ...KUBENET, against: { cluster: { needs: ['agic'] } }, becomes: 'open' },
  'policies-on-cilium': { ...CILIUM, against: { current: { policyEngine: 'azure-npm' } }, becomes: 'open' },
  'same-network': {
    from: 'azure-cni-overlay',
    to: 'azure-cni-node-subnet',
    against: (input) => ({
      ...input,
      virtualNetworks: [],
      clusters: input.clusters.map((cluster) => ({
        ...cluster,
        virtualNetwork: null,
        current: cluster.current && { ...cluster.current, subnets: [] },
        nodePools: cluster.nodePools.map((pool) => ({ ...pool, nodeSubnet: null, podSubnet: null })),
      })),
    }),
    becomes: 'open',
  },
};

/** Checks that have one answer wherever they are asked. */
const ALWAYS: Readonly<Record<string, Omit<Case, 'against' | 'becomes'> & { readonly status: CheckStatus }>> = {
  'policy-engine-replaced': { ...CILIUM, passes: { current: { policyEngine: 'calico' } }, status: 'passes' },
  'automatic-new': { ...CILIUM, passes: { cluster: { sku: 'automatic' } }, status: 'fails' },
};

describe('every check', () => {
  it('has a case that passes and one that does not', () => {
    expect(new Set([...Object.keys(CASES), ...Object.keys(ALWAYS)])).toEqual(new Set(CHECKS.map(({ id }) => id)));
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });

  it.each(Object.entries(CASES))('%s', (id, { from, to, passes = {}, against, becomes, solvedBy }) => {
    const good = wayTo(runningPlan(from, passes), to);
    expect(good.checks.filter((check) => check.id === id).map(({ status }) => status)).toEqual(['passes']);
    const input = typeof against === 'function' ? against(runningPlan(from)) : runningPlan(from, against);
    const bad = wayTo(input, to);
    const found = bad.checks.filter((check) => check.id === id);
    expect(found.map(({ status }) => status)).toEqual([becomes]);
    expect(found[0]?.solvedBy ?? undefined).toBe(solvedBy);
    if (becomes === 'fails') {
      expect(bad.isAllowedNow).toBe(false);
      expect(bad.blockedBy.some((check) => check.id === id)).toBe(solvedBy === undefined);
    }
    if (solvedBy !== undefined) {
      expect(bad.steps.map((step) => step.id)).toContain(solvedBy);
      if (solvedBy !== 'remove-ip-masq-settings') {
        expect(good.steps.map((step) => step.id)).not.toContain(solvedBy);
      }
    }
    expect(found[0]?.sentence).not.toBe('');
  });

  it.each(Object.entries(ALWAYS))('%s has one answer', (id, { from, to, passes, status }) => {
    expect(wayTo(runningPlan(from, passes), to).checks.find((check) => check.id === id)?.status).toBe(status);
    expect(wayTo(runningPlan('kubenet'), 'azure-cni-overlay').checks.some((check) => check.id === id)).toBe(false);
  });

  it.each([
    ['rt-gateway', 'rt-nodes', 'passes'],
    [null, 'rt-nodes', 'passes'],
    [null, null, 'open'],
  ] as const)('of a gateway subnet with table %s beside nodes with %s is %s', (table, ofNodes, status) => {
    const { checks } = wayTo(withGateway(runningPlan('kubenet'), table, ofNodes), 'azure-cni-overlay');
    expect(checks.find(({ id }) => id === 'gateway-subnet-route-table')?.status).toBe(status);
  });

  it('does not block a new cluster by a subnet that only the old one uses', () => {
    // a /28 has 11 addresses: 12 nodes and their surge do not fit where they run, the new cluster has a subnet of its own
    const full = {
      pool: { nodes: 12 },
      subnet: { ipv4: { kind: 'pinned' as const, range: '10.0.0.0/28', prefixLength: 28 } },
    };
    const room = (to: CandidateId) => {
      const { checks } = wayTo(runningPlan('azure-cni-overlay', full), to);
      return checks.filter(({ id }) => id === 'ranges-have-room');
    };
    expect(room('azure-cni-node-subnet').map(({ status }) => status)).toEqual(['open']);
    expect(room('azure-cni-node-subnet')[0]?.sentence).toContain('neither scale nor upgrade that during the move');
    expect(room('azure-cni-overlay+cilium').map(({ status }) => status)).toEqual(['fails']);
  });

  it('names facts and comparison cells that exist', () => {
    for (const from of CANDIDATE_IDS) {
      for (const to of CANDIDATE_IDS.filter((candidate) => candidate !== from)) {
        const { checks, steps } = wayTo(runningPlan(from, WINDOWS), to);
        for (const id of [...checks, ...steps].flatMap(({ facts }) => facts)) {
          const [criterion = '', candidate = ''] = id.split('/');
          const isCell =
            CRITERION_IDS.some((known) => known === criterion) && CANDIDATE_IDS.some((c) => c === candidate);
          expect(isCell || factById(id) !== undefined, id).toBe(true);
        }
      }
    }
  });
});

describe('a pod CIDR that the plan changes on Overlay', () => {
  const sentence = (podCidr: string): readonly (string | undefined)[] => {
    const input = runningPlan('azure-cni-overlay', {
      cluster: { podCidrs: [podCidr] },
      current: { podCidrs: ['10.244.0.0/16'] },
    });
    const found = wayTo(input, 'azure-cni-overlay+cilium').checks.find(({ id }) => id === 'pod-cidr-given');
    return [found?.status, found?.sentence];
  };

  it.each([
    ['10.244.0.0/16', 'passes', 'Pods keep 10.244.0.0/16.'],
    [
      '10.244.0.0/15',
      'passes',
      'The pod CIDR can grow from 10.244.0.0/16 to 10.244.0.0/15 in place. Nothing takes it back. That is an update of its own.',
    ],
    [
      '10.245.0.0/16',
      'fails',
      'The plan changes the pod CIDR from 10.244.0.0/16 to 10.245.0.0/16. The new pod CIDR must contain the old one: it cannot be replaced or given a second block.',
    ],
  ])('to %s %s', (podCidr, status, said) => {
    expect(sentence(podCidr)).toEqual([status, said]);
  });
});

describe('a repair', () => {
  it('of a pod CIDR inside the VNet is a range with which the move has nothing against it', () => {
    const input = runningPlan('kubenet', { cluster: { podCidrs: ['10.0.128.0/17'] } });
    const fix = wayTo(input, 'azure-cni-overlay').checks.find(({ id }) => id === 'pod-cidr-against-vnet')?.fix;
    const repaired = applyEdits(input, fix?.edits ?? []);
    expect(repaired.ok && wayTo(repaired.value, 'azure-cni-overlay').isAllowedNow).toBe(true);
  });
});
