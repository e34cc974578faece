import { fact } from './fact.ts';

export const dualStackWithoutVirtualNodes = fact({
  id: 'dual-stack-without-virtual-nodes',
  value: false,
  unit: 'offered together',
  meaning: 'Virtual nodes are not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dual-stack'],
});

export const dualStackWithoutStaticEgressGateway = fact({
  id: 'dual-stack-without-static-egress-gateway',
  value: false,
  unit: 'offered together',
  meaning: 'The static egress gateway is for IPv4 only and is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['egress-gateway'],
});

export const dualStackWithoutNodeAutoProvisioning = fact({
  id: 'dual-stack-without-node-auto-provisioning',
  value: false,
  unit: 'offered together',
  meaning: 'Node auto-provisioning is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap'],
});

export const nodeAutoProvisioningWithoutWindowsPools = fact({
  id: 'node-auto-provisioning-without-windows-pools',
  value: false,
  unit: 'offered together',
  meaning: 'Node auto-provisioning is not offered in a cluster with Windows node pools.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap'],
});

export const dualStackWithoutAksAutomatic = fact({
  id: 'dual-stack-without-aks-automatic',
  value: false,
  unit: 'offered together',
  meaning: 'AKS Automatic brings node auto-provisioning, which is not offered in a dual-stack cluster.',
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['automatic-limits', 'nap'],
});

export const dualStackWithoutCalico = fact({
  id: 'dual-stack-without-calico',
  value: false,
  unit: 'offered together',
  meaning: 'Calico is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['network-policies', 'dual-stack'],
});

export const dualStackWithoutAzureNpm = fact({
  id: 'dual-stack-without-azure-npm',
  value: false,
  unit: 'offered together',
  meaning: 'Azure NPM knows IPv4 only and is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['network-policies', 'dual-stack'],
});

export const windowsPoolsWithoutAzureNpm = fact({
  id: 'windows-pools-without-azure-npm',
  value: false,
  unit: 'offered together',
  meaning:
    'Azure NPM is not offered for Windows nodes: it is closed to new subscriptions, and from 30 September 2026 on it has no support.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['npm-windows-retirement', 'network-policies'],
});

export const nodeAutoProvisioningWithoutCalico = fact({
  id: 'node-auto-provisioning-without-calico',
  value: false,
  unit: 'offered together',
  meaning: 'Node auto-provisioning is not offered with Calico.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['nap-networking'],
});

export const mtlsWithoutNodeEncryption = fact({
  id: 'mtls-without-node-encryption',
  value: false,
  unit: 'offered together',
  meaning: 'Mutual TLS of Cilium is not offered with WireGuard encryption between nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['cilium-mtls'],
});

export const mutualTlsPolicies = fact({
  id: 'mutual-tls-policies',
  value: 'not enforced',
  unit: 'policies on layers 4 and 7',
  meaning: 'Mutual TLS of Cilium does not enforce layer 4 and layer 7 policies on the traffic that it carries.',
  basis: 'documented',
  asOf: '2026-03-16',
  checked: '2026-11-28',
  sources: ['cilium-mtls'],
});

export const virtualNodesPolicies = fact({
  id: 'virtual-nodes-policies',
  value: 'not supported',
  unit: 'network policies',
  meaning: 'Kubernetes network policies are not supported for pods on virtual nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['virtual-nodes'],
});

export const mutualTlsVersion = fact({
  id: 'mutual-tls-version',
  value: '1.34',
  unit: 'Kubernetes version',
  meaning: 'Mutual TLS of Cilium needs the Cilium data plane and Kubernetes 1.34 or later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['cilium-mtls'],
});

export const ebpfRoutingVersion = fact({
  id: 'ebpf-routing-version',
  value: '1.33',
  unit: 'Kubernetes version',
  meaning: 'Host routing with eBPF needs the Cilium data plane and Kubernetes 1.33 or later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['ebpf-routing'],
});

export const fqdnPolicyVersion = fact({
  id: 'fqdn-policy-version',
  value: '1.29',
  unit: 'Kubernetes version',
  meaning: 'Policy by domain name needs Kubernetes 1.29 or later.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['cilium'],
});

export const ebpfHostRoutingWithoutStaticEgressGateway = fact({
  id: 'ebpf-host-routing-without-static-egress-gateway',
  value: false,
  unit: 'offered together',
  meaning: 'Host routing with eBPF is not offered with the static egress gateway.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['ebpf-routing'],
});

export const podSubnetWithoutManagedNetwork = fact({
  id: 'pod-subnet-without-managed-network',
  value: false,
  unit: 'offered together',
  meaning:
    'A pod subnet is named by its id and lies in a VNet of your own; where AKS makes the VNet, a flat network is Node Subnet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['dynamic-allocation', 'cni-overview'],
});

export const mtlsWithoutAzureDataPlane = fact({
  id: 'mtls-without-azure-data-plane',
  value: false,
  unit: 'offered together',
  meaning: 'Mutual TLS between pods is a part of Cilium: there is none on the Azure data plane.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['cilium-mtls'],
});

export const ebpfHostRoutingWithoutAzureDataPlane = fact({
  id: 'ebpf-host-routing-without-azure-data-plane',
  value: false,
  unit: 'offered together',
  meaning: 'Host routing with eBPF is a part of Cilium: there is none on the Azure data plane.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-28',
  sources: ['ebpf-routing'],
});
