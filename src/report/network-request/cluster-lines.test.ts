import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { requestLines } from './network-request.ts';
import type { RequestTopic } from './request-line.ts';

interface Change {
  readonly cluster?: Partial<Cluster>;
  readonly network?: Partial<VirtualNetwork>;
  readonly pool?: Partial<NodePool>;
}

const pinned = (range: string) => ({ kind: 'pinned', range, prefixLength: 24 }) as const;

function planOf({ cluster, network, pool }: Change): PlanInput {
  const pools = [{ ...newNodePool('p1', 'system', 'system'), nodeSubnet: 's1', podSubnet: 's2', ...pool }];
  return {
    ...newPlan(),
    virtualNetworks: [
      {
        ...newVirtualNetwork('v1', 'spoke'),
        region: 'West Europe',
        addressSpaces: ['10.1.0.0/16'],
        subnets: [
          { ...newSubnet('s1', 'nodes'), ipv4: pinned('10.1.0.0/24') },
          { ...newSubnet('s2', 'pods'), ipv4: pinned('10.1.16.0/20'), purposes: ['pods'] },
          { ...newSubnet('s3', 'api'), ipv4: pinned('10.1.1.0/28'), purposes: ['api-server'] },
        ],
        peeredWith: ['v2'],
        ...network,
      },
      { ...newVirtualNetwork('v2', 'hub'), addressSpaces: ['10.2.0.0/16'] },
    ],
    clusters: [{ ...newCluster('c1', 'shop', pools), virtualNetwork: 'v1', podCidrs: ['10.244.0.0/16'], ...cluster }],
  };
}

/** The items and values of one topic, without the subject, which is the cluster in all of them. */
function linesOf(topic: RequestTopic, change: Change): string[] {
  const input = planOf(change);
  const lines = requestLines(evaluated(input)).filter((line) => line.topic === topic);
  expect(lines.filter(({ subject, facts }) => subject !== 'shop' || facts.length === 0)).toEqual([]);
  return lines.map(({ item, value }) => `${item}: ${value}`);
}

const NODES = 'node subnets (10.1.0.0/24)';
const PODS = 'pod subnets (10.1.16.0/20)';
const POD_CIDR = 'pod CIDR (10.244.0.0/16)';
const ALL = 'all ports and protocols';

const PROBES = `Load balancer probes: Allow AzureLoadBalancer to ${NODES}, all ports`;
const CLIENTS = `Clients of services: Allow the clients of each service to ${NODES}, ports of the services`;

describe('security rules', () => {
  // Overlay: concepts-network-azure-cni-overlay.md; kubenet: configure-kubenet.md; others: concepts-network-cni-overview.md, faq.yml
  const overlay = [
    `Node to node: Allow ${NODES} to ${NODES}, ${ALL}`,
    `Node to pod: Allow ${NODES} to ${POD_CIDR}, ${ALL}`,
    `Pod to pod: Allow ${POD_CIDR} to ${POD_CIDR}, ${ALL}`,
  ];
  const podSubnet = [
    `Node to node: Allow ${NODES} to ${NODES}, ${ALL}`,
    `Node to pod: Allow ${NODES} to ${PODS}, ${ALL}`,
    `Pod to node: Allow ${PODS} to ${NODES}, ${ALL}`,
    `Pod to pod: Allow ${PODS} to ${PODS}, ${ALL}`,
  ];
  const kubenet = [
    `Node to node: Allow ${NODES} to ${NODES}, ${ALL}`,
    `Node to pod: Allow ${NODES} to ${POD_CIDR}, ${ALL}`,
    `Pod to node: Allow ${POD_CIDR} to ${NODES}, ${ALL}`,
  ];

  it.each<[CandidateId, string[]]>([
    ['azure-cni-overlay', overlay],
    ['azure-cni-overlay+cilium', overlay],
    ['azure-cni-node-subnet', [`Nodes and pods: Allow ${NODES} to ${NODES}, ${ALL}`]],
    ['pod-subnet-dynamic', podSubnet],
    ['pod-subnet-static-block', podSubnet],
    ['kubenet', kubenet],
    ['byo-cni', [`Node to node: Allow ${NODES} to ${NODES}, ${ALL}`]],
  ])('between nodes and pods under %s', (choice, expected) => {
    expect(linesOf('Security rules', { cluster: { choice } })).toEqual([...expected, PROBES, CLIENTS]);
  });

  const choice = 'azure-cni-node-subnet' as const;

  // api-server-vnet-integration.md, NSG security rules; private-clusters.md
  it.each<[string, Partial<Cluster>, string[]]>([
    ['public', {}, []],
    [
      'private endpoint',
      { apiServer: { access: 'private-endpoint', subnet: null } },
      [`Node to API server: Allow ${NODES} to the private endpoint in the first node subnet (10.1.0.0/24), TCP 443`],
    ],
    [
      'VNet integration',
      { apiServer: { access: 'vnet-integration', subnet: 's3' } },
      [
        `Node to API server: Allow ${NODES} to API server subnet (10.1.1.0/28), TCP 443 and 4443`,
        'Load balancer to API server: Allow AzureLoadBalancer to API server subnet (10.1.1.0/28), TCP 9988',
      ],
    ],
  ])('to the API server: %s', (_, cluster, expected) => {
    const lines = linesOf('Security rules', { cluster: { choice, ...cluster } });
    expect(lines.filter((line) => line.includes('API server'))).toEqual(expected);
  });

  it('names the clients of internal load balancers where there are some', () => {
    const internalLoadBalancers = [{ count: 2, subnet: null }];
    expect(linesOf('Security rules', { cluster: { choice, internalLoadBalancers } })).toContain(
      `Clients of internal load balancers: Allow the private networks that call them to ${NODES}, ports of the services`,
    );
  });

  it('asks for none in a network that AKS makes', () => {
    const network = { origin: 'managed' } as const;
    expect(linesOf('Security rules', { cluster: { choice }, network })).toEqual([]);
    expect(linesOf('Role assignments', { cluster: { choice }, network })).toEqual([]);
    expect(linesOf('Routes', { cluster: { choice: 'kubenet' }, network })).toEqual([]);
  });
});

const outbound = (type: Cluster['outbound']['type'], ipCount = 1) => ({
  outbound: { ...newCluster('', '', []).outbound, type, ipCount },
});

describe('required egress', () => {
  // outbound-rules-control-egress.md and AKS issue 4792
  const names = [
    'System images: mcr.microsoft.com, *.data.mcr.microsoft.com, mcr-0001.mcr-msedge.net: HTTPS 443',
    'Azure API: management.azure.com: HTTPS 443',
    'Microsoft Entra: login.microsoftonline.com: HTTPS 443',
    'Microsoft packages: packages.microsoft.com: HTTPS 443',
    'Kubernetes and CNI binaries: packages.aks.azure.com: HTTPS 443',
  ];
  const apiServer = [
    'API server by name: *.hcp.westeurope.azmk8s.io: HTTPS 443',
    'API server by address: address of the API server, known after creation: TCP 443',
    'Tunnel to the control plane: AzureCloud.westeurope: UDP 1194, TCP 9000',
  ];
  const ubuntu = [
    'Ubuntu updates, HTTP (optional): security.ubuntu.com, azure.archive.ubuntu.com, changelogs.ubuntu.com: HTTP 80',
    'Ubuntu updates, HTTPS (optional): snapshot.ubuntu.com: HTTPS 443',
  ];
  const windows = [
    'Windows binaries, HTTPS: onegetcdn.azureedge.net, go.microsoft.com: HTTPS 443',
    'Windows binaries, HTTP: *.mp.microsoft.com, www.msftconnecttest.com, ctldl.windowsupdate.com: HTTP 80',
  ];
  const open = 'Filtering: unrestricted by default';
  const tag = 'Azure Firewall: Application rule with FQDN tag AzureKubernetesService';
  const dns = 'Own DNS servers: UDP and TCP 53';
  const privately = { apiServer: { access: 'private-endpoint', subnet: null } } as const;

  it.each<[string, Change, string[]]>([
    ['load balancer', {}, [open, ...names, ...apiServer, ...ubuntu]],
    ['own NAT gateway', { cluster: outbound('userAssignedNATGateway') }, [open, ...names, ...apiServer, ...ubuntu]],
    ['managed NAT gateway', { cluster: outbound('managedNATGateway') }, [open, ...names, ...apiServer, ...ubuntu]],
    ['user-defined routing', { cluster: outbound('userDefinedRouting') }, [tag, ...names, ...apiServer, ...ubuntu]],
    ['none', { cluster: outbound('none') }, ['Way to the internet: none']],
    ['block', { cluster: outbound('block') }, ['Way to the internet: none']],
    ['a private cluster', { cluster: privately }, [open, ...names, ...ubuntu]],
    ['Windows nodes', { cluster: privately, pool: { os: 'windows' } }, [open, ...names, ...windows]],
    ['Azure Linux nodes', { cluster: privately, pool: { osSku: 'AzureLinux' } }, [open, ...names]],
    ['own DNS', { cluster: outbound('none'), network: { customDns: true } }, ['Way to the internet: none', dns]],
    [
      'another cloud',
      { network: { region: 'chinaeast2' } },
      [open, 'Names: not listed here: this cloud has names of its own'],
    ],
  ])('%s', (_, change, expected) => {
    expect(linesOf('Required egress', change)).toEqual(expected);
  });

  it('leaves the region open where the plan names none', () => {
    expect(linesOf('Required egress', { network: { region: '' } })).toContain(
      'API server by name: *.hcp.<region>.azmk8s.io: HTTPS 443',
    );
  });
});

describe('routes and the way out', () => {
  // egress-outboundtype.md, configure-kubenet.md, nat-gateway.md
  it.each<[string, RequestTopic, CandidateId, Partial<Cluster>, string[]]>([
    ['no route table', 'Routes', 'azure-cni-overlay', {}, []],
    ['kubenet', 'Routes', 'kubenet', {}, [`Route table: on ${NODES}`, 'Pod routes: one route for each node']],
    [
      'own routes',
      'Routes',
      'azure-cni-overlay',
      outbound('userDefinedRouting'),
      [`Route table: on ${NODES}`, 'Default route: 0.0.0.0/0 to a gateway or appliance'],
    ],
    [
      'own routes with pod subnets',
      'Routes',
      'pod-subnet-dynamic',
      outbound('userDefinedRouting'),
      [`Route table: on ${NODES} and ${PODS}`, 'Default route: 0.0.0.0/0 to a gateway or appliance'],
    ],
    ['load balancer', 'Egress', 'azure-cni-overlay', {}, ['Outbound type: loadBalancer']],
    [
      'own NAT gateway',
      'Egress',
      'pod-subnet-dynamic',
      outbound('userAssignedNATGateway', 3),
      [
        'Outbound type: userAssignedNATGateway',
        `NAT gateway: on ${NODES} and ${PODS}, SKU StandardV2, public addresses: 3`,
      ],
    ],
  ])('%s', (_, topic, choice, cluster, expected) => {
    expect(linesOf(topic, { cluster: { choice, ...cluster } })).toEqual(expected);
  });
});

describe('private DNS and roles', () => {
  // private-clusters.md, use-managed-identity.md
  const endpoint = { apiServer: { access: 'private-endpoint', subnet: null } } as const;
  const integrated = { apiServer: { access: 'vnet-integration', subnet: 's3' } } as const;
  const links = ['Link of the zone: spoke', 'Link for a peered VNet: hub'];
  const onNetwork = 'Network Contributor: The user-assigned identity on virtual network spoke';

  it.each<[string, RequestTopic, Change, string[]]>([
    ['public', 'Private DNS', {}, []],
    ['private endpoint', 'Private DNS', { cluster: endpoint }, ['Zone: privatelink.westeurope.azmk8s.io', ...links]],
    ['VNet integration', 'Private DNS', { cluster: integrated }, ['Zone: private.westeurope.azmk8s.io', ...links]],
    [
      'own DNS servers',
      'Private DNS',
      { cluster: endpoint, network: { customDns: true } },
      [
        'Zone: privatelink.westeurope.azmk8s.io',
        ...links,
        'Conditional forwarder: privatelink.westeurope.azmk8s.io to 168.63.129.16',
      ],
    ],
    ['roles', 'Role assignments', {}, [onNetwork]],
    [
      'roles of a system-assigned identity',
      'Role assignments',
      { cluster: { identity: 'system-assigned' } },
      ['Network Contributor: The system-assigned identity on virtual network spoke'],
    ],
    [
      'roles with a route table',
      'Role assignments',
      { cluster: outbound('userDefinedRouting') },
      [onNetwork, 'Network Contributor: The user-assigned identity on the route table of its subnets'],
    ],
    [
      'roles on a zone of your own',
      'Role assignments',
      { cluster: endpoint },
      [
        onNetwork,
        'Private DNS Zone Contributor: The identity on privatelink.westeurope.azmk8s.io, if the zone is yours',
      ],
    ],
  ])('%s', (_, topic, change, expected) => {
    expect(linesOf(topic, change)).toEqual(expected);
  });
});
