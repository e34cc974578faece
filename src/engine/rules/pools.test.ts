import { describe, expect, it } from 'vitest';
import { isVersionAtLeast, isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { newNodePool } from '../../domain/start-values.ts';
import type { Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import { changed, complaintsAbout, found, foundOne } from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { formatDay, hasEnded } from '../words/days.ts';
import { tidyMaxPods } from './pool-pods.ts';
import { checkSurge } from './pool-upgrades.ts';

function asWindows({ user }: Parts, osSku: NodePool['osSku'] = 'Windows2025'): void {
  user.os = 'windows';
  user.osSku = osSku;
}

function asGateway({ user }: Parts): void {
  user.mode = 'gateway';
  user.gatewayPrefixLength = 30;
}

const SCENARIOS: Scenarios = {
  'max-pods-range': {
    fails: ({ user }) => (user.maxPodsPerNode = 251),
    passes: ({ user }) => (user.maxPodsPerNode = 250),
  },
  'pool-pod-space': {
    fails: ({ user }) => {
      user.maxPodsPerNode = 14;
      user.nodes = 2;
    },
    passes: ({ user }) => {
      user.maxPodsPerNode = 15;
      user.nodes = 2;
    },
  },
  'static-block-max-pods': {
    fails: ({ cluster, user }) => {
      cluster.choice = 'pod-subnet-static-block';
      user.maxPodsPerNode = 110;
    },
    passes: ({ cluster, system, user }) => {
      cluster.choice = 'pod-subnet-static-block';
      system.maxPodsPerNode = 111;
      user.podAllocation = 'dynamic';
    },
  },
  'expected-pods-above-max': {
    fails: ({ user }) => (user.expectedPodsPerNode = 111),
    passes: ({ user }) => (user.expectedPodsPerNode = 110),
  },
  'windows-overlay-max-pods': {
    fails: (parts) => {
      asWindows(parts);
      parts.user.maxPodsPerNode = 111;
    },
    passes: (parts) => asWindows(parts),
  },
  'surge-and-unavailable-zero': {
    fails: ({ user }) => (user.upgrade.surge = { unit: 'nodes', value: 0 }),
    passes: ({ user }) => {
      user.upgrade.surge = { unit: 'nodes', value: 0 };
      user.upgrade.maxUnavailable.value = 1;
    },
  },
  'surge-zero-system-pool': {
    fails: ({ system }) => {
      system.upgrade.surge = { unit: 'percent', value: 0 };
      system.upgrade.maxUnavailable.value = 1;
    },
    passes: ({ user }) => {
      user.upgrade.surge = { unit: 'percent', value: 0 };
      user.upgrade.maxUnavailable.value = 1;
    },
  },
  'surge-and-unavailable-preview': {
    fails: ({ user }) => (user.upgrade.maxUnavailable.value = 1),
    passes: ({ user }) => {
      user.priority = 'spot';
      user.upgrade.maxUnavailable.value = 1;
    },
  },
  'blue-green-preview': {
    fails: ({ user }) => (user.upgrade.strategy = 'blue-green'),
    passes: ({ user }) => (user.upgrade.strategy = 'rolling'),
  },
  'blue-green-unavailable': {
    fails: ({ user }) => {
      user.upgrade.strategy = 'blue-green';
      user.upgrade.maxUnavailable.value = 1;
    },
    passes: ({ user }) => (user.upgrade.strategy = 'blue-green'),
  },
  'no-system-pool': {
    fails: ({ system }) => (system.mode = 'user'),
    passes: ({ system, cluster }) => {
      system.mode = 'user';
      cluster.sku = 'automatic';
    },
  },
  'first-pool': {
    fails: ({ cluster }) => cluster.nodePools.reverse(),
    passes: ({ user }) => (user.mode = 'system'),
  },
  'system-pool-windows': {
    fails: ({ system }) => (system.os = 'windows'),
    passes: ({ user }) => (user.os = 'windows'),
  },
  'system-pool-spot': {
    fails: ({ system }) => (system.priority = 'spot'),
    passes: ({ user }) => (user.priority = 'spot'),
  },
  'system-pool-empty': {
    fails: ({ system }) => (system.nodes = 0),
    passes: ({ user }) => (user.nodes = 0),
  },
  'autoscaler-range': {
    fails: ({ user }) => (user.autoscaler = { enabled: true, minimumNodes: 4, maximumNodes: 3 }),
    passes: ({ user }) => (user.autoscaler = { enabled: false, minimumNodes: 4, maximumNodes: 3 }),
  },
  'gateway-prefix': {
    fails: (parts) => {
      asGateway(parts);
      parts.user.gatewayPrefixLength = 27;
    },
    passes: (parts) => {
      asGateway(parts);
      parts.user.gatewayPrefixLength = 28;
    },
  },
  'gateway-nodes': {
    fails: (parts) => {
      asGateway(parts);
      parts.user.nodes = 5;
    },
    passes: (parts) => {
      asGateway(parts);
      parts.user.nodes = 4;
    },
  },
  'gateway-availability': {
    fails: (parts) => {
      asGateway(parts);
      parts.user.nodes = 1;
    },
    passes: (parts) => {
      asGateway(parts);
      parts.user.nodes = 2;
    },
  },
  'gateway-autoscaler': {
    fails: (parts) => {
      asGateway(parts);
      parts.user.autoscaler.enabled = true;
    },
    passes: asGateway,
  },
  'virtual-machines-zones': {
    fails: ({ user }) => {
      user.kind = 'virtual-machines';
      user.zones = ['1'];
    },
    passes: ({ user }) => (user.zones = ['1']),
  },
  'virtual-machines-blue-green': {
    fails: ({ user }) => {
      user.kind = 'virtual-machines';
      user.upgrade.strategy = 'blue-green';
    },
    passes: ({ user }) => (user.kind = 'virtual-machines'),
  },
  'virtual-machines-identity': {
    fails: ({ user, cluster }) => {
      user.kind = 'virtual-machines';
      cluster.identity = 'system-assigned';
    },
    passes: ({ user, cluster, network }) => {
      user.kind = 'virtual-machines';
      cluster.identity = 'system-assigned';
      network.origin = 'managed';
    },
  },
  'virtual-machines-windows': {
    fails: (parts) => {
      asWindows(parts);
      parts.user.kind = 'virtual-machines';
    },
    passes: ({ user }) => (user.kind = 'virtual-machines'),
  },
  'windows-model': {
    fails: (parts) => {
      asWindows(parts);
      parts.cluster.choice = 'azure-cni-overlay+cilium';
    },
    passes: (parts) => asWindows(parts),
  },
  'os-sku': {
    fails: ({ user }) => (user.osSku = 'Windows2022'),
    passes: (parts) => asWindows(parts),
  },
  'kubenet-end': {
    fails: ({ cluster }) => (cluster.choice = 'kubenet'),
    passes: ({ cluster }) => (cluster.choice = 'azure-cni-node-subnet'),
  },
  'npm-windows-end': {
    fails: (parts) => {
      asWindows(parts);
      parts.cluster.policyEngine = 'azure-npm';
    },
    passes: ({ cluster }) => (cluster.policyEngine = 'azure-npm'),
  },
  'npm-linux-end': {
    fails: ({ cluster }) => (cluster.policyEngine = 'azure-npm'),
    passes: ({ cluster }) => {
      cluster.policyEngine = 'azure-npm';
      cluster.choice = 'azure-cni-overlay+cilium';
    },
  },
  'windows-2019-end': {
    fails: (parts) => asWindows(parts, 'Windows2019'),
    passes: (parts) => asWindows(parts),
  },
  'windows-2022-end': {
    fails: (parts) => asWindows(parts, 'Windows2022'),
    passes: (parts) => asWindows(parts),
  },
  'ubuntu-2204-end': {
    fails: ({ user }) => {
      user.osSku = 'Ubuntu2204';
    },
    // Kubernetes 1.35 brings Ubuntu 24.04
    passes: ({ user }) => {
      user.osSku = 'Ubuntu';
    },
  },
  'azure-linux-2-end': {
    fails: ({ user }) => {
      user.osSku = 'CBLMariner';
    },
    passes: ({ user }) => {
      user.osSku = 'AzureLinux';
    },
  },
  'kubernetes-version-ended': {
    fails: ({ user }) => {
      user.kubernetesVersion = '1.33';
    },
    passes: ({ user }) => {
      user.kubernetesVersion = '1.36';
    },
    asOf: '2026-11-28',
  },
  'kubernetes-version-unsupported': {
    fails: ({ user }) => {
      user.kubernetesVersion = '1.30';
    },
    passes: ({ user }) => {
      user.kubernetesVersion = '1.38';
    },
    asOf: '2026-11-28',
  },
  'long-term-support-excluded': {
    fails: ({ cluster }) => {
      cluster.tier = 'premium';
      cluster.policyEngine = 'calico';
    },
    passes: ({ cluster }) => {
      cluster.tier = 'premium';
    },
  },
  'windows-sku-version': {
    fails: (parts) => asWindows(parts, 'Windows2019'),
    passes: (parts) => {
      asWindows(parts, 'Windows2019');
      parts.user.kubernetesVersion = '1.32';
    },
  },
};

describe('rules on pools', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails, scenario.asOf))).toEqual([]);
  });

  it.each([
    ['kubenet-end', '2028-03-30', '2028-03-31'],
    ['npm-windows-end', '2026-09-29', '2026-09-30'],
    ['npm-linux-end', '2028-09-29', '2028-09-30'],
    ['windows-2019-end', '2026-02-28', '2026-03-01'],
    ['windows-2022-end', '2028-06-29', '2028-06-30'],
    ['ubuntu-2204-end', '2027-06-29', '2027-06-30'],
    ['azure-linux-2-end', '2025-11-29', '2025-11-30'],
  ])('%s: a warning on %s, an error on %s, the first day without support', (rule, lastDay, firstWithout) => {
    const change = SCENARIOS[rule]?.fails ?? (() => undefined);
    const before = foundOne(rule, change, lastDay);
    const after = foundOne(rule, change, firstWithout);
    expect([before?.severity, after?.severity]).toEqual(['warning', 'error']);
    expect([before?.sentence.includes(' ends on '), after?.sentence.includes(' ended on ')]).toEqual([true, true]);
    expect(before?.numbers.end).toBe(firstWithout);
  });

  it('speaks of Azure NPM on both systems where there are both', () => {
    const both = (rule: string) => found(rule, SCENARIOS['npm-windows-end']!.fails);
    expect(both('npm-windows-end')).toHaveLength(1);
    expect(both('npm-linux-end')).toHaveLength(1);
  });

  it('writes days as people do', () => {
    expect(formatDay('2028-03-31')).toBe('31 March 2028');
    expect(hasEnded('2028-03-31', '2028-03-30')).toBe(false);
    expect(hasEnded('2028-03-31', '2028-03-31')).toBe(true);
  });

  it.each([
    [15, 2, true],
    [14, 2, false],
    [30, 1, true],
    [29, 1, false],
    [10, 2, false],
    [10, 4, true],
  ])('max pods %i on %i nodes: %s', (maxPods, nodes, valid) => {
    const findings = found('pool-pod-space', ({ user }) => {
      user.maxPodsPerNode = maxPods;
      user.nodes = nodes;
    });
    expect(findings.length === 0).toBe(valid);
  });

  it.each([
    [1, 15],
    [15, 15],
    [16, 31],
    [110, 111],
    [239, 239],
    [240, null],
  ])('max pods that fill blocks, for %i: %s', (maxPodsPerNode, tidy) => {
    expect(tidyMaxPods({ ...newNodePool('p', 'p', 'user'), maxPodsPerNode })).toBe(tidy);
  });

  it('has no tidy value above 239 to propose', () => {
    const finding = found('static-block-max-pods', ({ cluster, system }) => {
      cluster.choice = 'pod-subnet-static-block';
      cluster.nodePools = [{ ...system, maxPodsPerNode: 250 }];
    })[0];
    expect(finding?.numbers).toMatchObject({ unused: 5, blocks: 16 });
    expect(finding?.fix).toBeNull();
  });

  it('checks surge by kind of pool', () => {
    const pool = newNodePool('p', 'p', 'system');
    const upgrade = { ...pool.upgrade, surge: { unit: 'nodes' as const, value: 0 } };
    expect(checkSurge(pool)).toEqual([]);
    expect(checkSurge({ ...pool, upgrade })).toEqual(['nothing-moves']);
    expect(checkSurge({ ...pool, upgrade, priority: 'spot' })).toEqual([]);
    expect(checkSurge({ ...pool, upgrade, kind: 'auto-provisioned' })).toEqual([]);
  });

  it('compares versions by number', () => {
    expect(isVersionAtLeast('1.35.0', '1.35')).toBe(true);
    expect(isVersionAtLeast('v2.0', '1.35')).toBe(true);
    expect(isVersionAtLeast('1.9', '1.35')).toBe(false);
    expect(isVersionBefore('1.9', '1.35')).toBe(true);
    expect([isVersionAtLeast('latest', '1.35'), isVersionBefore('latest', '1.35')]).toEqual([false, false]);
  });
});
