import { fact } from './fact.ts';

export const overlayRuleNodeToNode = fact({
  id: 'overlay-rule-node-to-node',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning:
    'On Overlay, a subnet NSG with deny rules must allow traffic from nodes to nodes on all ports and protocols.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const overlayRuleNodeToPod = fact({
  id: 'overlay-rule-node-to-pod',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning:
    'On Overlay, a subnet NSG with deny rules must allow traffic from nodes to the pod CIDR, which services need.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const overlayRulePodToPod = fact({
  id: 'overlay-rule-pod-to-pod',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning: 'On Overlay, a subnet NSG with deny rules must allow traffic within the pod CIDR, which DNS needs too.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay'],
});

export const nodeRangeTraffic = fact({
  id: 'node-range-traffic',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning: 'AKS leaves the NSG of your own subnet alone: its rules must allow traffic within the range of the nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['cni-overview', 'byo-cni'],
});

export const nodePodTraffic = fact({
  id: 'node-pod-traffic',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning: 'The rules of your own NSG must allow traffic between the range of the nodes and that of the pods.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['faq', 'kubenet'],
});

export const podSubnetTraffic = fact({
  id: 'pod-subnet-traffic',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning: 'Traffic inside a subnet of the cluster must not be blocked by security groups; network policy is for that.',
  basis: 'external',
  asOf: '2023-06-13',
  checked: '2026-11-28',
  sources: ['egress-rules'],
});

export const loadBalancerProbes = fact({
  id: 'load-balancer-probes',
  value: 'AzureLoadBalancer',
  unit: 'service tag',
  meaning:
    'Probes come from this tag. A default rule (priority 65001) lets them in; deny rules of your own come first.',
  basis: 'external',
  asOf: '2025-07-15',
  checked: '2026-11-29',
  sources: ['nsg-overview'],
});

export const serviceTraffic = fact({
  id: 'service-traffic',
  value: 'ports of the services',
  unit: 'allowed traffic',
  meaning:
    'For each service of type LoadBalancer AKS opens the NSG of the network interfaces, not that of your own subnet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['faq', 'network-concepts'],
});

export const apiServerSubnetTraffic = fact({
  id: 'api-server-subnet-traffic',
  value: 'TCP 443 and 4443',
  unit: 'allowed traffic',
  meaning: 'With API server VNet integration the nodes reach the API server subnet on these ports.',
  basis: 'documented',
  asOf: '2026-04-15',
  checked: '2026-11-29',
  sources: ['api-server-vnet', 'egress-rules'],
});

export const apiServerProbeTraffic = fact({
  id: 'api-server-probe-traffic',
  value: 'TCP 9988',
  unit: 'allowed traffic',
  meaning: 'With API server VNet integration the Azure load balancer reaches the API server subnet on this port.',
  basis: 'ruling',
  asOf: '2026-04-15',
  checked: '2026-11-29',
  sources: ['api-server-vnet', 'egress-rules'],
  otherReading: 'The article on egress names UDP 9988. Both say that all ports from the load balancer will do.',
});

export const privateEndpointTraffic = fact({
  id: 'private-endpoint-traffic',
  value: 'TCP 443',
  unit: 'allowed traffic',
  meaning: 'Nodes reach the API server of a private cluster at a private endpoint in the subnet of the first pool.',
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters', 'egress-rules'],
});
