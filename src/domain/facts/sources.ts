/** Where a statement comes from. `date` is the age of the copy that was read, as precise as it is known. */
export interface Source {
  readonly title: string;
  readonly href: string;
  readonly date: string;
}

const DOCS = 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/fb060abe6a8fef960d4c487b543bf7b1e97808fe/articles';

/* @__NO_SIDE_EFFECTS__ */
function article(file: string, title: string, folder = 'aks'): Source {
  return { title, href: `${DOCS}/${folder}/${file}`, date: '2026-08-21' };
}

/** An article whose own date is known: what it said on that day stands at the commit. */
/* @__NO_SIDE_EFFECTS__ */
function current(file: string, title: string, date: string): Source {
  return { ...article(file, title), date };
}

/* @__NO_SIDE_EFFECTS__ */
function release(date: string): Source {
  return { title: `AKS release ${date}`, href: `https://github.com/Azure/AKS/releases/tag/${date}`, date };
}

/** Every source that a fact or a comparison cell names. Pinned to one commit so that a link shows what was read. */
export const SOURCES = {
  acns: article('advanced-container-networking-services-overview.md', 'Advanced Container Networking Services'),
  'api-server-vnet': current('api-server-vnet-integration.md', 'API server VNet integration', '2026-04-15'),
  'app-routing-retirement': article('includes/ingress-nginx-retirement.md', 'Ingress NGINX retirement'),
  'availability-sets-retirement': article('includes/availability-sets-retirement.md', 'Availability sets retirement'),
  'azure-linux-retirement': article('includes/azure-linux-retirement.md', 'Azure Linux 2.0 retirement'),
  arm64: article('use-arm64-vms.md', 'Arm64 node pools'),
  autoscaler: article('cluster-autoscaler-overview.md', 'Cluster autoscaler'),
  'automatic-limits': article('includes/aks-automatic/aks-automatic-limitations.md', 'AKS Automatic limitations'),
  'automatic-network': article('automatic/quick-automatic-custom-network.md', 'AKS Automatic in an own VNet'),
  'basic-lb-retirement': article('includes/basic-load-balancer-retirement.md', 'Basic load balancer retirement'),
  'blue-green': article('blue-green-node-pool-upgrade.md', 'Blue-green node pool upgrade'),
  'byo-cni': article('use-byo-cni.md', 'Bring your own CNI'),
  cilium: article('azure-cni-powered-by-cilium.md', 'Azure CNI Powered by Cilium'),
  'cilium-mtls': article('container-network-security-cilium-mutual-tls-concepts.md', 'Cilium mutual TLS'),
  'cni-overview': article('concepts-network-cni-overview.md', 'CNI networking overview'),
  'cross-cluster': article(
    'concepts-cross-cluster-networking.md',
    'Fleet cross-cluster networking',
    'kubernetes-fleet',
  ),
  'default-outbound-retirement': article(
    'includes/vm-default-outbound-access-retirement.md',
    'Default outbound retirement',
  ),
  'dual-stack': article('configure-dual-stack.md', 'Dual-stack networking'),
  'dynamic-allocation': {
    title: 'Dynamic IP allocation',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/0382c94e99b92020559f885ada9bd36b50464eaa/articles/aks/configure-azure-cni-dynamic-ip-allocation.md',
    date: '2026-09-10',
  },
  'ebpf-routing': article('container-network-performance-ebpf-host-routing.md', 'eBPF host routing'),
  'egress-gateway': article('configure-static-egress-gateway.md', 'Static egress gateway'),
  'egress-rules': current('outbound-rules-control-egress.md', 'Outbound network and FQDN rules', '2026-06-18'),
  faq: article('faq.yml', 'Frequent questions'),
  hyperscale: article('hyperscale-configuration-aks.md', 'Hyperscale control plane'),
  'internal-lb': article('internal-lb.md', 'Internal load balancer'),
  'ip-planning': article('concepts-network-ip-address-planning.md', 'IP address planning'),
  'istio-about': article('istio-about.md', 'Istio service mesh add-on'),
  'istio-egress': article('istio-deploy-egress.md', 'Istio egress gateway'),
  'kube-proxy': article('configure-kube-proxy.md', 'kube-proxy configuration'),
  kubenet: article('configure-kubenet.md', 'kubenet networking'),
  'kubenet-retirement': article('includes/kubenet-retirement.md', 'kubenet retirement'),
  'kubernetes-versions': article('supported-kubernetes-versions.md', 'Supported Kubernetes versions'),
  'l7-policy': article('container-network-security-l7-policy-concepts.md', 'L7 network policy'),
  'large-scale': article('best-practices-performance-scale-large.md', 'Large clusters'),
  'legacy-cni': article('concepts-network-legacy-cni.md', 'Legacy CNI: kubenet and node subnet'),
  'load-balancer': article('configure-load-balancer-standard.md', 'Standard load balancer settings'),
  'load-balancer-overview': article('load-balancer-standard.md', 'Standard load balancer'),
  'local-dns': article('localdns-custom.md', 'LocalDNS'),
  'long-term-support': article('long-term-support.md', 'Long-term support of Kubernetes versions'),
  'multiple-lb': article('use-multiple-standard-load-balancer.md', 'Multiple standard load balancers'),
  nap: article('node-auto-provisioning.md', 'Node auto-provisioning'),
  'nap-disruption': article('node-auto-provisioning-disruption.md', 'Node auto-provisioning: disruption'),
  'nap-networking': article('node-auto-provisioning-networking.md', 'Node auto-provisioning: networking'),
  'nap-node-class': article('node-auto-provisioning-aksnodeclass.md', 'Node auto-provisioning: node class'),
  'nat-gateway': article('nat-gateway.md', 'NAT gateway'),
  'nat-gateway-v2-blog': {
    title: 'AKS blog: StandardV2 NAT gateway for AKS-managed egress',
    href: 'https://blog.aks.azure.com/',
    date: '2026-09-29',
  },
  'nat-gateway-v2-migrate': {
    title: 'Migrate from Standard to StandardV2 NAT Gateway',
    href: 'https://learn.microsoft.com/azure/nat-gateway/nat-gateway-v2-migrate',
    date: '2025-09-05',
  },
  'network-concepts': article('concepts-network.md', 'Networking concepts'),
  'network-isolated': article('concepts-network-isolated.md', 'Network isolated clusters'),
  'network-policies': article('use-network-policies.md', 'Network policies'),
  'node-disruption': article('node-disruption-policy.md', 'Node disruption policy'),
  'node-pool-subnets': article('node-pool-unique-subnet.md', 'Node pools in own subnets'),
  'node-pools': article('create-node-pools.md', 'Create node pools'),
  'node-reservations': current('node-resource-reservations.md', 'Node resource reservations', '2026-06-11'),
  'node-public-ip': article('use-node-public-ips.md', 'Node public IP addresses'),
  'npm-linux-retirement': article(
    'includes/azure-network-policy-manager-linux-retirement.md',
    'Azure NPM retirement, Linux',
  ),
  'npm-to-cilium': article('migrate-from-npm-to-cilium-network-policy.md', 'From Azure NPM to Cilium'),
  'npm-windows-retirement': article(
    'includes/azure-network-policy-manager-windows-retirement.md',
    'Azure NPM retirement, Windows',
  ),
  'osm-retirement': article('includes/open-service-mesh-retirement.md', 'Open Service Mesh retirement'),
  'outbound-types': article('egress-outboundtype.md', 'Outbound types'),
  'os-versions': article('upgrade-os-version.md', 'Upgrade the operating system of nodes'),
  overlay: article('concepts-network-azure-cni-overlay.md', 'Azure CNI Overlay concepts'),
  'overlay-expand': article('azure-cni-overlay-pod-expand.md', 'Grow the Overlay pod CIDR'),
  'overlay-setup': article('azure-cni-overlay.md', 'Set up Azure CNI Overlay'),
  'plan-control-plane': article('plan-control-plane-networking.md', 'Plan control plane networking'),
  'plan-nodes': article('plan-node-networking.md', 'Plan node networking'),
  'plan-pods': article('plan-pod-networking.md', 'Plan pod networking'),
  'pod-subnet': article('concepts-network-azure-cni-pod-subnet.md', 'Azure CNI Pod Subnet concepts'),
  'policy-practices': article('network-policy-best-practices.md', 'Network policy best practices'),
  'pricing-tiers': current('free-standard-pricing-tiers.md', 'Pricing tiers', '2026-07-06'),
  'private-clusters': {
    title: 'Private clusters',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/0126398a3219a2f0fc482da8dd3b9f6e435727f5/articles/aks/private-clusters.md',
    date: '2026-08-05',
  },
  quotas: article('quotas-skus-regions.md', 'Quotas, SKUs and regions'),
  'rolling-upgrade': article('upgrade-aks-node-pools-rolling.md', 'Rolling node pool upgrade'),
  'spot-pools': article('spot-node-pool.md', 'Spot node pools'),
  'static-block': article('configure-azure-cni-static-block-allocation.md', 'Static block allocation'),
  'support-policies': article('support-policies.md', 'Support policies'),
  'system-pools': article('use-system-pools.md', 'System node pools'),
  'ubuntu-2004-retirement': article('includes/ubuntu-20-04-retirement.md', 'Ubuntu 20.04 retirement'),
  'ubuntu-2204-retirement': article('includes/ubuntu-22-04-retirement.md', 'Ubuntu 22.04 retirement'),
  'update-cni': article('update-azure-cni.md', 'Update the CNI of a cluster'),
  'upgrade-capacity': article('upgrade-capacity-cost-planning.md', 'Upgrade capacity and cost'),
  'upgrade-options': article('upgrade-options.md', 'Upgrade options'),
  'user-assigned-identity': article('user-assigned-managed-identity.md', 'User-assigned managed identity'),
  'virtual-machines-pools': article('virtual-machines-node-pools.md', 'Virtual Machines node pools'),
  'virtual-nodes': article('virtual-nodes.md', 'Virtual nodes'),
  'windows-2019-retirement': article('includes/windows-server-2019-retirement.md', 'Windows Server 2019 retirement'),
  'windows-2022-retirement': article('includes/windows-server-2022-retirement.md', 'Windows Server 2022 retirement'),
  'windows-annual-retirement': article(
    'includes/windows-annual-channel-retirement.md',
    'Windows Server Annual Channel retirement',
  ),
  'windows-practices': article('windows-best-practices.md', 'Windows best practices'),
  wireguard: article('container-network-security-wireguard-encryption-concepts.md', 'WireGuard encryption'),

  'release-2022-01-07': release('2022-01-07'),
  'release-2022-06-12': release('2022-06-12'),
  'release-2023-04-16': release('2023-04-16'),
  'release-2023-05-07': release('2023-05-07'),
  'release-2023-10-01': release('2023-10-01'),
  'release-2024-10-25': release('2024-10-25'),
  'release-2025-01-30': release('2025-01-30'),
  'release-2025-03-16': release('2025-03-16'),
  'release-2025-05-19': release('2025-05-19'),
  'release-2025-07-20': release('2025-07-20'),
  'release-2025-08-29': release('2025-08-29'),
  'release-2026-01-04': release('2026-01-04'),
  'release-2026-05-29': release('2026-05-29'),
  'release-2026-06-19': release('2026-06-19'),
  'release-2026-07-17': release('2026-07-17'),

  'acn-2462': {
    title: 'azure-container-networking issue 2462',
    href: 'https://github.com/Azure/azure-container-networking/issues/2462',
    date: '2023-12-29',
  },
  'aks-5948': {
    title: 'AKS release notes of 2026-09-04',
    href: 'https://github.com/Azure/AKS/issues/5948',
    date: '2026-09-04',
  },
  'aks-4936': {
    title: 'AKS issue 4936: static egress gateway, private addresses',
    href: 'https://github.com/Azure/AKS/issues/4936',
    date: '2026-09-16',
  },
  'egress-gateway-1290': {
    title: 'kube-egress-gateway pull request 1290: private addresses',
    href: 'https://github.com/Azure/kube-egress-gateway/pull/1290',
    date: '2025-12-12',
  },
  'acns-pricing': {
    title: 'Advanced Container Networking Services: prices',
    href: 'https://azure.microsoft.com/pricing/details/azure-container-networking-services/',
    date: 'undated',
  },
  'app-routing-gateway': {
    title: 'Application routing with the Gateway API',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/0179acfd702478c0c9a6a1b41a6e6ae59c4406b9/articles/aks/app-routing-gateway-api.md',
    date: '2026-07-01',
  },
  'automatic-to-base': {
    title: 'AKS Automatic: migrate to Base',
    href: 'https://learn.microsoft.com/azure/aks/automatic/aks-automatic-sku-migration',
    date: '2026-07-24',
  },
  'quotas-regions': {
    title: 'Quotas, SKUs and regions: clusters in each region',
    href: 'https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits',
    date: '2026-08-03',
  },
  'agc-blog': {
    title: 'Microsoft blog: Application Gateway for Containers on AKS',
    href: 'https://techcommunity.microsoft.com/t5/azure-infrastructure-blog/container-networking-with-azure-application-gateway-for/ba-p/4449941',
    date: '2025-08-31',
  },
  'agc-quickstart': {
    title: 'Application Gateway for Containers: ALB controller',
    href: 'https://learn.microsoft.com/azure/application-gateway/for-containers/quickstart-deploy-application-gateway-for-containers-alb-controller',
    date: '2024-02',
  },
  'agc-own-deployment': {
    title: 'Application Gateway for Containers: own deployment',
    href: 'https://learn.microsoft.com/azure/application-gateway/for-containers/quickstart-create-application-gateway-for-containers-byo-deployment',
    date: 'undated',
  },
  'agic-overview': {
    title: 'Application Gateway Ingress Controller',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/application-gateway/ingress-controller-overview.md',
    date: '2026-03-04',
  },
  'aks-695': {
    title: 'AKS issue 695: the subnet of a pool cannot be changed',
    href: 'https://github.com/Azure/AKS/issues/695',
    date: '2018-10-22',
  },
  'aks-docs-334': {
    title: 'azure-aks-docs issue 334: kubenet with an AGIC subnet',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/issues/334',
    date: '2025-11-05',
  },
  'aks-1842': {
    title: 'AKS issue 1842: user-defined routing without a route table',
    href: 'https://github.com/Azure/AKS/issues/1842',
    date: '2020-09-07',
  },
  'aks-2333': {
    title: 'AKS issue 2333: own route table, system-assigned identity',
    href: 'https://github.com/Azure/AKS/issues/2333',
    date: '2021-05-17',
  },
  'aks-2927': {
    title: 'AKS issue 2927: a pool that names the managed subnet',
    href: 'https://github.com/Azure/AKS/issues/2927',
    date: '2022-05-04',
  },
  'aks-4599': {
    title: 'AKS issue 4599: a gateway pool of one node',
    href: 'https://github.com/Azure/AKS/issues/4599',
    date: '2024-10-24',
  },
  'aks-5367': {
    title: 'AKS issue 5367: node auto-provisioning with Pod Subnet',
    href: 'https://github.com/Azure/AKS/issues/5367',
    date: '2025-10-16',
  },
  'aks-5722': {
    title: 'AKS issue 5722: dual stack with static block allocation',
    href: 'https://github.com/Azure/AKS/issues/5722',
    date: '2026-07',
  },
  'karpenter-azure-1351': {
    title: 'Karpenter provider for Azure, issue 1351: Pod Subnet',
    href: 'https://github.com/Azure/karpenter-provider-azure/issues/1351',
    date: '2026-01-15',
  },
  'aks-4524': {
    title: 'AKS issue 4524: one node size before and after 1.29',
    href: 'https://github.com/Azure/AKS/issues/4524',
    date: '2024-09-05',
  },
  'aks-4792': {
    title: 'AKS issue 4792: packages.aks.azure.com',
    href: 'https://github.com/Azure/AKS/issues/4792',
    date: '2025-02-12',
  },
  'aks-1117': { title: 'AKS issue 1117', href: 'https://github.com/Azure/AKS/issues/1117', date: '2019-07-19' },
  'aks-3551': { title: 'AKS issue 3551', href: 'https://github.com/Azure/AKS/issues/3551', date: '2023-03-20' },
  'aks-baseline': {
    title: 'AKS baseline: network topology',
    href: 'https://github.com/mspnp/aks-baseline/blob/main/network-team/topology.md',
    date: '2026-03',
  },
  'application-gateway': {
    title: 'Application Gateway infrastructure',
    href: 'https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure',
    date: 'undated',
  },
  'authorization-api': {
    title: 'REST API of role assignments, 2022-04-01',
    href: 'https://github.com/Azure/azure-rest-api-specs/blob/65ee5e20b40a1cdce2af21ef7605ee4de10dd78f/specification/authorization/resource-manager/Microsoft.Authorization/stable/2022-04-01/authorization-RoleAssignmentsCalls.json',
    date: '2022-04-01',
  },
  'azure-cli-16480': {
    title: 'Azure CLI issue 16480: allocated ports out of range',
    href: 'https://github.com/Azure/azure-cli/issues/16480',
    date: '2021-01-10',
  },
  'azure-cli-22374': {
    title: 'Azure CLI issue 22374: ports of a surge node count',
    href: 'https://github.com/Azure/azure-cli/issues/22374',
    date: '2022-05-12',
  },
  'azure-cli-managed-cluster': {
    title: 'Azure CLI: what the commands of a cluster require',
    href: 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/acs/managed_cluster_decorator.py',
    date: '2026-08',
  },
  'azure-docs-52060': {
    title: 'azure-docs issue 52060: routing without a route table',
    href: 'https://github.com/MicrosoftDocs/azure-docs/issues/52060',
    date: '2020-04-09',
  },
  'azure-docs-80401': {
    title: 'azure-docs issue 80401: reserved ranges beyond the VNet',
    href: 'https://github.com/MicrosoftDocs/azure-docs/issues/80401',
    date: '2021-08-31',
  },
  'azure-docs-122052': {
    title: 'azure-docs issue 122052: managed and own subnets mixed',
    href: 'https://github.com/MicrosoftDocs/azure-docs/issues/122052',
    date: '2024-04-29',
  },
  'azure-cli-20810': {
    title: 'Azure CLI issue 20810',
    href: 'https://github.com/Azure/azure-cli/issues/20810',
    date: '2021-12-22',
  },
  'azure-cli-31119': {
    title: 'Azure CLI pull request 31119 (Ubuntu2204)',
    href: 'https://github.com/Azure/azure-cli/pull/31119',
    date: '2025-03-24',
  },
  'azure-cli-31510': {
    title: 'Azure CLI pull request 31510 (max unavailable)',
    href: 'https://github.com/Azure/azure-cli/pull/31510',
    date: '2025-05-23',
  },
  'azure-cli-32509': {
    title: 'Azure CLI pull request 32509 (Ubuntu2404)',
    href: 'https://github.com/Azure/azure-cli/pull/32509',
    date: '2025-12-08',
  },
  'azure-cli-34017': {
    title: 'Azure CLI: --outbound-type-sku for the managed NAT gateway',
    href: 'https://github.com/Azure/azure-cli/pull/34017',
    date: '2026-09-11',
  },
  'azurerm-cluster': {
    title: 'Terraform azurerm: kubernetes_cluster',
    href: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster',
    date: 'undated',
  },
  'auto-provisioner-code': {
    title: 'Node auto-provisioning: instance types, source code',
    href: 'https://github.com/Azure/karpenter-provider-azure/blob/00ae11268ef84e134ea41d7701262d2d246decd4/pkg/providers/instancetype/instancetype.go',
    date: 'undated',
  },
  'azure-tre-1927': {
    title: 'AzureTRE issue 1927: a peering that was refused',
    href: 'https://github.com/microsoft/AzureTRE/issues/1927',
    date: '2022-05-27',
  },
  'azure-tre-4641': {
    title: 'AzureTRE issue 4641: a peering that was refused',
    href: 'https://github.com/microsoft/AzureTRE/issues/4641',
    date: '2025-07-19',
  },
  'azure-vnet': {
    title: 'Azure Virtual Network FAQ',
    href: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    date: 'undated',
  },
  'azure-vnet-older': {
    title: 'Azure Virtual Network FAQ, older copy',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/004ec532ffd5dbb44ccfc5fa4777731fe874e52c/articles/virtual-network/virtual-networks-faq.md',
    date: '2019-02-12',
  },
  bastion: {
    title: 'Azure Bastion configuration settings',
    href: 'https://learn.microsoft.com/azure/bastion/configuration-settings',
    date: '2023-10-13',
  },
  'built-in-roles': {
    title: 'Built-in roles for networking',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/03adcc30b28ecad9f81aba5638a15fb1930f5ec0/articles/role-based-access-control/built-in-roles/networking.md',
    date: '2024-03-01',
  },
  'container-instances': {
    title: 'Container Instances in a virtual network',
    href: 'https://learn.microsoft.com/azure/container-instances/container-instances-virtual-network-concepts',
    date: '2022-06-17',
  },
  'container-service-package': {
    title: '@azure/arm-containerservice 25.5.0 (API 2026-06-01)',
    href: 'https://www.npmjs.com/package/@azure/arm-containerservice/v/25.5.0',
    date: '2026-09-28',
  },
  'deployment-template-schema': {
    title: 'Schema of ARM deployment templates',
    href: 'https://github.com/Azure/azure-resource-manager-schemas/blob/220a98e6b7fef3a47786cd3d896bae713c42da26/schemas/2019-04-01/deploymentTemplate.json',
    date: '2019-04-01',
  },
  'dns-resolver': {
    title: 'Azure DNS Private Resolver overview',
    href: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
    date: '2025-12-16',
  },
  'expressroute-gateway': {
    title: 'ExpressRoute virtual network gateways',
    href: 'https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways',
    date: 'undated',
  },
  'firewall-api': {
    title: 'Azure Firewall IP configuration: subnet',
    href: 'https://learn.microsoft.com/dotnet/api/microsoft.azure.management.network.models.azurefirewallipconfiguration.subnet',
    date: 'undated',
  },
  'firewall-egress': {
    title: 'Limit egress with Azure Firewall',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/05b919ce488b50b3321ddc50bffcd59518168679/articles/aks/limit-egress-traffic.md',
    date: '2023-12-05',
  },
  'firewall-faq': {
    title: 'Azure Firewall FAQ',
    href: 'https://learn.microsoft.com/azure/firewall/firewall-faq',
    date: '2022-09-12',
  },
  'firewall-management': {
    title: 'Azure Firewall management interface',
    href: 'https://learn.microsoft.com/azure/firewall/management-nic',
    date: '2026-03-28',
  },
  'ipv6-overview': {
    title: 'IPv6 for Azure Virtual Network',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/06482e52fd52041054d0b269991e270067591c7e/articles/virtual-network/ip-services/ipv6-overview.md',
    date: '2023-08-24',
  },
  'kube-reserved-notes': {
    title: 'AKS release notes of March 2024',
    href: 'https://github.com/Azure/AKS/pull/4174',
    date: '2024-03-22',
  },
  'kubernetes-1-33': {
    title: 'Kubernetes 1.33: several service CIDRs',
    href: 'https://kubernetes.io/blog/2025/04/23/kubernetes-v1-33-release/',
    date: '2025-04-23',
  },
  'limits-include': {
    title: 'AKS limits table',
    href: 'https://learn.microsoft.com/azure/aks/quotas-skus-regions',
    date: '2024-01',
  },
  'managed-identity': {
    title: 'Managed identity of a cluster',
    href: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/1385aa1fda8a16865ca6f1f34481d9619632e71b/articles/aks/use-managed-identity.md',
    date: '2024-06-07',
  },
  'managed-identity-api': {
    title: 'REST API of managed identities, 2023-01-31',
    href: 'https://github.com/Azure/azure-rest-api-specs/blob/16c9ca7681ac3c81b41c6159d60e8bfabb32bc65/specification/msi/resource-manager/Microsoft.ManagedIdentity/stable/2023-01-31/ManagedIdentity.json',
    date: '2023-01-31',
  },
  'manage-subnet': {
    title: 'Add, change or delete a subnet',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/02d09f6414e40e9363ef62ef3e06c9c62b6995b6/articles/virtual-network/virtual-network-manage-subnet.md',
    date: '2022-06-27',
  },
  'naming-faq': {
    title: 'AKS common issues: naming restrictions',
    href: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/0996960909f14ae93ebcfe6927ee4ddca07e6c8f/support/azure/azure-kubernetes/create-upgrade-delete/aks-common-issues-faq.yml',
    date: '2025-03-04',
  },
  'naming-rules': {
    title: 'Naming rules for Azure resources',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/849e815a68648a37b5a5aa400ffa61a3143686e8/articles/azure-resource-manager/management/resource-name-rules.md',
    date: '2020-01-16',
  },
  'naming-rule-subnet': {
    title: 'PSRule for Azure: subnet names',
    href: 'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.VNET.SubnetName/',
    date: '2025-04-25',
  },
  'naming-rule-vnet': {
    title: 'PSRule for Azure: virtual network names',
    href: 'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.VNET.Name/',
    date: 'undated',
  },
  'network-package': {
    title: '@azure/arm-network 39.0.0 (API 2026-01-01)',
    href: 'https://www.npmjs.com/package/@azure/arm-network/v/39.0.0',
    date: '2026-09-21',
  },
  'node-group-too-long': {
    title: 'A refusal on record: node resource group of 89 characters',
    href: 'https://github.com/Azure-Terraform/terraform-azurerm-kubernetes/issues/33',
    date: '2021-03-03',
  },
  'refusal-one-node': {
    title: 'A refusal on record: 29 addresses for one node with 30 pods',
    href: 'https://github.com/jostrm/azure-enterprise-scale-ml',
    date: 'undated',
  },
  'refusal-ten-nodes': {
    title: 'A refusal on record: 290 addresses for 10 nodes, 30 pods',
    href: 'https://github.com/a5c-ai/hub/blob/379002e0eff9a29961efcfc7f71e05dd3106d0f2/docs/dev/build-fixer-agent/aks-subnet-ips-fix-20250822-113342-initial.md',
    date: '2025-08-22',
  },
  'refusal-before-2022': {
    title: 'A refusal of 2018: 310 addresses for 10 nodes, 30 pods',
    href: 'https://github.com/Azure/AKS/issues/456',
    date: '2018-06-21',
  },
  'nsg-overview': {
    title: 'Network security groups overview',
    href: 'https://github.com/MicrosoftDocs/azure-docs/blob/0088bfa77543e07f8a41771de8db977ddfc62e1d/articles/virtual-network/network-security-groups-overview.md',
    date: '2025-07-15',
  },
  'jenkins-infra-719': {
    title: 'jenkins-infra pull request 719: subnet without NAT gateway',
    href: 'https://github.com/jenkins-infra/azure/pull/719',
    date: '2024-06-10',
  },
  'nat-gateway-resource': {
    title: 'Azure NAT Gateway resource: order of precedence',
    href: 'https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource',
    date: 'undated',
  },
  'snat-allocation': {
    title: 'Load balancer: SNAT for outbound connections',
    href: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections#preallocatedports',
    date: '2022-03',
  },
  'subnet-size-error': {
    title: 'InsufficientSubnetSize error code',
    href: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/7407391a09ead82656469165f9832cd971886b83/support/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking.md',
    date: '2025-02-20',
  },
  'resources-api': {
    title: 'REST API of deployments, 2022-09-01',
    href: 'https://github.com/Azure/azure-rest-api-specs/blob/ca18f609decba6d6c9f3f86ea25b35de3f262f4c/specification/resources/resource-manager/Microsoft.Resources/stable/2022-09-01/resources.json',
    date: '2022-09-01',
  },
  'rest-api-specs-45002': {
    title: 'Azure REST API specs: SKU of the managed NAT gateway',
    href: 'https://github.com/Azure/azure-rest-api-specs/pull/45002',
    date: '2026-07-27',
  },
  'rfc-1918': { title: 'RFC 1918', href: 'https://www.rfc-editor.org/rfc/rfc1918', date: '1996-02' },
  'rfc-4193': { title: 'RFC 4193', href: 'https://www.rfc-editor.org/rfc/rfc4193', date: '2005-10' },
  'rfc-5771': { title: 'RFC 5771', href: 'https://www.rfc-editor.org/rfc/rfc5771', date: '2010-03' },
  'rfc-6598': { title: 'RFC 6598', href: 'https://www.rfc-editor.org/rfc/rfc6598', date: '2012-04' },
  'vpn-gateway': {
    title: 'VPN Gateway FAQ',
    href: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq',
    date: '2026-06-04',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
