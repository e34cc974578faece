import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, fixedNodes, network, pinnedSubnet, podsPerNode, services, surgePercent } from './parts.ts';

/** A running kubenet cluster whose route table is nearly full: where it can move to before support ends. */
export function kubenetNearEnd(): PlanInput {
  const spoke = network('v1', 'vnet-erp-prod', {
    region: 'germanywestcentral',
    resourceGroup: 'rg-erp-network',
    addressSpaces: ['10.40.0.0/20'],
    subnets: [{ ...pinnedSubnet('s1', 'snet-aks-erp', '10.40.0.0/23', 'nodes'), routeTable: 'rt-aks-erp' }],
  });
  const podCidr = '10.200.0.0/15';
  const system = {
    ...newNodePool('p1', 'system', 'system'),
    ...fixedNodes(5),
    ...podsPerNode(110),
    ...surgePercent(10),
    nodeSubnet: 's1',
  };
  const erp = {
    ...newNodePool('p2', 'erp', 'user'),
    ...autoscaled(280, 345),
    ...podsPerNode(60),
    ...surgePercent(10),
    nodeSubnet: 's1',
  };
  return {
    ...newPlan(),
    name: 'ERP on kubenet, before its end',
    virtualNetworks: [spoke],
    clusters: [
      {
        ...newCluster('c1', 'aks-erp-prod', [system, erp]),
        virtualNetwork: 'v1',
        lifecycle: 'exists',
        kubernetesVersion: '1.34',
        choice: null,
        podCidrs: [podCidr],
        ...services('172.20.0.0/20', '172.20.0.10'),
        serviceCount: 260,
        customRouteCount: 12,
        policyEngine: 'calico',
        growth: { unit: 'nodes', perMonth: 4 },
        current: {
          candidate: 'kubenet',
          podCidrs: [podCidr],
          policyEngine: 'calico',
          identity: 'user-assigned',
          customIpMasq: false,
          nodeAutoProvisioning: false,
          subnets: ['s1'],
        },
      },
    ],
  };
}
