import { describe, expect, it } from 'vitest';
import type { NatGatewaySku, OutboundType } from '../../domain/plan-input.ts';
import type { Change, Scenarios } from '../../testing/rule-scenarios.ts';
import { complaintsAbout, foundOne } from '../../testing/rule-scenarios.ts';

/** A cluster in a VNet that AKS manages. */
function managed(type: OutboundType, change: Change = () => undefined): Change {
  return (parts) => {
    parts.network.origin = 'managed';
    parts.cluster.outbound.type = type;
    change(parts);
  };
}

function dualStack(type: OutboundType, sku: NatGatewaySku, ipv6Count = 1): Change {
  return managed(type, ({ cluster }) => {
    cluster.ipFamilies = 'ipv4-ipv6';
    Object.assign(cluster.outbound, { natGatewaySku: sku, ipv6Count });
  });
}

/** A dual-stack cluster behind a NAT gateway of one's own. */
function ownGateway(natGatewaySku: NatGatewaySku, lifecycle: 'planned' | 'exists' = 'planned'): Change {
  return ({ cluster }) => {
    cluster.ipFamilies = 'ipv4-ipv6';
    cluster.lifecycle = lifecycle;
    Object.assign(cluster.outbound, { type: 'userAssignedNATGateway', natGatewaySku });
  };
}

/** Outbound type none with a private API server. */
function isolated(change: Change = () => undefined): Change {
  return (parts) => {
    parts.cluster.outbound.type = 'none';
    parts.cluster.apiServer.access = 'private-endpoint';
    change(parts);
  };
}

const SCENARIOS: Scenarios = {
  'outbound-type-own-vnet': {
    fails: ({ cluster }) => (cluster.outbound.type = 'block'),
    passes: ({ cluster, network }) => {
      cluster.outbound.type = 'block';
      network.origin = 'managed';
    },
  },
  'outbound-address-count': {
    fails: ({ cluster }) => Object.assign(cluster.outbound, { type: 'managedNATGateway', ipCount: 17 }),
    passes: ({ cluster }) => (cluster.outbound.ipCount = 100),
  },
  'outbound-ports-multiple': {
    fails: ({ cluster }) => (cluster.outbound.portsPerNode = 1025),
    passes: ({ cluster }) => (cluster.outbound.portsPerNode = 1024),
  },
  'dual-stack-nat-gateway': {
    fails: dualStack('managedNATGateway', 'Standard'),
    passes: dualStack('managedNATGateway', 'StandardV2'),
  },
  'nat-gateway-sku-not-stated': {
    fails: ownGateway('not-stated'),
    passes: ownGateway('StandardV2'),
  },
  'nat-gateway-standard-new': {
    fails: managed('managedNATGateway', ({ cluster }) => (cluster.outbound.natGatewaySku = 'Standard')),
    passes: managed('managedNATGateway', ({ cluster }) => {
      cluster.outbound.natGatewaySku = 'Standard';
      cluster.lifecycle = 'exists';
    }),
  },
  'nat-gateway-standard-running': {
    fails: managed('managedNATGateway', ({ cluster }) => {
      cluster.outbound.natGatewaySku = 'Standard';
      cluster.lifecycle = 'exists';
    }),
    passes: managed('managedNATGateway', ({ cluster }) => (cluster.lifecycle = 'exists')),
  },
  'outbound-ipv6-address-count': {
    fails: dualStack('managedNATGateway', 'StandardV2', 17),
    passes: dualStack('managedNATGateway', 'StandardV2', 16),
  },
  'outbound-ipv6-address-missing': {
    fails: dualStack('managedNATGateway', 'StandardV2', 0),
    passes: dualStack('managedNATGateway', 'StandardV2', 1),
  },
  'outbound-type-managed-vnet': {
    fails: managed('userDefinedRouting'),
    passes: managed('loadBalancer'),
  },
  'outbound-isolated-model': {
    fails: isolated(({ cluster }) => (cluster.choice = 'kubenet')),
    passes: isolated(),
  },
  'outbound-isolated-windows': {
    fails: isolated(({ user }) => (user.os = 'windows')),
    passes: ({ user }) => (user.os = 'windows'),
  },
  'outbound-isolated-api-server': {
    fails: ({ cluster }) => (cluster.outbound.type = 'none'),
    passes: isolated(),
  },
  'outbound-address-missing': {
    fails: ({ cluster }) => (cluster.outbound.ipCount = 0),
    passes: ({ cluster }) => Object.assign(cluster.outbound, { type: 'userDefinedRouting', ipCount: 0 }),
  },
  'outbound-automatic-step': {
    fails: ({ user }) => (user.autoscaler = { enabled: true, minimumNodes: 3, maximumNodes: 60 }),
    passes: ({ user, cluster }) => {
      user.autoscaler = { enabled: true, minimumNodes: 3, maximumNodes: 60 };
      cluster.outbound.portsPerNode = 512;
    },
  },
  'outbound-automatic-size': {
    fails: ({ user }) => (user.nodes = 906),
    passes: ({ user }) => (user.nodes = 905),
  },
  'outbound-route-table-missing': {
    fails: ({ cluster }) => (cluster.outbound.type = 'userDefinedRouting'),
    passes: ({ cluster, nodes }) => {
      cluster.outbound.type = 'userDefinedRouting';
      nodes.routeTable = 'routes';
    },
  },
  'outbound-nat-gateway-missing': {
    fails: ({ cluster }) => (cluster.outbound.type = 'userAssignedNATGateway'),
    passes: ({ cluster, nodes }) => {
      cluster.outbound.type = 'userAssignedNATGateway';
      nodes.natGateway = 'gateway';
    },
  },
};

describe('rules on the way out', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('gives ports back to the service when fewer than eight are asked for', () => {
    const finding = foundOne('outbound-ports-multiple', ({ cluster }) => (cluster.outbound.portsPerNode = 7));
    expect(finding?.fix?.edits).toEqual([{ entity: 'c1', field: 'outbound.portsPerNode', value: 0 }]);
  });

  it.each([
    ['managedNATGateway', 16, 17],
    ['userAssignedNATGateway', 16, 17],
    ['loadBalancer', 100, 101],
  ] as const)('%s takes %i outbound addresses, not %i', (type, most, more) => {
    const count = (ipCount: number) =>
      foundOne('outbound-address-count', ({ cluster }) => Object.assign(cluster.outbound, { type, ipCount }));
    expect(count(most)).toBeNull();
    expect(count(more)?.sentence).toBe(`${more} outbound addresses; at most ${most} are possible.`);
  });

  // ruling 43: an own Standard gateway is not converted in place, a managed one is (ruling 42)
  it.each([
    ['a managed one of a new cluster', dualStack('managedNATGateway', 'Standard'), 'Use StandardV2.', true],
    [
      'a managed one that runs',
      (parts) => {
        dualStack('managedNATGateway', 'Standard')(parts);
        parts.cluster.lifecycle = 'exists';
      },
      'Move it to StandardV2: in place, new egress IPs, no way back.',
      true,
    ],
    ['an own one of a new cluster', ownGateway('Standard'), 'Plan a StandardV2 one, with StandardV2 public IPs.', true],
    [
      'an own one that runs',
      ownGateway('Standard', 'exists'),
      'It is not converted in place: put a StandardV2 one with StandardV2 public IPs on the subnets.',
      false,
    ],
  ] as const satisfies readonly (readonly [string, Change, string, boolean])[])(
    'says how to get dual stack with a Standard NAT gateway: %s',
    (_, change, way, isOneClick) => {
      const finding = foundOne('dual-stack-nat-gateway', change);
      expect(finding?.sentence).toBe(`Dual stack needs a StandardV2 NAT gateway; a Standard one is IPv4 only. ${way}`);
      expect(finding?.fix?.edits ?? []).toEqual(
        isOneClick ? [{ entity: 'c1', field: 'outbound.natGatewaySku', value: 'StandardV2' }] : [],
      );
    },
  );

  it('names the number of ports before and after, and sets the lower one', () => {
    const finding = foundOne('outbound-automatic-step', SCENARIOS['outbound-automatic-step']!.fails);
    expect(finding?.numbers).toEqual({ from: 1024, to: 512, nodes: 70 });
    expect(finding?.fix?.edits).toEqual([{ entity: 'c1', field: 'outbound.portsPerNode', value: 512 }]);
  });
});
