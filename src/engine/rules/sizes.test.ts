import { describe, expect, it } from 'vitest';
import type { Change, Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import { addCluster, changed, complaintsAbout, found, foundOne, sized } from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { isUpgradeBlocked } from './scale-advice.ts';

/** User nodes in a VNet that is large enough for them. */
function withNodes(nodes: number, choice: Parts['cluster']['choice'] = 'azure-cni-overlay'): Change {
  return ({ network, nodes: subnet, cluster, user }) => {
    network.addressSpaces = [];
    network.subnets = [subnet];
    subnet.ipv4 = sized(8);
    cluster.podCidrs = [];
    cluster.choice = choice;
    user.nodes = nodes;
    user.upgrade.surge = { unit: 'nodes', value: 1 };
  };
}

/** The nodes of the calm plan's user pool, and some of another. */
function withMore(change: Change, more: Change): Change {
  return (parts) => {
    change(parts);
    more(parts);
  };
}

const staticBlocks = (prefixLength: number, maxPods: number): Change => {
  return ({ cluster, pods, user }) => {
    cluster.choice = 'pod-subnet-static-block';
    cluster.nodePools = [user];
    user.podSubnet = pods.id;
    user.mode = 'system';
    user.maxPodsPerNode = maxPods;
    user.expectedPodsPerNode = maxPods;
    pods.ipv4 = sized(prefixLength);
  };
};

const SCENARIOS: Scenarios = {
  'subnet-too-small': {
    fails: ({ nodes }) => (nodes.ipv4 = sized(29)),
    passes: ({ nodes }) => (nodes.ipv4 = sized(28)),
  },
  'api-server-subnet-too-small': {
    fails: ({ cluster, api }) => {
      cluster.apiServer = { access: 'vnet-integration', subnet: api.id };
      api.ipv4 = sized(29);
    },
    passes: ({ cluster, api }) => {
      cluster.apiServer = { access: 'vnet-integration', subnet: api.id };
      api.ipv4 = sized(28);
    },
  },
  'pod-cidr-too-small': {
    fails: ({ cluster }) => (cluster.podCidrs = ['10.244.0.0/22']),
    passes: ({ cluster }) => (cluster.podCidrs = ['10.244.0.0/21']),
  },
  'service-cidr-too-small': {
    fails: ({ cluster }) => {
      cluster.serviceCidrs = ['10.100.0.0/28'];
      cluster.serviceCount = 14;
    },
    passes: ({ cluster }) => {
      cluster.serviceCidrs = ['10.100.0.0/28'];
      cluster.serviceCount = 13;
    },
  },
  'range-tight': {
    fails: ({ cluster }) => (cluster.podCidrs = ['10.244.0.0/21']),
    passes: ({ cluster }) => (cluster.podCidrs = ['10.244.0.0/20']),
  },
  'pool-node-limit': {
    fails: withNodes(1000),
    passes: withNodes(999),
  },
  'cluster-node-limit': {
    fails: withMore(withNodes(997), ({ cluster }) => (cluster.tier = 'free')),
    passes: withMore(withNodes(995), ({ cluster }) => (cluster.tier = 'free')),
  },
  'kubenet-route-limit': {
    fails: withNodes(396, 'kubenet'),
    passes: withNodes(395, 'kubenet'),
  },
  'overlay-pod-limit': {
    fails: withMore(withNodes(998), ({ user, cluster }) => overlayPods({ user, cluster }, 200_001)),
    passes: withMore(withNodes(998), ({ user, cluster }) => overlayPods({ user, cluster }, 200_000)),
  },
  'npm-scale-limit': {
    fails: withMore(withNodes(247), ({ cluster }) => {
      cluster.policyEngine = 'azure-npm';
      spread(cluster, 10);
    }),
    passes: withMore(withNodes(245), ({ cluster }) => {
      cluster.policyEngine = 'azure-npm';
      spread(cluster, 10);
    }),
  },
  'vnet-address-limit': {
    fails: withNodes(590, 'azure-cni-node-subnet'),
    passes: withNodes(585, 'azure-cni-node-subnet'),
  },
  'outbound-ports': {
    fails: ({ cluster }) => (cluster.outbound.portsPerNode = 8008),
    passes: ({ cluster }) => (cluster.outbound.portsPerNode = 8000),
  },
  'upgrade-blocked': {
    fails: ({ user }) => (user.nodes = 4997),
    passes: ({ user }) => (user.nodes = 4996),
  },
  'free-tier-size': {
    fails: ({ cluster, user }) => {
      cluster.tier = 'free';
      user.nodes = 7;
    },
    passes: ({ cluster, user }) => {
      cluster.tier = 'free';
      user.nodes = 6;
    },
  },
  'pool-count': {
    fails: ({ cluster, user }) => (cluster.nodePools = manyPools(user, 101)),
    passes: ({ cluster, user }) => (cluster.nodePools = manyPools(user, 100)),
  },
  'dynamic-pods-advised': {
    fails: withMore(withNodes(452, 'pod-subnet-dynamic'), () => undefined),
    passes: withMore(withNodes(451, 'pod-subnet-dynamic'), () => undefined),
  },
  'l7-policy-scale': {
    fails: withMore(withNodes(400), ({ cluster }) => (cluster.advancedNetworking = ['l7-policy'])),
    passes: withMore(withNodes(360), ({ cluster }) => (cluster.advancedNetworking = ['l7-policy'])),
  },
  'internal-load-balancer-late': {
    fails: withMore(withNodes(747), ({ cluster }) => (cluster.internalLoadBalancers = [{ count: 1, subnet: null }])),
    passes: withMore(withNodes(746), ({ cluster }) => (cluster.internalLoadBalancers = [{ count: 1, subnet: null }])),
  },
  'system-nodes-advised': {
    fails: ({ system }) => (system.nodes = 1),
    passes: ({ system, cluster }) => {
      system.nodes = 1;
      cluster.nodePools = [system];
    },
  },
  'large-cluster-surge': {
    fails: withMore(withNodes(498), ({ user }) => (user.upgrade.surge = { unit: 'percent', value: 33 })),
    passes: withMore(withNodes(498), ({ user }) => (user.upgrade.surge = { unit: 'percent', value: 20 })),
  },
};

/** Exactly so many expected pods, over two pools of 250 pods and 1 pod per node. */
function overlayPods({ user, cluster }: Pick<Parts, 'user' | 'cluster'>, pods: number): void {
  user.maxPodsPerNode = 200;
  user.expectedPodsPerNode = 200;
  const rest = pods - user.nodes * 200;
  cluster.nodePools.forEach((pool) => {
    if (pool !== user) {
      pool.expectedPodsPerNode = 1;
      pool.nodes = rest;
    }
  });
}

function spread(cluster: Parts['cluster'], expected: number): void {
  cluster.nodePools.forEach((pool) => (pool.expectedPodsPerNode = expected));
}

function manyPools(pool: Parts['user'], count: number): Parts['user'][] {
  return Array.from({ length: count }, (_, index) => ({ ...pool, id: `p${index}`, mode: 'system' as const, nodes: 1 }));
}

describe('rules on sizes', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails, scenario.asOf))).toEqual([]);
  });

  it('says which load fails and what happens then', () => {
    const deployment = foundOne('subnet-too-small', ({ nodes, user }) => {
      nodes.ipv4 = sized(28);
      user.autoscaler = { enabled: true, minimumNodes: 1, maximumNodes: 9 };
    });
    expect(deployment?.serviceCode).toBe('InsufficientSubnetSize');
    expect(deployment?.sentence).toContain(
      'An upgrade at full scale needs 14 addresses in node subnet nodes; the /28 has 11 (now: 6; at autoscaler maximum: 12).',
    );
    const upgrade = foundOne('subnet-too-small', ({ nodes, user }) => {
      nodes.ipv4 = sized(28);
      user.autoscaler = { enabled: true, minimumNodes: 1, maximumNodes: 7 };
    });
    expect(upgrade?.serviceCode).toBe('SubnetIsFull');
    expect(upgrade?.sentence).toContain(
      'An upgrade at full scale needs 12 addresses in node subnet nodes; the /28 has 11 (now: 6).',
    );
    expect(upgrade?.sentence).toContain('From Kubernetes 1.35');
  });

  it('does not speak of the second attempt before Kubernetes 1.35', () => {
    const upgrade = foundOne('subnet-too-small', ({ nodes, user, cluster }) => {
      nodes.ipv4 = sized(28);
      user.nodes = 7;
      cluster.kubernetesVersion = '1.34.2';
    });
    expect(upgrade?.serviceCode).toBe('SubnetIsFull');
    expect(upgrade?.sentence).not.toContain('1.35');
  });

  it('refuses a pod CIDR at deployment when the maximum does not fit', () => {
    const finding = foundOne('pod-cidr-too-small', ({ cluster }) => (cluster.podCidrs = ['10.244.0.0/22']));
    expect(finding?.serviceCode).toBe('InsufficientSubnetSize');
    expect(finding?.numbers).toMatchObject({ today: 6, maximum: 6, withUpgrade: 8, capacity: 4, need: 6 });
  });

  it('is once for a shared subnet and names all clusters', () => {
    const finding = foundOne('subnet-too-small', (parts) => {
      parts.nodes.ipv4 = sized(29);
      addCluster(parts, 'nodes');
    });
    expect(finding?.subjects).toEqual(['nodes', 'c1', 'c2']);
    expect(finding?.numbers.need).toBe(9);
  });

  it('tells what the service counts for static blocks from what nodes take', () => {
    // three nodes of 110 pods: 7 blocks each, 336 addresses; the service counts 48
    const accepted = foundOne('subnet-too-small', staticBlocks(25, 110));
    expect(accepted?.sentence).toContain('Accepted by the service, which counts 48; then new nodes get no addresses.');
    expect(accepted?.serviceCode).toBeNull();
    const refused = foundOne('subnet-too-small', staticBlocks(27, 110));
    expect(refused?.serviceCode).toBe('InsufficientSubnetSize');
    expect(found('subnet-too-small', staticBlocks(23, 110))).toEqual([]);
  });

  it('reads the published refusal: 10 nodes in a /26', () => {
    const finding = foundOne('subnet-too-small', (parts) => {
      staticBlocks(26, 15)(parts);
      parts.user.nodes = 10;
    });
    expect(finding?.numbers).toMatchObject({ need: 160, capacity: 59 });
    expect(finding?.serviceCode).toBe('InsufficientSubnetSize');
  });

  it('tells a pool that cannot be upgraded from one that cannot be created', () => {
    expect(foundOne('pool-node-limit', withNodes(1000))?.sentence).toContain('the upgrade is refused');
    expect(foundOne('pool-node-limit', withNodes(1001))?.sentence).toContain('Not possible');
    const machines = withMore(withNodes(1001), ({ user }) => (user.kind = 'virtual-machines'));
    expect(found('pool-node-limit', machines)).toEqual([]);
  });

  it('tells a kubenet cluster that cannot surge from one that is too large', () => {
    expect(foundOne('kubenet-route-limit', withNodes(396, 'kubenet'))?.numbers.failsAt).toBe('withUpgrade');
    expect(foundOne('kubenet-route-limit', withNodes(398, 'kubenet'))?.numbers.failsAt).toBe('today');
  });

  it('blocks upgrades from 5,000 nodes on', () => {
    expect([4999, 5000].map(isUpgradeBlocked)).toEqual([false, true]);
    const planned = foundOne('upgrade-blocked', ({ user }) => {
      user.autoscaler = { enabled: true, minimumNodes: 1, maximumNodes: 4997 };
    });
    expect(planned?.severity).toBe('warning');
    expect(foundOne('upgrade-blocked', ({ user }) => (user.nodes = 4997))?.severity).toBe('error');
  });

  it('names an address limit once for a VNet of several clusters', () => {
    const rule = 'vnet-address-limit';
    const finding = foundOne(rule, (parts) => {
      withNodes(590, 'azure-cni-node-subnet')(parts);
      addCluster(parts, 'nodes');
    });
    expect(finding?.subjects).toEqual(['net']);
  });
});
