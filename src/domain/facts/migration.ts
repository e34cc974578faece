import { fact } from './fact.ts';

export const overlayMoveIrreversible = fact({
  id: 'overlay-move-irreversible',
  value: 'no way back',
  unit: 'effect',
  meaning: 'Overlay is the only addressing that a running cluster can be moved to, and it cannot be moved back.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const overlayMoveVersion = fact({
  id: 'overlay-move-version',
  value: '1.27',
  unit: 'Kubernetes version',
  meaning: 'A cluster can be moved to Overlay from this version on.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const overlayMovePolicyEngine = fact({
  id: 'overlay-move-policy-engine',
  value: 'removed first',
  unit: 'condition',
  meaning: 'A cluster with a network policy engine is not moved to Overlay: Azure NPM or Calico is uninstalled first.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni', 'network-policies'],
});

export const overlayMoveWithCilium = fact({
  id: 'overlay-move-with-cilium',
  value: 'in place',
  unit: 'support',
  meaning: 'Node Subnet with the Cilium data plane can be moved to Overlay with Cilium in place.',
  basis: 'ruling',
  asOf: '2025-05-19',
  checked: '2026-11-29',
  sources: ['release-2025-05-19', 'update-cni'],
  otherReading: 'The article asks for a cluster without network policies.',
});

export const overlayMoveWindowsBuild = fact({
  id: 'overlay-move-windows-build',
  value: '20348.1668',
  unit: 'Windows build',
  meaning: 'Windows nodes of an older build than this route wrongly after the move to Overlay.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const overlayMoveWindowsDocker = fact({
  id: 'overlay-move-windows-docker',
  value: 'refused',
  unit: 'condition',
  meaning: 'A cluster with Windows pools that run Docker is not moved to Overlay.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const overlayMoveCustomIpMasq = fact({
  id: 'overlay-move-custom-ip-masq',
  value: 'refused',
  unit: 'condition',
  meaning: 'Own ip-masq-agent settings block the move to Overlay; the service checks it.',
  basis: 'ruling',
  asOf: '2025-01-30',
  checked: '2026-11-29',
  sources: ['release-2025-01-30', 'update-cni'],
  otherReading: 'The article only warns that ranges kept from SNAT can become unreachable.',
});

export const overlayMoveIdentity = fact({
  id: 'overlay-move-identity',
  value: 'user-assigned',
  unit: 'identity',
  meaning: 'From kubenet the move detaches the route table, which needs a user-assigned identity.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const overlayMoveRouteTable = fact({
  id: 'overlay-move-route-table',
  value: 'routes deleted',
  unit: 'effect',
  meaning: 'Pod routes are deleted in a route table of yours; a table that AKS made is deleted as a whole.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const gatewaySubnetBlocksMove = fact({
  id: 'gateway-subnet-blocks-move',
  value: 'ingress-appgateway-subnet',
  unit: 'name of a subnet',
  meaning:
    'The move from kubenet to Overlay fails while the subnet of an Application Gateway has the route table of AKS.',
  basis: 'external',
  asOf: '2025-11-05',
  checked: '2026-11-29',
  sources: ['aks-docs-334'],
});

export const overlayMovePodCidr = fact({
  id: 'overlay-move-pod-cidr',
  value: 'kept unless given',
  unit: 'condition',
  meaning: 'From kubenet the pod CIDR stays unless another one is given; from Node Subnet one must be given.',
  basis: 'documented',
  asOf: '2025-08-29',
  checked: '2026-11-29',
  sources: ['update-cni', 'release-2025-08-29'],
});

export const networkUpdateReimages = fact({
  id: 'network-update-reimages',
  value: 'all pools at once',
  unit: 'effect',
  meaning:
    'The update reimages all node pools at once, as a node image upgrade does; single pools cannot be done one by one.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const networkUpdatesApart = fact({
  id: 'network-updates-apart',
  value: 'two operations',
  unit: 'condition',
  meaning: 'Addressing and data plane are never updated in one operation; from kubenet Overlay comes first.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const dataPlaneUpdateModels = fact({
  id: 'data-plane-update-models',
  value: 'every Azure CNI addressing',
  unit: 'models',
  meaning:
    'The data plane can be updated to Cilium in place from any Azure CNI addressing; static block allocation is not among the examples of the article.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni', 'release-2025-05-19'],
});

export const dataPlaneUpdateCli = fact({
  id: 'data-plane-update-cli',
  value: '2.52.0',
  unit: 'Azure CLI version',
  meaning: 'The update to Cilium needs this version of the Azure CLI or a later one.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const dataPlaneUpdateWindows = fact({
  id: 'data-plane-update-windows',
  value: 'refused',
  unit: 'condition',
  meaning: 'The update to Cilium is not for clusters with Windows pools.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni', 'cilium'],
});

export const dataPlaneUpdateAutoProvisioning = fact({
  id: 'data-plane-update-auto-provisioning',
  value: 'off meanwhile',
  unit: 'condition',
  meaning: 'Node auto-provisioning is turned off for the update to Cilium and on again after it.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const dataPlaneUpdatePolicies = fact({
  id: 'data-plane-update-policies',
  value: 'after all nodes are reimaged',
  unit: 'effect',
  meaning: 'Azure NPM or Calico are removed by the update, and Cilium enforces policies once all nodes are reimaged.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni', 'npm-to-cilium'],
});

export const dataPlaneUpdateBack = fact({
  id: 'data-plane-update-back',
  value: 'not documented',
  unit: 'way back',
  meaning: 'No article describes a way from the Cilium data plane back.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['update-cni'],
});

export const policyEngineRemovalCli = fact({
  id: 'policy-engine-removal-cli',
  value: '2.63',
  unit: 'Azure CLI version',
  meaning:
    'To uninstall Azure NPM or Calico takes this version of the Azure CLI or a later one; all pools are reimaged.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-25',
  sources: ['network-policies'],
});

export const policyEngineChangeVersion = fact({
  id: 'policy-engine-change-version',
  value: '1.30',
  unit: 'Kubernetes version',
  meaning: 'Azure NPM and Calico are installed and removed from this version on; below it the service refuses.',
  basis: 'documented',
  asOf: '2026-05-29',
  checked: '2026-11-28',
  sources: ['release-2026-05-29'],
});

export const policyEngineRemovalLeavesPolicies = fact({
  id: 'policy-engine-removal-leaves-policies',
  value: 'kept, not enforced',
  unit: 'effect',
  meaning:
    'Policies stay in the cluster but are not enforced; the Calico definitions stay too and are deleted by hand.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['network-policies'],
});

export const ciliumPolicyDifferences = fact({
  id: 'cilium-policy-differences',
  value: 'five differences',
  unit: 'policies',
  meaning:
    'Cilium reads five things otherwise: ipBlock and pod or node addresses, named ports, endPort before Cilium 1.17, egress to the own node, ingress through load balancers.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['npm-to-cilium'],
});

export const agicMoveDisturbs = fact({
  id: 'agic-move-disturbs',
  value: 'public services',
  unit: 'effect',
  meaning: 'The move of a cluster with the Application Gateway Ingress Controller to Overlay can disturb its services.',
  basis: 'documented',
  asOf: '2025-07-20',
  checked: '2026-11-25',
  sources: ['release-2025-03-16', 'release-2025-07-20'],
});

export const userAssignedIdentityUpdate = fact({
  id: 'user-assigned-identity-update',
  value: 'az aks update --assign-identity',
  unit: 'command',
  meaning: 'A running cluster can be given a user-assigned identity, which needs the rights of the old one first.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['user-assigned-identity'],
});

export const podAllocationByPool = fact({
  id: 'pod-allocation-by-pool',
  value: 'new pools',
  unit: 'way',
  meaning:
    'Static block and dynamic allocation may be mixed by pool, each in subnets of its own; no pool is converted.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['static-block', 'dynamic-allocation'],
});

export const staticBlockVersion = fact({
  id: 'static-block-version',
  value: '1.28',
  unit: 'Kubernetes version',
  meaning: 'Static block allocation needs this version or a later one.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['static-block'],
});

export const automaticOnlyNew = fact({
  id: 'automatic-only-new',
  value: 'new cluster',
  unit: 'way',
  meaning: 'A Base cluster is not turned into AKS Automatic.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-25',
  sources: ['automatic-limits'],
});

export const clusterKeepsNetwork = fact({
  id: 'cluster-keeps-network',
  value: 'one VNet',
  unit: 'condition',
  meaning: 'All pools of a cluster are in one VNet, and no cluster is moved to another.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['node-pool-subnets'],
});

export const podCidrGrowth = fact({
  id: 'pod-cidr-growth',
  value: 'larger range around the old one',
  unit: 'condition',
  meaning:
    'The IPv4 pod CIDR of Overlay can grow to a larger range that contains it: no shrinking, no replacing, no IPv6, no second block.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay-expand', 'release-2026-01-04'],
});

export const podCidrGrowthLinux = fact({
  id: 'pod-cidr-growth-linux',
  value: 'Linux',
  unit: 'operating system',
  meaning: 'The pod CIDR grows only on clusters whose nodes all run Linux.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['overlay-expand'],
});
