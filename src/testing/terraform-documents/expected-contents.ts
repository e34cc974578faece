/** What each document holds: clusters, pools, VNets, subnets. Taken from the raw documents, not from what the importer makes of them. */
export const TERRAFORM_DOCUMENTS: readonly (readonly [file: string, ...found: string[]])[] = [
  ['state-peered-networks', 'vnet myVnet: open', 'vnet myVnet2: open'],
  [
    'plan-node-subnet',
    'cluster orbit-aks-cluster: azure-cni-node-subnet, no pods, 10.0.4.0/24, loadBalancer, azure-npm',
    'pool default: 2 x 30, in backend-subnet',
    'vnet vnet-spoke1: 10.0.0.0/16',
    'subnet backend-subnet: 10.0.1.0/24',
    'subnet db-subnet: 10.0.2.0/24',
    'subnet gateway-subnet: 10.0.3.0/24',
  ],
  [
    'plan-autoscaled-pools',
    'cluster aks-fleet-app-dev: azure-cni-overlay, 10.244.0.0/16, 10.0.0.0/16, loadBalancer, none',
    'pool systempool: 2 x 250, 2 to 3, in snet-kubernetes',
    'pool workloadpool: 2 x 250, 2 to 3, in snet-kubernetes',
    'vnet vnet-fleet-app-dev: 10.137.0.0/22',
    'subnet snet-ingress: 10.137.2.0/24',
    'subnet snet-kubernetes: 10.137.3.0/24',
  ],
];
