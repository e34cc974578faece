import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, network, pinnedSubnet, podsPerNode, services, surgePercent } from './parts.ts';

const ZONES: ['1', '2', '3'] = ['1', '2', '3'];

function pools() {
  const linux = { zones: ZONES, nodeSubnet: 's1', ...surgePercent(33) };
  return [
    {
      ...newNodePool('p1', 'system', 'system'),
      ...linux,
      ...autoscaled(3, 5),
      ...podsPerNode(50),
      osSku: 'AzureLinux3' as const,
      vmSize: 'Standard_D4ds_v5',
    },
    {
      ...newNodePool('p2', 'orders', 'user'),
      ...linux,
      ...autoscaled(6, 24),
      ...podsPerNode(60),
      osSku: 'AzureLinux3' as const,
      vmSize: 'Standard_D8ds_v5',
    },
    {
      ...newNodePool('p3', 'wbatch', 'user'),
      ...linux,
      ...autoscaled(4, 12),
      ...podsPerNode(30),
      os: 'windows' as const,
      osSku: 'Windows2022' as const,
      vmSize: 'Standard_D8ds_v5',
    },
  ];
}

/**
 * Linux and Windows pools of a shop behind an application gateway, in a /22 that a network team gave: Cilium is out
 * because of Windows, Node Subnet does not fit, Overlay does.
 */
export function productionWindows(): PlanInput {
  const spoke = network('v1', 'vnet-shop-prod-weu', {
    region: 'westeurope',
    resourceGroup: 'rg-shop-network',
    addressSpaces: ['10.20.0.0/22'],
    subnets: [
      pinnedSubnet('s1', 'snet-aks-nodes', '10.20.0.0/25', 'nodes'),
      pinnedSubnet('s2', 'snet-aks-ingress', '10.20.0.128/28', 'internal-load-balancers'),
      pinnedSubnet('s3', 'snet-private-endpoints', '10.20.0.192/26', 'private-endpoints'),
      {
        ...pinnedSubnet('s4', 'snet-appgw', '10.20.1.0/24', 'application-gateway'),
        delegatedTo: 'Microsoft.Network/applicationGateways',
      },
    ],
  });
  return {
    ...newPlan(),
    name: 'Shop, production, Linux and Windows',
    headroomPercent: 20,
    virtualNetworks: [spoke],
    connectedRanges: [
      { ...newConnectedRange('r1', 'Head office'), range: '10.128.0.0/10' },
      { ...newConnectedRange('r2', 'Hub'), range: '10.10.0.0/16', kind: 'peered-vnet' },
    ],
    clusters: [
      {
        ...newCluster('c1', 'aks-shop-prod-weu', pools()),
        virtualNetwork: 'v1',
        podCidrs: ['100.64.0.0/16'],
        ...services('172.20.0.0/20', '172.20.0.10'),
        serviceCount: 300,
        policyEngine: 'calico',
        internalLoadBalancers: [{ count: 3, subnet: 's2' }],
        apiServer: { access: 'private-endpoint', subnet: null },
        outbound: {
          type: 'userDefinedRouting',
          natGatewaySku: 'StandardV2',
          ipCount: 1,
          ipv6Count: 1,
          portsPerNode: 0,
        },
        growth: { unit: 'nodes', perMonth: 1 },
        needs: ['network-policy', 'agic'],
      },
    ],
  };
}
