import { describe, expect, it } from 'vitest';
import { newConnectedRange } from '../../domain/start-values.ts';
import type { Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import {
  addCluster,
  addConnected,
  addNetwork,
  calmParts,
  changed,
  complaintsAbout,
  found,
  foundOne,
  pinned,
  sized,
  TODAY,
} from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { computePlan } from '../compute-plan.ts';

const SCENARIOS: Scenarios = {
  'range-unreadable': {
    fails: ({ network }) => (network.addressSpaces = ['10.0.0.0/33']),
    passes: ({ cluster }) => (cluster.podCidrs = ['']),
  },
  'range-host-bits': {
    fails: ({ cluster }) => (cluster.podCidrs = ['10.244.1.0/16']),
    passes: ({ cluster }) => (cluster.podCidrs = ['10.245.0.0/16']),
  },
  'address-unreadable': {
    fails: ({ cluster }) => (cluster.dnsServiceIp = '10.100.0.010'),
    passes: ({ cluster }) => (cluster.dnsServiceIp = ''),
  },
  'range-reserved-by-aks': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['172.30.5.0/24']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['172.29.0.0/16']),
  },
  'pod-cidr-public': {
    fails: ({ cluster }) => (cluster.podCidrs = ['20.0.0.0/16']),
    passes: ({ cluster }) => (cluster.podCidrs = ['100.64.0.0/16']),
  },
  'service-cidr-public': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['20.0.0.0/16']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['100.64.0.0/16']),
  },
  'service-cidr-multicast': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['239.0.0.0/16']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['223.0.0.0/16']),
  },
  'vnet-too-large': {
    fails: ({ network }) => (network.addressSpaces = ['10.0.0.0/7']),
    passes: ({ network }) => (network.addressSpaces = ['10.0.0.0/8']),
  },
  'subnet-overlaps-subnet': {
    fails: ({ pods }) => (pods.ipv4 = pinned('10.0.2.0/24')),
    passes: ({ pods }) => (pods.ipv4 = pinned('10.0.5.0/24')),
  },
  'vnet-spaces-overlap': {
    fails: ({ network }) => network.addressSpaces.push('10.0.64.0/18'),
    passes: ({ network }) => network.addressSpaces.push('10.1.0.0/16'),
  },
  'overlaps-not-all-compared': {
    fails: (parts) => repeatSubnet(parts, 708),
    passes: (parts) => repeatSubnet(parts, 600),
  },
  'vnet-overlaps-vnet': {
    fails: (parts) => (addNetwork(parts, '10.0.128.0/17').peeredWith = ['net']),
    passes: (parts) => addNetwork(parts, '10.0.128.0/17'),
  },
  'vnet-overlaps-common-peer': {
    fails: (parts) => spokesOfOneHub(parts, '10.0.128.0/17'),
    passes: (parts) => {
      addNetwork(parts, '10.0.128.0/17', { id: 'spoke2' });
      addNetwork(parts, '10.50.0.0/16', { id: 'hub', peeredWith: ['net'] });
    },
  },
  'vnet-overlaps-across-hubs': {
    fails: (parts) => spokesOfTwoHubs(parts, ['hub']),
    passes: (parts) => spokesOfTwoHubs(parts, []),
  },
  'vnet-overlaps-connected-range': {
    fails: (parts) => addConnected(parts, '10.0.0.0/12'),
    passes: (parts) =>
      (addConnected(parts, '10.0.0.0/12').reachableFrom = { kind: 'virtual-networks', virtualNetworks: [] }),
  },
  'pod-cidr-overlaps-subnet': {
    fails: ({ cluster }) => (cluster.podCidrs = ['10.0.0.0/18']),
    passes: ({ cluster }) => {
      cluster.podCidrs = ['10.0.0.0/18'];
      cluster.choice = 'azure-cni-node-subnet';
    },
  },
  'pod-cidr-overlaps-vnet-space': {
    fails: ({ cluster }) => (cluster.podCidrs = ['10.0.128.0/17']),
    passes: ({ cluster }) => (cluster.podCidrs = ['10.1.0.0/17']),
  },
  'pod-cidr-overlaps-vnet-migrating': {
    fails: ({ cluster }) => {
      cluster.podCidrs = ['10.0.128.0/17'];
      cluster.current = migratingFrom('kubenet');
    },
    passes: ({ cluster }) => {
      cluster.podCidrs = ['192.168.0.0/16'];
      cluster.current = migratingFrom('kubenet');
    },
  },
  'pod-cidr-overlaps-peer': {
    fails: (parts) => (addNetwork(parts, '10.244.8.0/22').peeredWith = ['net']),
    passes: (parts) => addNetwork(parts, '10.244.8.0/22'),
  },
  'pod-cidr-overlaps-spoke': {
    fails: (parts) => spokesOfOneHub(parts, '10.244.8.0/22'),
    passes: (parts) => spokesOfOneHub(parts, '10.243.8.0/22'),
  },
  'pod-cidr-overlaps-service-cidr': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['10.244.0.0/20']),
    passes: (parts) => {
      const other = addCluster(parts);
      other.podCidrs = ['10.245.0.0/16'];
      other.serviceCidrs = ['10.244.0.0/20'];
    },
  },
  'pod-cidr-shared': {
    fails: (parts) => {
      parts.cluster.choice = 'kubenet';
      addCluster(parts).choice = 'kubenet';
    },
    passes: (parts) => addCluster(parts),
  },
  'service-cidr-overlaps-subnet': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['10.0.0.0/24']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['10.0.64.0/24']),
  },
  'service-cidr-overlaps-vnet-space': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['10.0.64.0/24']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['10.0.0.0/24']),
  },
  'service-cidr-overlaps-peer': {
    fails: (parts) => addConnected(parts, '10.100.0.0/20'),
    passes: (parts) => addConnected(parts, '10.101.0.0/20'),
  },
  'service-cidr-overlaps-spoke': {
    fails: (parts) => spokesOfOneHub(parts, '10.100.8.0/22'),
    passes: (parts) => spokesOfOneHub(parts, '10.101.8.0/22'),
  },
  'service-cidr-too-large': {
    fails: ({ cluster }) => (cluster.serviceCidrs = ['10.96.0.0/12']),
    passes: ({ cluster }) => (cluster.serviceCidrs = ['10.96.0.0/13', 'fd12::/108']),
  },
  'dns-service-ip': {
    fails: ({ cluster }) => (cluster.dnsServiceIp = '10.100.0.1'),
    passes: ({ cluster }) => (cluster.dnsServiceIp = '10.100.0.2'),
  },
  'subnet-outside-vnet': {
    fails: ({ pods }) => (pods.ipv4 = pinned('10.1.0.0/24')),
    passes: ({ pods, network }) => {
      pods.ipv4 = pinned('10.1.0.0/24');
      network.addressSpaces.push('10.1.0.0/16');
    },
  },
  'subnet-smaller-than-azure-allows': {
    fails: ({ pods }) => (pods.ipv4 = sized(30)),
    passes: ({ pods }) => (pods.ipv4 = sized(29)),
  },
  'subnet-ipv6-size': {
    fails: ({ nodes }) => (nodes.ipv6 = sized(80)),
    passes: ({ nodes }) => (nodes.ipv6 = pinned('fd00::/64')),
  },
  'api-server-subnet-prefix': {
    fails: ({ api }) => (api.ipv4 = sized(29)),
    passes: ({ api }) => (api.ipv4 = sized(28)),
  },
  'app-gateway-for-containers-subnet': {
    fails: ({ api }) => {
      api.purposes = ['application-gateway-for-containers'];
      api.ipv4 = sized(25);
    },
    passes: ({ api }) => {
      api.purposes = ['application-gateway-for-containers'];
      api.ipv4 = sized(24);
    },
  },
  'static-block-subnet-too-large': {
    fails: ({ cluster, user, pods }) => {
      cluster.choice = 'pod-subnet-static-block';
      user.podSubnet = pods.id;
      pods.ipv4 = sized(11);
    },
    passes: ({ cluster, user, pods }) => {
      cluster.choice = 'pod-subnet-dynamic';
      user.podSubnet = pods.id;
      pods.ipv4 = sized(11);
    },
  },
  'dynamic-subnet-too-large': {
    fails: ({ cluster, user, pods }) => {
      cluster.choice = 'pod-subnet-dynamic';
      user.podSubnet = pods.id;
      pods.ipv4 = sized(15);
    },
    passes: ({ cluster, user, pods }) => {
      cluster.choice = 'pod-subnet-dynamic';
      user.podSubnet = pods.id;
      pods.ipv4 = sized(16);
    },
  },
};

function migratingFrom(candidate: 'kubenet' | 'azure-cni-overlay') {
  return {
    candidate,
    podCidrs: [],
    policyEngine: 'none' as const,
    identity: 'user-assigned' as const,
    customIpMasq: false,
    nodeAutoProvisioning: false,
    subnets: [],
  };
}

/** A hub of the calm plan's VNet with a second spoke. */
function spokesOfOneHub(parts: Parts, spoke: string): void {
  addNetwork(parts, '10.50.0.0/16', { id: 'hub', peeredWith: ['net'] });
  addNetwork(parts, spoke, { id: 'spoke2', peeredWith: ['hub'] });
}

/** The calm plan's VNet behind a hub, one with the same addresses behind another; the second hub's further peers. */
function spokesOfTwoHubs(parts: Parts, peers: readonly string[]): void {
  addNetwork(parts, '10.50.0.0/16', { id: 'hub', peeredWith: ['net'] });
  addNetwork(parts, '10.51.0.0/16', { id: 'hub2', peeredWith: ['spoke2', ...peers] });
  addNetwork(parts, '10.0.128.0/17', { id: 'spoke2' });
}

/** Repeats the node subnet of the calm plan. */
function repeatSubnet({ network, nodes }: Parts, times: number): void {
  for (let at = 0; at < times; at += 1) {
    network.subnets.push({ ...nodes, id: `again${at}`, name: `again${at}` });
  }
}

describe('rules on ranges', () => {
  it('says nothing about the calm plan', () => {
    expect(computePlan(calmParts().plan, TODAY).findings).toEqual([]);
  });

  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails, scenario.asOf))).toEqual([]);
  });

  it('masks host bits', () => {
    const finding = foundOne('range-host-bits', ({ pods }) => (pods.ipv4 = pinned('10.0.17.0/20')));
    expect(finding?.fix?.edits).toEqual([{ entity: 'pods', field: 'ipv4.range', value: '10.0.16.0/20' }]);
  });

  it('only warns of a range that is not written yet', () => {
    expect(foundOne('range-unreadable', (parts) => addConnected(parts, ''))?.severity).toBe('warning');
  });

  it('reads the second pod CIDR as IPv6', () => {
    const finding = foundOne('range-unreadable', ({ cluster }) => cluster.podCidrs.push('10.9.0.0/16'));
    expect(finding?.at).toEqual({ entity: 'c1', field: 'podCidrs.1' });
  });

  it('stands at both ranges that overlap', () => {
    const found = foundOne('pod-cidr-overlaps-subnet', ({ cluster }) => (cluster.podCidrs = ['10.0.16.0/20']));
    expect([found?.at.field, ...(found?.alsoAt ?? []).map(({ field }) => field)]).toEqual(['podCidrs.0', 'ipv4.range']);
  });

  it('takes an IPv6 service CIDR of a /108 at most, and an IPv6 subnet of a /64 alone, each at its field', () => {
    const services = foundOne('service-cidr-too-large', ({ cluster }) => cluster.serviceCidrs.push('fd12::/107'));
    expect(services?.at).toEqual({ entity: 'c1', field: 'serviceCidrs.1' });
    expect(services?.sentence).toContain('at most a /108');
    for (const range of ['fd00::/63', 'fd00::/65']) {
      const subnet = foundOne('subnet-ipv6-size', ({ nodes }) => (nodes.ipv6 = pinned(range)));
      expect(subnet?.at).toEqual({ entity: 'nodes', field: 'ipv6.range' });
    }
  });

  it('reads the current pod CIDRs, but compares them with nothing', () => {
    const current = { ...migratingFrom('azure-cni-overlay'), podCidrs: ['10.0.0.0/33'] };
    const finding = foundOne('range-unreadable', ({ cluster }) => (cluster.current = current));
    expect(finding?.at.field).toBe('current.podCidrs.0');
  });

  it('is milder about reserved ranges where the cluster exists', () => {
    const rule = 'range-reserved-by-aks';
    expect(foundOne(rule, ({ cluster }) => (cluster.podCidrs = ['172.28.0.0/14']))?.severity).toBe('error');
    const finding = foundOne(rule, ({ cluster }) => {
      cluster.podCidrs = ['172.28.0.0/14'];
      cluster.lifecycle = 'exists';
    });
    expect(finding?.severity).toBe('warning');
    expect(finding?.numbers.reserved).toBe('172.30.0.0/16, 172.31.0.0/16');
    const network = foundOne(rule, (parts) => (parts.network.addressSpaces = ['10.0.0.0/16', '192.0.0.0/16']));
    expect(network?.severity).toBe('error');
  });

  it('names the code of the service for a service CIDR on a subnet', () => {
    const finding = found('service-cidr-overlaps-subnet', ({ cluster }) => (cluster.serviceCidrs = ['10.0.0.0/24']))[0];
    expect(finding?.serviceCode).toBe('ServiceCidrOverlapExistingSubnetsCidr');
    expect(finding?.subjects).toEqual(['c1', 'nodes']);
  });

  it('takes an overlap with a peered range as an error, with a site as a warning', () => {
    const rule = 'vnet-overlaps-connected-range';
    expect(foundOne(rule, (parts) => addConnected(parts, '10.0.0.0/12'))?.severity).toBe('warning');
    expect(foundOne(rule, (parts) => (addConnected(parts, '10.0.0.0/12').kind = 'peered-vnet'))?.severity).toBe(
      'error',
    );
  });

  it('names both spokes, their hub, both fields and the code of the refusal', () => {
    const found = foundOne('vnet-overlaps-common-peer', (parts) => spokesOfOneHub(parts, '10.0.128.0/17'));
    expect(found?.sentence).toBe(
      'VNet spoke2 (10.0.128.0/17) overlaps VNet net (10.0.0.0/16). Both are peered with hub, and Azure refuses the second of these peerings.',
    );
    expect([found?.at, ...(found?.alsoAt ?? [])]).toEqual([
      { entity: 'spoke2', field: 'addressSpaces.0' },
      { entity: 'net', field: 'addressSpaces.0' },
    ]);
    expect(found).toMatchObject({ severity: 'error', serviceCode: 'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet' });
  });

  // the rule: a VNet and all that is peered with it directly are apart two by two, in each IP family
  it.each<[string, (parts: Parts) => void, readonly string[]]>([
    [
      'peered with each other',
      (parts) => addNetwork(parts, '10.0.0.0/17', { peeredWith: ['net'] }),
      ['vnet-overlaps-vnet error'],
    ],
    ['of one hub', (parts) => spokesOfOneHub(parts, '10.0.0.0/17'), ['vnet-overlaps-common-peer error']],
    [
      'of one hub, in IPv6 alone',
      (parts) => {
        spokesOfOneHub(parts, '10.60.0.0/16');
        parts.network.addressSpaces.push('fd00:1::/48');
        parts.plan.virtualNetworks[2]?.addressSpaces.push('fd00::/16');
      },
      ['vnet-overlaps-common-peer error'],
    ],
    [
      'of one hub, in a second range of its own',
      (parts) => {
        spokesOfOneHub(parts, '10.60.0.0/16');
        parts.plan.virtualNetworks[2]?.addressSpaces.push('10.0.255.0/24');
      },
      ['vnet-overlaps-common-peer error'],
    ],
    ['of two hubs that are peered', (parts) => spokesOfTwoHubs(parts, ['hub']), ['vnet-overlaps-across-hubs warning']],
    ['of two hubs', (parts) => spokesOfTwoHubs(parts, []), []],
    ['without any peering', (parts) => addNetwork(parts, '10.0.0.0/17'), []],
    [
      'of one hub, both with running clusters',
      (parts) => {
        spokesOfOneHub(parts, '10.0.128.0/17');
        parts.cluster.lifecycle = 'exists';
        const other = addCluster(parts);
        other.virtualNetwork = 'spoke2';
        other.lifecycle = 'exists';
      },
      ['vnet-overlaps-common-peer warning'],
    ],
    [
      'of one hub, one of them outside the plan',
      (parts) => {
        addNetwork(parts, '10.50.0.0/16', { id: 'hub', peeredWith: ['net'] });
        const outside = addConnected(parts, '10.0.0.0/16');
        outside.kind = 'peered-vnet';
        outside.reachableFrom = { kind: 'virtual-networks', virtualNetworks: ['hub'] };
      },
      ['vnet-overlaps-common-peer error'],
    ],
    [
      'of one hub, both outside the plan',
      (parts) => {
        for (const id of ['a', 'b']) {
          const outside = newConnectedRange(id, id);
          outside.range = '10.70.0.0/16';
          outside.kind = 'peered-vnet';
          outside.reachableFrom = { kind: 'virtual-networks', virtualNetworks: ['net'] };
          parts.plan.connectedRanges.push(outside);
        }
      },
      ['vnet-overlaps-common-peer error'],
    ],
    [
      'of one hub, one of them a site that the hub alone reaches',
      (parts) => {
        addNetwork(parts, '10.50.0.0/16', { id: 'hub', peeredWith: ['net'] });
        addConnected(parts, '10.0.0.0/16').reachableFrom = { kind: 'virtual-networks', virtualNetworks: ['hub'] };
      },
      [],
    ],
  ])('VNets with common addresses, %s', (_, change, expected) => {
    const { findings } = computePlan(changed(change), TODAY);
    expect(
      findings
        .filter(({ rule }) => rule.startsWith('vnet-overlaps'))
        .map(({ rule, severity }) => `${rule} ${severity}`),
    ).toEqual(expected);
  });

  it('lists a hundred overlaps of a kind and counts the others', () => {
    const list = found('subnet-overlaps-subnet', (parts) => repeatSubnet(parts, 50));
    const rest = list.filter(({ numbers }) => numbers.more !== undefined);
    expect(list).toHaveLength(101);
    // 51 equal subnets have 51 × 50 / 2 pairs
    expect(rest).toMatchObject([{ numbers: { more: 1_275 - 100 }, subjects: ['plan'], severity: 'error' }]);
    expect(found('subnet-overlaps-subnet', (parts) => repeatSubnet(parts, 13))).toHaveLength(91);
  });

  it('answers a plan of thousands of equal ranges with few findings', () => {
    const { findings } = computePlan(
      changed((parts) => {
        repeatSubnet(parts, 997);
        for (let at = 0; at < 2_000; at += 1) {
          parts.plan.connectedRanges.push({ ...newConnectedRange(`r${at}`, `site ${at}`), range: '10.0.0.0/22' });
        }
      }),
      TODAY,
    );
    expect(findings.map(({ rule }) => rule)).toContain('overlaps-not-all-compared');
    expect(findings.length).toBeLessThan(500);
  });

  it('lets ranges of networks that do not reach each other repeat', () => {
    const kubenets = (parts: ReturnType<typeof calmParts>) => {
      addNetwork(parts, '10.50.0.0/16');
      parts.cluster.choice = 'kubenet';
      const other = addCluster(parts);
      other.choice = 'kubenet';
      other.virtualNetwork = 'net2';
    };
    expect(found('pod-cidr-shared', kubenets)).toEqual([]);
    const peered = (parts: ReturnType<typeof calmParts>) => {
      kubenets(parts);
      parts.network.peeredWith = ['net2'];
    };
    expect(foundOne('pod-cidr-shared', peered)?.severity).toBe('error');
  });

  it('only warns where a custom plugin repeats a pod CIDR', () => {
    const finding = foundOne('pod-cidr-shared', (parts) => {
      parts.cluster.choice = 'byo-cni';
      addCluster(parts).choice = 'kubenet';
    });
    expect(finding?.severity).toBe('warning');
  });

  it('does not count a move within Overlay as a move to it', () => {
    const change = ({ cluster }: ReturnType<typeof calmParts>) => {
      cluster.podCidrs = ['10.0.128.0/17'];
      cluster.current = migratingFrom('azure-cni-overlay');
    };
    expect(found('pod-cidr-overlaps-vnet-migrating', change)).toEqual([]);
    expect(found('pod-cidr-overlaps-vnet-space', change)).toHaveLength(1);
  });

  it.each([
    ['10.100.0.0/30', '10.100.0.2'],
    ['10.100.0.0/24', '10.100.0.10'],
    ['255.255.255.252/30', '255.255.255.254'],
  ])('proposes a DNS address in %s', (range, expected) => {
    const finding = foundOne('dns-service-ip', ({ cluster }) => {
      cluster.serviceCidrs = [range];
      cluster.dnsServiceIp = '10.9.9.9';
    });
    expect(finding?.fix?.edits[0]?.value).toBe(expected);
  });

  it('has no DNS address to propose in a range of two', () => {
    const finding = foundOne('dns-service-ip', ({ cluster }) => (cluster.serviceCidrs = ['10.100.0.0/31']));
    expect(finding?.fix).toBeNull();
  });
});
