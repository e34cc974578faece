/** An option of az that our scripts write. */
interface AzOption {
  readonly option: string;
  readonly commands: readonly ('az aks create' | 'az aks nodepool add' | 'az aks nodepool update')[];
  /** What it takes where that is a fixed list. */
  readonly allowed?: readonly string[];
}

const CREATE = 'az aks create';
const ADD = 'az aks nodepool add';
const UPDATE = 'az aks nodepool update';

/**
 * What az takes of that which our scripts write, by the parameters of its commands
 * (Azure/azure-cli, acs/_params.py of 2024-12-06; Azure/azure-cli-extensions, aks-preview/_params.py of 2025-11-21).
 */
export const AZ_OPTIONS: readonly AzOption[] = [
  { option: '--aci-subnet-name', commands: [CREATE] },
  { option: '--acns-advanced-networkpolicies', commands: [CREATE], allowed: ['None', 'FQDN', 'L7'] },
  { option: '--acns-datapath-acceleration-mode', commands: [CREATE], allowed: ['None', 'BpfVeth'] },
  { option: '--acns-transit-encryption-type', commands: [CREATE], allowed: ['None', 'WireGuard'] },
  { option: '--apiserver-subnet-id', commands: [CREATE] },
  { option: '--appgw-name', commands: [CREATE] },
  { option: '--appgw-subnet-id', commands: [CREATE] },
  { option: '--disable-acns-observability', commands: [CREATE] },
  { option: '--disable-acns-security', commands: [CREATE] },
  { option: '--dns-service-ip', commands: [CREATE] },
  { option: '--enable-acns', commands: [CREATE] },
  { option: '--enable-addons', commands: [CREATE] },
  { option: '--enable-apiserver-vnet-integration', commands: [CREATE] },
  { option: '--enable-cluster-autoscaler', commands: [CREATE, ADD, UPDATE] },
  { option: '--enable-private-cluster', commands: [CREATE] },
  { option: '--enable-static-egress-gateway', commands: [CREATE] },
  { option: '--gateway-prefix-size', commands: [ADD] },
  { option: '--ip-families', commands: [CREATE] },
  { option: '--kubernetes-version', commands: [CREATE] },
  { option: '--load-balancer-managed-outbound-ip-count', commands: [CREATE] },
  { option: '--load-balancer-managed-outbound-ipv6-count', commands: [CREATE] },
  { option: '--load-balancer-outbound-ports', commands: [CREATE] },
  { option: '--max-count', commands: [CREATE, ADD, UPDATE] },
  { option: '--max-pods', commands: [CREATE, ADD] },
  { option: '--max-surge', commands: [ADD, UPDATE] },
  { option: '--min-count', commands: [CREATE, ADD, UPDATE] },
  { option: '--mode', commands: [ADD, UPDATE], allowed: ['System', 'User', 'Gateway', 'ManagedSystem', 'Machines'] },
  { option: '--name', commands: [CREATE] },
  { option: '--nat-gateway-managed-outbound-ip-count', commands: [CREATE] },
  { option: '--nat-gateway-managed-outbound-ipv6-count', commands: [CREATE] },
  { option: '--network-dataplane', commands: [CREATE], allowed: ['azure', 'cilium'] },
  { option: '--network-plugin', commands: [CREATE], allowed: ['kubenet', 'azure', 'none'] },
  { option: '--network-plugin-mode', commands: [CREATE], allowed: ['overlay'] },
  { option: '--network-policy', commands: [CREATE] },
  { option: '--no-ssh-key', commands: [CREATE] },
  { option: '--node-provisioning-mode', commands: [CREATE], allowed: ['Manual', 'Auto'] },
  { option: '--node-vm-size', commands: [CREATE, ADD, UPDATE] },
  { option: '--nodepool-name', commands: [CREATE] },
  { option: '--os-sku', commands: [CREATE], allowed: ['AzureLinux', 'Ubuntu', 'CBLMariner', 'Mariner'] },
  {
    option: '--os-sku',
    commands: [ADD],
    allowed: ['AzureLinux', 'Ubuntu', 'CBLMariner', 'Mariner', 'Windows2019', 'Windows2022'],
  },
  { option: '--os-sku', commands: [UPDATE], allowed: ['AzureLinux', 'CBLMariner', 'Mariner'] },
  { option: '--os-type', commands: [ADD] },
  {
    option: '--outbound-type',
    commands: [CREATE],
    allowed: ['loadBalancer', 'userDefinedRouting', 'managedNATGateway', 'userAssignedNATGateway'],
  },
  // Azure/azure-cli#34017, merged 2026-09-11
  { option: '--outbound-type-sku', commands: [CREATE], allowed: ['Standard', 'StandardV2'] },
  { option: '--pod-cidr', commands: [CREATE] },
  { option: '--pod-cidrs', commands: [CREATE] },
  { option: '--pod-ip-allocation-mode', commands: [CREATE, ADD], allowed: ['DynamicIndividual', 'StaticBlock'] },
  { option: '--pod-subnet-id', commands: [CREATE, ADD] },
  { option: '--service-cidr', commands: [CREATE] },
  { option: '--service-cidrs', commands: [CREATE] },
  { option: '--sku', commands: [CREATE], allowed: ['base', 'automatic'] },
  { option: '--tier', commands: [CREATE], allowed: ['free', 'standard', 'premium'] },
  { option: '--vm-set-type', commands: [CREATE, ADD] },
  { option: '--vm-sizes', commands: [CREATE, ADD] },
  { option: '--vnet-subnet-id', commands: [CREATE, ADD] },
  { option: '--zones', commands: [CREATE, ADD] },
];
