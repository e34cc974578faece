import { describe, expect, it } from 'vitest';
import {
  addConnected,
  addNetwork,
  type Change,
  changed,
  complaintsAbout,
  found,
  foundOne,
  type Parts,
  pinned,
  type Scenarios,
} from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';

/** The cluster runs already. */
function running(change: Change): Change {
  return (parts) => {
    parts.cluster.lifecycle = 'exists';
    change(parts);
  };
}

/** The VNet is one that AKS makes, with its node subnet; the user pool names another. */
function managed({ network, nodes, system, user }: Parts): void {
  network.origin = 'managed';
  network.addressSpaces = ['10.0.0.0/12'];
  nodes.name = 'aks-subnet';
  system.nodeSubnet = nodes.id;
  user.nodeSubnet = nodes.id;
}

function kubenet(tables: readonly [string | null, string | null]): Change {
  return ({ cluster, nodes, pods, user }) => {
    cluster.choice = 'kubenet';
    pods.purposes = ['nodes'];
    user.nodeSubnet = pods.id;
    [nodes.routeTable, pods.routeTable] = tables;
  };
}

function systemAssigned(table: string | null): Change {
  return (parts) => {
    kubenet([table, table])(parts);
    parts.cluster.identity = 'system-assigned';
  };
}

function mutualTls({ cluster }: Parts): void {
  cluster.choice = 'azure-cni-overlay+cilium';
  cluster.advancedNetworking = ['mtls'];
}

const SCENARIOS: Scenarios = {
  'connected-range-reserved-by-aks': {
    fails: (parts) => addConnected(parts, '172.30.0.0/15'),
    passes: (parts) => addConnected(parts, '172.28.0.0/15'),
  },
  'vnet-range-refused': {
    fails: (parts) => addNetwork(parts, '169.254.0.0/16'),
    passes: (parts) => addNetwork(parts, '169.253.0.0/16'),
  },
  'managed-network-pool-subnet': {
    fails: (parts) => {
      managed(parts);
      parts.user.nodeSubnet = parts.pods.id;
    },
    passes: managed,
  },
  'managed-network-api-server-subnet': {
    fails: (parts) => {
      managed(parts);
      parts.cluster.apiServer = { access: 'vnet-integration', subnet: parts.api.id };
    },
    passes: (parts) => {
      managed(parts);
      parts.cluster.apiServer = { access: 'vnet-integration', subnet: null };
    },
  },
  'managed-network-virtual-nodes-subnet': {
    fails: (parts) => {
      managed(parts);
      parts.cluster.needs = ['virtual-nodes'];
      parts.pods.purposes = ['virtual-nodes'];
    },
    passes: (parts) => {
      parts.cluster.needs = ['virtual-nodes'];
      parts.pods.purposes = ['virtual-nodes'];
    },
  },
  'kubenet-several-route-tables': {
    fails: kubenet(['rt-private', 'rt-public']),
    passes: kubenet(['rt-private', 'rt-private']),
  },
  'kubenet-route-table-identity': {
    fails: systemAssigned('rt-hub'),
    passes: systemAssigned(null),
  },
  'outbound-nat-gateway-unused': {
    fails: ({ cluster, nodes }) => {
      cluster.outbound.type = 'userDefinedRouting';
      nodes.natGateway = 'ng-1';
    },
    passes: ({ cluster, nodes }) => {
      cluster.outbound.type = 'userAssignedNATGateway';
      nodes.natGateway = 'ng-1';
    },
  },
  'windows-2025-policies': {
    fails: ({ cluster, user }) => {
      cluster.policyEngine = 'calico';
      user.os = 'windows';
      user.osSku = 'Windows2025';
    },
    passes: ({ cluster, user }) => {
      cluster.policyEngine = 'calico';
      user.os = 'windows';
      user.osSku = 'Windows2022';
    },
  },
  'mtls-with-policies': {
    fails: (parts) => {
      mutualTls(parts);
      parts.cluster.needs = ['network-policy'];
    },
    passes: mutualTls,
  },
  'virtual-nodes-with-policies': {
    fails: ({ cluster }) => (cluster.needs = ['virtual-nodes', 'network-policy']),
    passes: ({ cluster }) => (cluster.needs = ['virtual-nodes']),
  },
};

describe('what Azure refuses or does not reach', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails))).toEqual([]);
  });
});

describe('ruling 37: the API server in an encrypted VNet', () => {
  const sizes = (system: string | null, user: string | null): Change => {
    return (parts) => {
      parts.network.encrypted = true;
      parts.cluster.apiServer = { access: 'vnet-integration', subnet: parts.api.id };
      parts.system.vmSize = system;
      parts.user.vmSize = user;
    };
  };

  it.each([
    ['Standard_D4s_v4', 'Standard_D4s_v3', 'error', 'sys (Standard_D4s_v4)'],
    ['Standard_D4s_v3', 'standard_e8ds_v5', 'error', 'usr (standard_e8ds_v5)'],
    ['Standard_D4s_v3', null, 'warning', 'usr'],
    ['Standard_D4s_v3', 'Standard_NC24', 'warning', 'usr (Standard_NC24)'],
    ['Standard_D4s_v3', 'Standard_D2_v2', 'info', 'not encrypted'],
  ] as const)('with %s and %s is of severity %s', (system, user, severity, text) => {
    const finding = foundOne('api-server-encrypted-vnet', sizes(system, user));
    expect(finding?.severity).toBe(severity);
    expect(finding?.sentence).toContain(text);
  });
});

describe('ruling 54: ranges that AKS reserves outside the ranges of a cluster', () => {
  const OWN = 'range-reserved-by-aks';
  const ELSEWHERE = 'connected-range-reserved-by-aks';
  const own: Change = ({ network }) => network.addressSpaces.push('192.0.2.0/24');
  const peer = (parts: Parts) => addNetwork(parts, '172.30.0.0/16', { peeredWith: ['net'] });

  it('is an error in the VNet of a new cluster, a warning in that of a running one', () => {
    expect(foundOne(OWN, own)?.severity).toBe('error');
    expect(foundOne(OWN, running(own))?.severity).toBe('warning');
  });

  it('is a warning in a VNet that a cluster is peered with, also behind a hub', () => {
    expect(found(OWN, peer)).toEqual([]);
    expect(foundOne(ELSEWHERE, running(peer))?.severity).toBe('warning');
    const behindHub: Change = (parts) => {
      addNetwork(parts, '10.60.0.0/16', { id: 'hub', peeredWith: ['net'] });
      addNetwork(parts, '172.31.0.0/16', { id: 'spoke', peeredWith: ['hub'] });
    };
    expect(foundOne(ELSEWHERE, behindHub)?.at).toEqual({ entity: 'spoke', field: 'addressSpaces.0' });
  });

  it('is a warning on premises where a cluster reaches it', () => {
    const finding = foundOne(ELSEWHERE, (parts) => addConnected(parts, '172.30.0.0/15'));
    expect(finding?.severity).toBe('warning');
    expect(finding?.sentence).toBe(
      'site 172.30.0.0/15 touches 172.30.0.0/16 and 172.31.0.0/16, which AKS reserves: hosts there may not be reached from c1.',
    );
  });

  it('is nothing where no cluster is connected', () => {
    const apart: Change = (parts) => addNetwork(parts, '172.30.0.0/16');
    const elsewhere: Change = (parts) => {
      addConnected(parts, '172.30.0.0/16').reachableFrom = { kind: 'virtual-networks', virtualNetworks: [] };
    };
    expect([apart, elsewhere].flatMap((change) => [...found(OWN, change), ...found(ELSEWHERE, change)])).toEqual([]);
  });

  it('is refused by Azure itself for link-local space and what the FAQ names, in any VNet', () => {
    for (const range of ['169.254.0.0/24', '127.0.0.0/8', '224.0.0.0/24', '168.63.129.0/24']) {
      const change: Change = (parts) => addNetwork(parts, range);
      expect(foundOne('vnet-range-refused', change)?.severity).toBe('error');
      expect(found(OWN, change)).toEqual([]);
    }
  });
});

describe('ruling 55: own subnets in a VNet that AKS makes', () => {
  const RULE = 'managed-network-pool-subnet';

  it('are an error for the pool that names one, its pods and auto-provisioned nodes', () => {
    const second: Change = (parts) => {
      managed(parts);
      parts.pods.name = 'aks-subnet2';
      parts.user.nodeSubnet = parts.pods.id;
    };
    expect(foundOne(RULE, running(second))?.sentence).toBe(
      'usr names aks-subnet2 of your own in net, which AKS makes: all pools use the subnet that AKS makes, or all use yours.',
    );
    const auto: Change = (parts) => {
      second(parts);
      parts.user.kind = 'auto-provisioned';
      parts.user.nodeCap = 3;
    };
    expect(foundOne(RULE, auto)?.facts).toContain('managed-network-auto-provisioning');
    const pods: Change = (parts) => {
      managed(parts);
      parts.user.podSubnet = parts.pods.id;
    };
    expect(foundOne(RULE, pods)?.at).toEqual({ entity: 'usr', field: 'podSubnet' });
  });

  it('are no error where AKS or AGIC made them', () => {
    expect(found(RULE, managed)).toEqual([]);
    const agic: Change = (parts) => {
      managed(parts);
      parts.pods.name = 'ingress-appgateway-subnet';
      parts.user.nodeSubnet = parts.pods.id;
    };
    expect(found(RULE, agic)).toEqual([]);
  });
});

describe('ruling 56: a gateway pool below two nodes', () => {
  const oneNode: Change = ({ user }) => {
    user.mode = 'gateway';
    user.nodes = 1;
    user.gatewayPrefixLength = 31;
  };

  it('is refused when it is new, with the article as the other reading', () => {
    const finding = foundOne('gateway-availability', oneNode);
    expect(finding).toMatchObject({
      severity: 'error',
      serviceCode: 'StaticEgressGatewayInvalidGatewayNodeCount',
      fix: { edits: [{ entity: 'usr', field: 'nodes', value: 2 }] },
    });
    expect(finding?.sentence).toContain('The article asks for 2 for availability only.');
  });

  it('is a warning where it runs', () => {
    expect(foundOne('gateway-availability', running(oneNode))).toMatchObject({
      severity: 'warning',
      serviceCode: null,
    });
  });
});

describe('ruling 57: route tables of your own with kubenet', () => {
  it('are an error with a system-assigned identity, one click from the other; a note where the cluster runs', () => {
    const finding = foundOne('kubenet-route-table-identity', systemAssigned('rt-hub'));
    expect(finding).toMatchObject({
      severity: 'error',
      fix: { edits: [{ entity: 'c1', field: 'identity', value: 'user-assigned' }] },
    });
    expect(finding?.sentence).toMatch(/^ARM, Bicep and Terraform are refused with rt-hub .* Azure CLI may/u);
    expect(foundOne('kubenet-route-table-identity', running(systemAssigned('rt-hub')))?.severity).toBe('info');
    const overlay: Change = ({ cluster, nodes }) => {
      cluster.identity = 'system-assigned';
      nodes.routeTable = 'rt-hub';
    };
    expect(found('kubenet-route-table-identity', overlay)).toEqual([]);
  });

  it.each([
    ['two tables of a new cluster', kubenet(['rt-private', 'rt-public']), 'error'],
    ['two tables of a running one', running(kubenet(['rt-private', 'rt-public'])), 'warning'],
    ['one that is named and one that is not', kubenet([null, 'rt-public']), 'warning'],
  ] as const)('%s', (_, change, severity) => {
    expect(foundOne('kubenet-several-route-tables', change)?.severity).toBe(severity);
  });
});

describe('ruling 58: egress without what it rests on', () => {
  it.each([
    ['userDefinedRouting', 'outbound-route-table-missing', 'ExistingRouteTableNotAssociatedWithSubnet'],
    ['userAssignedNATGateway', 'outbound-nat-gateway-missing', 'SubnetNotAssociatedWithNATGateway'],
  ] as const)('%s is warned of, with the refusal', (type, rule, serviceCode) => {
    const finding = foundOne(rule, ({ cluster }) => (cluster.outbound.type = type));
    expect(finding).toMatchObject({ severity: 'warning', serviceCode });
  });
});

describe('ruling 59: too few SNAT ports', () => {
  // 100 nodes at the maximum of the autoscaler, 10 with surge, and 3 + 1 system nodes: 114 x 1,024 = 116,736 ports
  const ports = (portsPerNode: number): Change => {
    return ({ cluster, system, user, nodes, network }) => {
      network.addressSpaces = ['10.0.0.0/16'];
      nodes.ipv4 = pinned('10.0.0.0/22');
      system.nodes = 3;
      user.autoscaler = { ...user.autoscaler, enabled: true, minimumNodes: 3, maximumNodes: 100 };
      cluster.outbound = { ...cluster.outbound, type: 'loadBalancer', ipCount: 1, portsPerNode };
    };
  };

  it('are refused where the number for each node is set, and two addresses mend it', () => {
    const finding = foundOne('outbound-ports', ports(1024));
    expect(finding).toMatchObject({
      severity: 'error',
      serviceCode: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
      fix: { edits: [{ entity: 'c1', field: 'outbound.ipCount', value: 2 }] },
    });
    expect(finding?.sentence).toContain('116,736');
  });

  it('are never refused with automatic allocation: the ports of a node fall', () => {
    expect(found('outbound-ports', ports(0))).toEqual([]);
    expect(foundOne('outbound-automatic-step', ports(0))?.severity).toBe('warning');
  });
});

describe('ruling 60: mutual TLS and policies', () => {
  it.each(['network-policy', 'l7-policy'] as const)('is warned of with %s, and switched off by one click', (need) => {
    const finding = foundOne('mtls-with-policies', (parts) => {
      mutualTls(parts);
      parts.cluster.needs = [need];
    });
    expect(finding).toMatchObject({
      severity: 'warning',
      fix: { edits: [{ entity: 'c1', field: 'advancedNetworking', value: [] }] },
    });
  });
});
