import type { NodePool, PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, fixedNodes, network, pinnedSubnet, podsPerNode, services, surgePercent } from './parts.ts';

const WORKER_POOLS = 5;
const FIRST_WORKER = 2;

function worker(position: number): NodePool {
  const number = position + FIRST_WORKER;
  return {
    ...newNodePool(`p${number}`, `work${position + 1}`, 'user'),
    ...autoscaled(600, 940),
    ...podsPerNode(40),
    ...surgePercent(5),
    osSku: 'AzureLinux3',
    vmSize: 'Standard_D16ds_v5',
    zones: ['1', '2', '3'],
    nodeSubnet: 's1',
  };
}

/** A cluster that grows to the limit of 5,000 nodes: pools near 1,000, pods near 200,000, a pod CIDR of a /11. */
export function overlay5000(): PlanInput {
  const spoke = network('v1', 'vnet-grid-neu', {
    region: 'northeurope',
    resourceGroup: 'rg-grid-network',
    addressSpaces: ['10.96.0.0/16'],
    subnets: [pinnedSubnet('s1', 'snet-aks-grid', '10.96.0.0/19', 'nodes')],
  });
  const system = {
    ...newNodePool('p1', 'system', 'system'),
    ...fixedNodes(10),
    ...podsPerNode(50),
    ...surgePercent(10),
    osSku: 'AzureLinux3' as const,
    nodeSubnet: 's1',
  };
  return {
    ...newPlan(),
    name: 'Compute grid, 5,000 nodes on Overlay',
    virtualNetworks: [spoke],
    clusters: [
      {
        ...newCluster('c1', 'aks-grid-neu', [
          system,
          ...Array.from({ length: WORKER_POOLS }, (_, index) => worker(index)),
        ]),
        virtualNetwork: 'v1',
        choice: 'azure-cni-overlay+cilium',
        policyEngine: 'cilium',
        podCidrs: ['100.64.0.0/11'],
        ...services('172.20.0.0/16', '172.20.0.10'),
        serviceCount: 2_000,
        outbound: {
          type: 'userAssignedNATGateway',
          natGatewaySku: 'StandardV2',
          ipCount: 16,
          ipv6Count: 1,
          portsPerNode: 0,
        },
        needs: ['more-than-1000-nodes', 'network-policy'],
      },
    ],
  };
}
