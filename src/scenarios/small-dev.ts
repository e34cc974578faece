import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, network, pinnedSubnet, podsPerNode, services, surgeNodes } from './parts.ts';

/** A development cluster in a /26: Overlay grows until its /20 of pod addresses is used up, Node Subnet does not fit. */
export function smallDev(): PlanInput {
  const spoke = network('v1', 'vnet-dev-weu', {
    region: 'westeurope',
    resourceGroup: 'rg-dev-network',
    addressSpaces: ['10.60.0.0/24'],
    subnets: [pinnedSubnet('s1', 'snet-aks-dev', '10.60.0.0/26', 'nodes')],
  });
  const system = {
    ...newNodePool('p1', 'system', 'system'),
    ...autoscaled(1, 3),
    ...podsPerNode(60),
    ...surgeNodes(1),
    vmSize: 'Standard_D4s_v5',
    nodeSubnet: 's1',
  };
  return {
    ...newPlan(),
    name: 'Small development cluster',
    virtualNetworks: [spoke],
    clusters: [
      {
        ...newCluster('c1', 'aks-dev-weu', [system]),
        virtualNetwork: 'v1',
        tier: 'free',
        podCidrs: ['10.244.0.0/20'],
        ...services('172.20.0.0/22', '172.20.0.10'),
        serviceCount: 40,
      },
    ],
  };
}
