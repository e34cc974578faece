import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../domain/plan-input.ts';
import { currentStart } from '../../domain/running.ts';
import {
  type Change,
  changed,
  complaintsAbout,
  found,
  foundOne,
  type Parts,
  type Scenarios,
  TODAY,
} from '../../testing/rule-scenarios.ts';
import { computePlan } from '../compute-plan.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { setUpAll } from './set-up-all.ts';

const CILIUM = 'azure-cni-overlay+cilium';

/** The calm Overlay cluster on Cilium with these needs, and what else is changed. */
function needing(needs: Cluster['needs'], change: Change = () => undefined): Change {
  return (parts: Parts) => {
    parts.cluster.choice = CILIUM;
    parts.cluster.needs = needs;
    change(parts);
  };
}

const withPart = (part: Cluster['advancedNetworking'][number], version: string) =>
  needing([], ({ cluster }) => {
    cluster.advancedNetworking = [part];
    cluster.kubernetesVersion = version;
  });

const automatic = (change: Change = () => undefined): Change =>
  needing(['aks-automatic'], (parts) => {
    const { cluster, pods, system } = parts;
    cluster.sku = 'automatic';
    cluster.apiServer = { access: 'vnet-integration', subnet: 'api' };
    pods.purposes = ['system-nodes'];
    system.nodeSubnet = 'pods';
    change(parts);
  });

const SCENARIOS: Scenarios = {
  'need-not-offered': {
    fails: needing(['pods-reachable-by-ip']),
    passes: needing(['pods-reachable-by-ip'], ({ cluster }) => (cluster.choice = 'azure-cni-node-subnet')),
  },
  'needs-exclude-each-other': {
    fails: needing(['static-egress-gateway'], ({ cluster }) => (cluster.advancedNetworking = ['ebpf-host-routing'])),
    passes: needing(['static-egress-gateway']),
  },
  'set-up-policy-engine': {
    fails: needing(['network-policy']),
    passes: needing(['network-policy'], ({ cluster }) => (cluster.policyEngine = 'cilium')),
  },
  'set-up-fqdn-filtering': {
    fails: needing(['fqdn-policy']),
    passes: needing(['fqdn-policy'], ({ cluster }) => (cluster.advancedNetworking = ['fqdn-filtering'])),
  },
  'set-up-fqdn-version': {
    fails: needing(['fqdn-policy'], ({ cluster }) => (cluster.kubernetesVersion = '1.28.9')),
    passes: needing(['fqdn-policy'], ({ cluster }) => (cluster.kubernetesVersion = '1.29')),
  },
  'set-up-l7-filtering': {
    fails: needing(['l7-policy'], ({ cluster }) => (cluster.advancedNetworking = ['fqdn-filtering'])),
    passes: needing(['l7-policy'], ({ cluster }) => (cluster.advancedNetworking = ['l7-policy'])),
  },
  'set-up-node-encryption': {
    fails: needing(['node-encryption']),
    passes: needing(['node-encryption'], ({ cluster }) => (cluster.advancedNetworking = ['wireguard'])),
  },
  'set-up-mutual-tls-version': {
    fails: withPart('mtls', '1.33'),
    passes: withPart('mtls', '1.34'),
  },
  'set-up-ebpf-routing-version': {
    fails: withPart('ebpf-host-routing', '1.32.4'),
    passes: withPart('ebpf-host-routing', '1.33'),
  },
  'set-up-ebpf-routing-image': {
    fails: needing([], ({ cluster, user }) => {
      cluster.advancedNetworking = ['ebpf-host-routing'];
      user.osSku = 'Ubuntu2204';
    }),
    passes: needing([], ({ cluster, user }) => {
      cluster.advancedNetworking = ['ebpf-host-routing'];
      user.osSku = 'AzureLinux3';
    }),
  },
  'set-up-ip-families': {
    fails: needing(['dual-stack']),
    passes: needing(['dual-stack'], ({ cluster }) => (cluster.ipFamilies = 'ipv4-ipv6')),
  },
  'set-up-nat-gateway-v2': {
    fails: needing(['dual-stack'], ({ cluster }) =>
      Object.assign(cluster.outbound, { type: 'userAssignedNATGateway', natGatewaySku: 'Standard' }),
    ),
    passes: needing(['dual-stack'], ({ cluster }) => (cluster.outbound.type = 'userAssignedNATGateway')),
  },
  'set-up-windows-pool': {
    fails: needing(['windows-pools'], ({ cluster }) => (cluster.choice = 'azure-cni-overlay')),
    passes: needing(['windows-pools'], ({ cluster, user }) => {
      cluster.choice = 'azure-cni-overlay';
      user.os = 'windows';
    }),
  },
  'set-up-gateway-pool': {
    fails: needing(['static-egress-gateway']),
    passes: needing(['static-egress-gateway'], ({ user }) => (user.mode = 'gateway')),
  },
  'set-up-auto-provisioned-pool': {
    fails: needing(['node-auto-provisioning']),
    passes: needing(['node-auto-provisioning'], ({ user }) => {
      user.kind = 'auto-provisioned';
      user.nodeCap = 3;
    }),
  },
  'set-up-paid-tier': {
    fails: needing(['more-than-1000-nodes'], ({ cluster }) => (cluster.tier = 'free')),
    passes: needing(['more-than-1000-nodes'], ({ cluster }) => (cluster.tier = 'premium')),
  },
  'set-up-automatic-sku': {
    fails: automatic(({ cluster }) => (cluster.sku = 'base')),
    passes: automatic(),
  },
  'set-up-automatic-identity': {
    fails: automatic(({ cluster }) => (cluster.identity = 'system-assigned')),
    passes: automatic(({ cluster, network }) => {
      cluster.identity = 'system-assigned';
      network.origin = 'managed';
    }),
  },
  'set-up-automatic-api-server': {
    fails: automatic(({ cluster }) => (cluster.apiServer.access = 'public')),
    passes: automatic(),
  },
};

describe('rules on needs', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('names what asks for it, what is missing, and the cell behind it', () => {
    const finding = foundOne('set-up-fqdn-filtering', needing(['fqdn-policy']));
    expect(finding?.sentence).toBe(
      'Needed on c1: policy by domain name (FQDN), but FQDN filtering of Advanced Container Networking Services is off.',
    );
    expect(finding?.facts).toEqual(['fqdn-policy/azure-cni-overlay+cilium']);
    expect(finding?.fix?.edits).toEqual([{ entity: 'c1', field: 'advancedNetworking', value: ['fqdn-filtering'] }]);
  });

  it.each([
    ['azure-cni-overlay', 'calico'],
    ['kubenet', 'calico'],
    ['azure-cni-overlay+cilium', 'cilium'],
  ] as const)('chooses the engine that runs on %s', (choice, engine) => {
    const change = needing(['network-policy'], ({ cluster }) => (cluster.choice = choice));
    expect(foundOne('set-up-policy-engine', change)?.fix?.edits).toEqual([
      { entity: 'c1', field: 'policyEngine', value: engine },
    ]);
  });

  it('has a plugin of your own enforce its own policy', () => {
    const change = needing(['network-policy'], ({ cluster }) => (cluster.choice = 'byo-cni'));
    expect(found('set-up-policy-engine', change)).toEqual([]);
  });

  it('finds no full support on kubenet from its last day on', () => {
    const change = needing(['microsoft-cni-support'], ({ cluster }) => (cluster.choice = 'kubenet'));
    expect(found('need-not-offered', change, '2028-03-30')).toEqual([]);
    expect(foundOne('need-not-offered', change, '2028-03-31')?.sentence).toBe(
      'kubenet does not offer what c1 needs: full Microsoft support of the CNI.',
    );
  });

  it('says once what rules of the topic say already', () => {
    const entered: Change = ({ cluster }) => {
      cluster.ipFamilies = 'ipv4-ipv6';
      cluster.policyEngine = 'calico';
    };
    const rules = computePlan(changed(entered), '2026-11-24').findings.map(({ rule }) => rule);
    expect(rules).toContain('dual-stack-policy-engine');
    expect(rules).not.toContain('needs-exclude-each-other');
  });
});

describe('needs of a cluster that runs', () => {
  /** A running Overlay cluster, on the Azure data plane or on Cilium, with these needs. */
  function running(needs: Cluster['needs'], choice: Cluster['choice'], change: Change = () => undefined): Change {
    return (parts) => {
      parts.cluster.lifecycle = 'exists';
      parts.cluster.choice = choice;
      parts.cluster.needs = needs;
      change(parts);
    };
  }

  const OVERLAY = 'azure-cni-overlay';

  it.each<[rule: string, said: string, change: Change]>([
    ['policy-engine', 'it is installed in place', running(['network-policy'], OVERLAY)],
    [
      'policy-engine',
      'upgrade to Kubernetes 1.30 first, one minor version at a time, as the service refuses to install it below',
      running(['network-policy'], OVERLAY, ({ cluster }) => (cluster.kubernetesVersion = '1.29.2')),
    ],
    ['policy-engine', 'it comes with the data plane', running(['network-policy'], CILIUM)],
    ['fqdn-filtering', 'az aks update switches it on in place', running(['fqdn-policy'], CILIUM)],
    [
      'fqdn-version',
      'upgrade it one minor version at a time',
      running(['fqdn-policy'], CILIUM, ({ cluster }) => (cluster.kubernetesVersion = '1.28.9')),
    ],
    ['ip-families', 'all nodes are reimaged, and there is no way back', running(['dual-stack'], OVERLAY)],
    ['gateway-pool', 'add the pool to it', running(['static-egress-gateway'], OVERLAY)],
  ])('say what set-up-%s takes: %s', (rule, said, change) => {
    const finding = foundOne(`set-up-${rule}`, change);
    expect(finding?.sentence.endsWith(`. On the running cluster: ${said}.`), finding?.sentence).toBe(true);
    expect(finding?.fix).not.toBeNull();
  });

  it('have no click for what only a new cluster has', () => {
    const finding = foundOne('set-up-automatic-sku', running(['aks-automatic'], CILIUM));
    expect(finding?.sentence).toContain('On the running cluster: a Base cluster does not become AKS Automatic');
    expect(finding).toMatchObject({
      fix: null,
      facts: ['aks-automatic/azure-cni-overlay+cilium', `change-cluster-sku/${CILIUM}`],
    });
    const plan = evaluatePlan(changed(running(['aks-automatic'], CILIUM)), TODAY);
    expect(setUpAll(plan).filter(({ field }) => field === 'sku')).toEqual([]);
    expect(
      setUpAll(evaluatePlan(changed(needing(['aks-automatic'])), TODAY)).some(({ field }) => field === 'sku'),
    ).toBe(true);
  });

  it('are those of a new cluster where the running one is not turned into the model', () => {
    const change = running(['network-policy'], 'pod-subnet-dynamic', ({ cluster }) => {
      cluster.current = currentStart(cluster, OVERLAY);
    });
    expect(foundOne('set-up-policy-engine', change)?.sentence).not.toContain('On the running cluster');
    expect(foundOne('set-up-policy-engine', needing(['network-policy']))?.sentence).not.toContain('On the running');
  });
});
