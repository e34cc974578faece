import { describe, expect, it } from 'vitest';
import type { Change, Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import {
  addCluster,
  addNetwork,
  changed,
  complaintsAbout,
  found,
  foundOne,
  sized,
} from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';

const MANAGED = 'Microsoft.ContainerService/managedClusters';

function dualStack(change: Change): Change {
  return (parts) => {
    parts.cluster.ipFamilies = 'ipv4-ipv6';
    change(parts);
  };
}

function autoProvisioned(change: Change): Change {
  return (parts) => {
    parts.user.kind = 'auto-provisioned';
    parts.user.nodeCap = 10;
    change(parts);
  };
}

/** Pods of the user pool in the subnet for pods. */
function podSubnet(change: Change): Change {
  return (parts) => {
    parts.cluster.choice = 'pod-subnet-dynamic';
    parts.user.podSubnet = parts.pods.id;
    parts.system.podSubnet = parts.pods.id;
    change(parts);
  };
}

function apiServer(change: Change): Change {
  return (parts) => {
    parts.cluster.apiServer = { access: 'vnet-integration', subnet: parts.api.id };
    change(parts);
  };
}

const nothing: Change = () => undefined;

function migrating({ cluster }: Parts, customIpMasq: boolean): void {
  cluster.current = {
    candidate: 'azure-cni-node-subnet',
    podCidrs: [],
    policyEngine: 'none',
    identity: 'user-assigned',
    customIpMasq,
    nodeAutoProvisioning: false,
    subnets: [],
  };
}

const privateKubenet: Change = ({ cluster, network, nodes }) => {
  cluster.choice = 'kubenet';
  cluster.apiServer.access = 'private-endpoint';
  network.customDns = true;
  nodes.routeTable = 'routes';
};

const SCENARIOS: Scenarios = {
  'node-subnet-delegated': {
    fails: ({ nodes }) => (nodes.delegatedTo = MANAGED),
    passes: ({ pods }) => (pods.delegatedTo = MANAGED),
  },
  'pod-subnet-shared': {
    fails: podSubnet(({ user, nodes }) => (user.podSubnet = nodes.id)),
    passes: podSubnet(nothing),
  },
  'pod-subnet-mixed-allocation': {
    fails: podSubnet(({ user }) => (user.podAllocation = 'static-block')),
    passes: podSubnet(({ user }) => (user.podAllocation = 'dynamic')),
  },
  'api-server-subnet-shared': {
    fails: apiServer(({ user, api }) => (user.nodeSubnet = api.id)),
    passes: apiServer(nothing),
  },
  'api-server-subnet-delegation': {
    fails: apiServer(({ api }) => (api.delegatedTo = 'Microsoft.Web/serverFarms')),
    passes: apiServer(({ api }) => (api.delegatedTo = MANAGED)),
  },
  'kubenet-shared-subnet': {
    fails: (parts) => {
      parts.cluster.choice = 'kubenet';
      addCluster(parts, 'nodes');
    },
    passes: (parts) => addCluster(parts, 'nodes'),
  },
  'cluster-in-one-vnet': {
    fails: (parts) => {
      addNetwork(parts, '10.9.0.0/16');
      parts.cluster.virtualNetwork = 'net2';
    },
    passes: (parts) => (parts.cluster.virtualNetwork = null),
  },
  'app-gateway-for-containers-shared': {
    fails: ({ nodes }) => (nodes.purposes = ['application-gateway-for-containers']),
    passes: ({ pods }) => (pods.purposes = ['application-gateway-for-containers']),
  },
  'policy-engine-cilium': {
    fails: ({ cluster }) => (cluster.policyEngine = 'cilium'),
    passes: ({ cluster }) => {
      cluster.policyEngine = 'cilium';
      cluster.choice = 'azure-cni-overlay+cilium';
    },
  },
  'policy-engine-model': {
    fails: ({ cluster }) => {
      cluster.policyEngine = 'azure-npm';
      cluster.choice = 'kubenet';
    },
    passes: ({ cluster }) => {
      cluster.policyEngine = 'calico';
      cluster.choice = 'kubenet';
    },
  },
  'policy-engine-replaced': {
    fails: ({ cluster }) => {
      cluster.policyEngine = 'calico';
      cluster.choice = 'azure-cni-overlay+cilium';
    },
    passes: ({ cluster }) => (cluster.policyEngine = 'calico'),
  },
  'advanced-networking-cilium': {
    fails: ({ cluster }) => (cluster.advancedNetworking = ['observability', 'wireguard']),
    passes: ({ cluster }) => (cluster.advancedNetworking = ['observability']),
  },
  'mtls-with-wireguard': {
    fails: ({ cluster }) => (cluster.advancedNetworking = ['wireguard', 'mtls']),
    passes: ({ cluster }) => (cluster.advancedNetworking = ['mtls']),
  },
  'byo-pod-cidr': {
    fails: ({ cluster }) => {
      cluster.choice = 'byo-cni';
      cluster.podCidrs = [];
    },
    passes: ({ cluster }) => (cluster.choice = 'byo-cni'),
  },
  'automatic-model': {
    fails: ({ cluster }) => (cluster.sku = 'automatic'),
    passes: ({ cluster }) => {
      cluster.sku = 'automatic';
      cluster.choice = 'azure-cni-overlay+cilium';
    },
  },
  'egress-gateway-model': {
    fails: podSubnet(({ user }) => (user.mode = 'gateway')),
    passes: ({ user }) => (user.mode = 'gateway'),
  },
  'migration-custom-ip-masq': {
    fails: (parts) => migrating(parts, true),
    passes: (parts) => migrating(parts, false),
  },
  'overlay-name-length': {
    fails: ({ nodes }) => (nodes.name = 'n'.repeat(64)),
    passes: ({ nodes }) => (nodes.name = 'n'.repeat(63)),
  },
  'dual-stack-model': {
    fails: dualStack(({ cluster }) => (cluster.choice = 'azure-cni-node-subnet')),
    passes: dualStack(nothing),
  },
  'ipv6-pod-cidr-too-small': {
    fails: dualStack(({ cluster }) => cluster.podCidrs.push('fd12:3456:789a::/79')),
    passes: dualStack(({ cluster }) => cluster.podCidrs.push('fd12:3456:789a::/64')),
  },
  'dual-stack-cilium-version': {
    fails: dualStack(({ cluster }) => {
      cluster.choice = 'azure-cni-overlay+cilium';
      cluster.kubernetesVersion = '1.28.5';
    }),
    passes: dualStack(({ cluster }) => {
      cluster.choice = 'azure-cni-overlay+cilium';
      cluster.kubernetesVersion = '1.29';
    }),
  },
  'dual-stack-policy-engine': {
    fails: dualStack(({ cluster }) => (cluster.policyEngine = 'calico')),
    passes: ({ cluster }) => (cluster.policyEngine = 'calico'),
  },
  'dual-stack-virtual-nodes': {
    fails: dualStack(({ cluster }) => (cluster.needs = ['virtual-nodes'])),
    passes: ({ cluster }) => (cluster.needs = ['virtual-nodes']),
  },
  'dual-stack-node-auto-provisioning': {
    fails: dualStack(autoProvisioned(nothing)),
    passes: autoProvisioned(nothing),
  },
  'dual-stack-egress-gateway': {
    fails: dualStack(({ user }) => (user.mode = 'gateway')),
    passes: ({ user }) => (user.mode = 'gateway'),
  },
  'dual-stack-vnet': {
    fails: dualStack(nothing),
    passes: dualStack(({ network }) => network.addressSpaces.push('fd00:1::/56')),
  },
  'auto-provisioned-no-cap': {
    fails: autoProvisioned(({ user }) => (user.nodeCap = null)),
    passes: autoProvisioned(nothing),
  },
  'auto-provisioning-kubenet': {
    fails: autoProvisioned(({ cluster }) => (cluster.choice = 'kubenet')),
    passes: autoProvisioned(nothing),
  },
  'auto-provisioning-dynamic': {
    fails: autoProvisioned(podSubnet(nothing)),
    passes: podSubnet(nothing),
  },
  'auto-provisioning-static-block': {
    fails: autoProvisioned(({ cluster }) => (cluster.choice = 'pod-subnet-static-block')),
    passes: autoProvisioned(({ cluster }) => (cluster.choice = 'azure-cni-node-subnet')),
  },
  'auto-provisioning-calico': {
    fails: autoProvisioned(({ cluster }) => (cluster.policyEngine = 'calico')),
    passes: ({ cluster }) => (cluster.policyEngine = 'calico'),
  },
  'auto-provisioning-windows': {
    fails: autoProvisioned(({ user }) => (user.os = 'windows')),
    passes: autoProvisioned(nothing),
  },
  'api-server-encrypted-vnet': {
    fails: apiServer(({ network }) => (network.encrypted = true)),
    passes: ({ network }) => (network.encrypted = true),
  },
  'private-kubenet-custom-dns': {
    fails: privateKubenet,
    passes: (parts) => {
      privateKubenet(parts);
      parts.network.customDns = false;
    },
  },
  'kubenet-shared-route-table': {
    fails: (parts) => {
      privateKubenet(parts);
      parts.pods.routeTable = 'routes';
      addCluster(parts, 'pods').choice = 'kubenet';
    },
    passes: (parts) => {
      privateKubenet(parts);
      addCluster(parts, 'pods').choice = 'kubenet';
    },
  },
  'private-link-addresses': {
    fails: ({ cluster }) => (cluster.privateLinkServiceAddresses = 9),
    passes: ({ cluster }) => (cluster.privateLinkServiceAddresses = 8),
  },
  'private-link-static-block': {
    fails: ({ cluster }) => {
      cluster.choice = 'pod-subnet-static-block';
      cluster.privateLinkServiceAddresses = 1;
    },
    passes: ({ cluster }) => {
      cluster.choice = 'pod-subnet-dynamic';
      cluster.privateLinkServiceAddresses = 1;
    },
  },
};

describe('rules on options', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails, scenario.asOf))).toEqual([]);
  });

  it('tells a new dual-stack kubenet cluster from a running one', () => {
    const change: Change = dualStack(({ cluster }) => (cluster.choice = 'kubenet'));
    const running: Change = (parts) => {
      change(parts);
      parts.cluster.lifecycle = 'exists';
    };
    expect(foundOne('dual-stack-model', change)?.severity).toBe('error');
    expect(foundOne('dual-stack-model', running)?.severity).toBe('warning');
  });

  it('names the field of an IPv6 pod CIDR that is too small', () => {
    const change = dualStack(({ cluster }) => cluster.podCidrs.push('fd12:3456:789a::/79'));
    expect(foundOne('ipv6-pod-cidr-too-small', change)?.at).toEqual({ entity: 'c1', field: 'podCidrs.1' });
  });

  it('lets an existing kubenet cluster in its own VNet have a system-assigned identity', () => {
    const severities = found('kubenet-end', ({ cluster }) => {
      cluster.choice = 'kubenet';
      cluster.identity = 'system-assigned';
    }).map(({ severity }) => severity);
    expect(severities).toEqual(['warning']);
  });

  it('names the cell of the comparison behind it', () => {
    const finding = foundOne('automatic-model', ({ cluster }) => (cluster.sku = 'automatic'));
    expect(finding?.facts).toEqual(['aks-automatic/azure-cni-overlay']);
  });

  it('knows an API server subnet by its purpose alone', () => {
    expect(found('api-server-subnet-prefix', ({ api }) => (api.ipv4 = sized(29)))).toHaveLength(1);
  });
});
