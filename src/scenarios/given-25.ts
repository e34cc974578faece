import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, network, pinnedSubnet, podsPerNode, services, surgeNodes } from './parts.ts';

/** The network team gave a /25 and nothing else. How far does each model get in it, and what stops it? */
export function given25(): PlanInput {
  const spoke = network('v1', 'vnet-team-a', {
    region: 'westeurope',
    resourceGroup: 'rg-team-a-network',
    addressSpaces: ['10.80.4.0/25'],
    subnets: [pinnedSubnet('s1', 'snet-aks', '10.80.4.0/25', 'nodes')],
  });
  const system = {
    ...newNodePool('p1', 'system', 'system'),
    ...autoscaled(2, 3),
    ...podsPerNode(30),
    ...surgeNodes(1),
    nodeSubnet: 's1',
  };
  const apps = {
    ...newNodePool('p2', 'apps', 'user'),
    ...autoscaled(4, 20),
    ...podsPerNode(30),
    ...surgeNodes(1),
    nodeSubnet: 's1',
  };
  return {
    ...newPlan(),
    name: 'We were given a /25',
    virtualNetworks: [spoke],
    clusters: [
      {
        ...newCluster('c1', 'aks-team-a', [system, apps]),
        virtualNetwork: 'v1',
        podCidrs: ['10.244.0.0/16'],
        ...services('172.20.0.0/22', '172.20.0.10'),
        serviceCount: 80,
        internalLoadBalancers: [{ count: 2, subnet: null }],
      },
    ],
  };
}
