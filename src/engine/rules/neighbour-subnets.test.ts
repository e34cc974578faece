import { describe, expect, it } from 'vitest';
import type { SubnetPurpose } from '../../domain/plan-input.ts';
import type { Change, Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import { complaintsAbout, found, foundOne, pinned, sized } from '../../testing/rule-scenarios.ts';

const MANAGED = 'Microsoft.ContainerService/managedClusters';
const RESOLVER = 'Microsoft.Network/dnsResolvers';

/** The unused pod subnet of the calm plan turned into a neighbour's. */
function neighbour(purpose: SubnetPurpose, prefixLength: number, change: Change = () => undefined): Change {
  return (parts) => {
    parts.pods.purposes = [purpose];
    parts.pods.ipv4 = sized(prefixLength);
    change(parts);
  };
}

const named = (name: string): Change => {
  return ({ pods }) => (pods.name = name);
};

function automatic(change: Change): Change {
  return (parts) => {
    parts.cluster.sku = 'automatic';
    parts.cluster.choice = 'azure-cni-overlay+cilium';
    parts.cluster.apiServer = { access: 'vnet-integration', subnet: parts.api.id };
    change(parts);
  };
}

function twoFirewalls(second: string): Change {
  return neighbour('firewall', 26, ({ pods, api }: Parts) => {
    pods.name = 'AzureFirewallSubnet';
    api.purposes = ['firewall'];
    api.ipv4 = pinned('10.0.4.0/26');
    api.name = second;
  });
}

const SCENARIOS: Scenarios = {
  'fixed-subnet-name': {
    fails: neighbour('gateway', 27),
    passes: neighbour('gateway', 27, named('GatewaySubnet')),
  },
  'kept-subnet-name': {
    fails: neighbour('other', 26, named('AzureBastionSubnet')),
    passes: neighbour('bastion', 26, named('AzureBastionSubnet')),
  },
  'fixed-subnet-name-twice': {
    fails: twoFirewalls('AzureFirewallSubnet'),
    passes: twoFirewalls('AzureFirewallManagementSubnet'),
  },
  'neighbour-delegation': {
    fails: neighbour('dns-resolver', 28, ({ pods }) => (pods.delegatedTo = MANAGED)),
    passes: neighbour('dns-resolver', 28, ({ pods }) => (pods.delegatedTo = RESOLVER)),
  },
  'neighbour-subnet-too-small': {
    fails: neighbour('bastion', 27),
    passes: neighbour('bastion', 26),
  },
  'neighbour-subnet-below-advice': {
    fails: neighbour('application-gateway', 25),
    passes: neighbour('application-gateway', 24),
  },
  'dns-resolver-subnet-too-large': {
    fails: neighbour('dns-resolver', 23),
    passes: neighbour('dns-resolver', 24),
  },
  'neighbour-subnet-shared': {
    fails: neighbour('virtual-nodes', 24, ({ pods }) => pods.purposes.push('private-endpoints')),
    passes: neighbour('virtual-nodes', 24, ({ pods }) => pods.purposes.push('nodes')),
  },
  'automatic-own-vnet-subnets': {
    fails: automatic(({ cluster }) => (cluster.apiServer = { access: 'public', subnet: null })),
    passes: automatic(({ pods }) => (pods.purposes = ['system-nodes'])),
  },
};

describe('neighbour subnet rules', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('rename the second subnet of a firewall to the name of its management subnet', () => {
    const finding = foundOne('fixed-subnet-name', twoFirewalls('second'));
    expect(finding?.sentence).toContain('AzureFirewallSubnet or AzureFirewallManagementSubnet');
    expect(finding?.fix?.edits).toEqual([{ entity: 'api', field: 'name', value: 'AzureFirewallManagementSubnet' }]);
  });

  it('offer no name where it is taken', () => {
    const twice = neighbour('gateway', 27, ({ pods, api }) => {
      pods.name = 'GatewaySubnet';
      api.purposes = ['gateway'];
    });
    expect(foundOne('fixed-subnet-name', twice)?.fix).toBeNull();
  });

  /** Missing delegations: who adds one when the subnet is first used is in the table of neighbours. */
  const MISSING: readonly (readonly [SubnetPurpose, 'warning' | null])[] = [
    ['dns-resolver', 'warning'],
    ['application-gateway-for-containers', 'warning'],
    ['virtual-nodes', null],
    ['api-server', null],
    ['private-endpoints', null],
  ];
  it.each(MISSING)('call a missing delegation for %s %s', (purpose, severity) => {
    expect(foundOne('neighbour-delegation', neighbour(purpose, 24))?.severity ?? null).toBe(severity);
  });

  /** Sizes around the documented bounds: the rule that speaks, if any, and its severity. */
  const SIZES: readonly (readonly [SubnetPurpose, number, string | null])[] = [
    ['gateway', 30, 'neighbour-subnet-too-small error'],
    ['gateway', 29, 'neighbour-subnet-below-advice warning'],
    ['gateway', 27, null],
    ['firewall', 27, 'neighbour-subnet-too-small error'],
    ['firewall', 26, null],
    ['dns-resolver', 29, 'neighbour-subnet-too-small error'],
    ['dns-resolver', 28, null],
    ['application-gateway', 26, 'neighbour-subnet-below-advice warning'],
    ['private-endpoints', 29, 'neighbour-subnet-below-advice info'],
    ['internal-load-balancers', 28, null],
    ['virtual-nodes', 29, null],
    ['application-gateway-for-containers', 25, null],
  ];
  it.each(SIZES)('%s of /%s: %s', (purpose, prefixLength, expected) => {
    const rules = ['neighbour-subnet-too-small', 'neighbour-subnet-below-advice', 'dns-resolver-subnet-too-large'];
    const spoken = rules.flatMap((rule) => found(rule, neighbour(purpose, prefixLength)));
    expect(spoken.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected === null ? [] : [expected]);
    expect(spoken.every(({ sentence }) => sentence.includes(`/${prefixLength}`))).toBe(true);
  });

  it('let nodes of a cluster be nowhere but in subnets that they may share', () => {
    const shared: Change = ({ nodes }) => (nodes.purposes = ['gateway']);
    expect(foundOne('neighbour-subnet-shared', shared)?.sentence).toContain('also for a cluster');
  });

  it('name each subnet that AKS Automatic lacks in an own VNet', () => {
    const bare = automatic(({ cluster, system, user, network }) => {
      cluster.apiServer = { access: 'public', subnet: null };
      system.nodeSubnet = null;
      user.nodeSubnet = null;
      network.subnets = [];
    });
    const sentence = foundOne('automatic-own-vnet-subnets', bare)?.sentence;
    expect(sentence).toContain(
      'needs 3 subnets there; missing: API server subnet, system node subnet and user node subnet',
    );
    const managed: Change = (parts) => {
      bare(parts);
      parts.network.origin = 'managed';
    };
    expect(foundOne('automatic-own-vnet-subnets', managed)).toBeNull();
  });
});
