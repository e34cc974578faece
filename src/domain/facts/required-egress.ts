import { fact } from './fact.ts';

/** What nodes reach from their way out: names or service tags, and the ports. */
export interface Egress {
  readonly use: string;
  /** `<region>` stands for the region of the cluster. */
  readonly destinations: readonly string[];
  readonly ports: string;
}

const names: readonly Egress[] = [
  {
    use: 'System images',
    destinations: ['mcr.microsoft.com', '*.data.mcr.microsoft.com', 'mcr-0001.mcr-msedge.net'],
    ports: 'HTTPS 443',
  },
  { use: 'Azure API', destinations: ['management.azure.com'], ports: 'HTTPS 443' },
  { use: 'Microsoft Entra', destinations: ['login.microsoftonline.com'], ports: 'HTTPS 443' },
  { use: 'Microsoft packages', destinations: ['packages.microsoft.com'], ports: 'HTTPS 443' },
  { use: 'Kubernetes and CNI binaries', destinations: ['packages.aks.azure.com'], ports: 'HTTPS 443' },
];

const publicApiServer: readonly Egress[] = [
  { use: 'API server by name', destinations: ['*.hcp.<region>.azmk8s.io'], ports: 'HTTPS 443' },
  {
    use: 'API server by address',
    destinations: ['address of the API server, known after creation'],
    ports: 'TCP 443',
  },
];

const tunnel: readonly Egress[] = [
  { use: 'Tunnel to the control plane', destinations: ['AzureCloud.<region>'], ports: 'UDP 1194, TCP 9000' },
];

const windows: readonly Egress[] = [
  {
    use: 'Windows binaries, HTTPS',
    destinations: ['onegetcdn.azureedge.net', 'go.microsoft.com'],
    ports: 'HTTPS 443',
  },
  {
    use: 'Windows binaries, HTTP',
    destinations: ['*.mp.microsoft.com', 'www.msftconnecttest.com', 'ctldl.windowsupdate.com'],
    ports: 'HTTP 80',
  },
];

const ubuntu: readonly Egress[] = [
  {
    use: 'Ubuntu updates, HTTP (optional)',
    destinations: ['security.ubuntu.com', 'azure.archive.ubuntu.com', 'changelogs.ubuntu.com'],
    ports: 'HTTP 80',
  },
  { use: 'Ubuntu updates, HTTPS (optional)', destinations: ['snapshot.ubuntu.com'], ports: 'HTTPS 443' },
];

export const egressUnrestricted = fact({
  id: 'egress-unrestricted',
  value: 'unrestricted by default',
  unit: 'egress',
  meaning:
    'Nodes reach the whole internet unless a firewall narrows it. Security groups cannot: what AKS needs is named, without fixed addresses.',
  basis: 'external',
  asOf: '2023-06-13',
  checked: '2026-11-28',
  sources: ['egress-rules'],
});

export const requiredEgressNames = fact({
  id: 'required-egress-names',
  value: names,
  unit: 'destinations',
  meaning: 'Every cluster of Azure Global that is not network isolated reaches these names from its nodes.',
  basis: 'ruling',
  asOf: '2025-02-12',
  checked: '2026-11-28',
  sources: ['egress-rules', 'aks-4792'],
  otherReading: 'The article still lists acs-mirror.azureedge.net, which was to end on 31 May 2025.',
});

export const publicApiServerEgress = fact({
  id: 'public-api-server-egress',
  value: publicApiServer,
  unit: 'destinations',
  meaning: 'Nodes reach a public API server by name, pods that call it by address. Private clusters do not need this.',
  basis: 'external',
  asOf: '2023-06-13',
  checked: '2026-11-28',
  sources: ['egress-rules'],
});

export const tunnelEgress = fact({
  id: 'tunnel-egress',
  value: tunnel,
  unit: 'destinations',
  meaning:
    'The tunnel between nodes and control plane; neither private clusters nor clusters with the konnectivity agent need it.',
  basis: 'external',
  asOf: '2023-12-05',
  checked: '2026-11-28',
  sources: ['egress-rules', 'firewall-egress'],
});

export const windowsEgress = fact({
  id: 'windows-egress',
  value: windows,
  unit: 'destinations',
  meaning: 'Windows nodes also reach these names.',
  basis: 'external',
  asOf: '2023-06-13',
  checked: '2026-11-28',
  sources: ['egress-rules'],
});

export const ubuntuEgress = fact({
  id: 'ubuntu-egress',
  value: ubuntu,
  unit: 'destinations',
  meaning: 'Recommended: without these names Ubuntu nodes are updated by new node images only.',
  basis: 'external',
  asOf: '2023-06-13',
  checked: '2026-11-28',
  sources: ['egress-rules'],
});

export const ownDnsEgress = fact({
  id: 'own-dns-egress',
  value: 'UDP and TCP 53',
  unit: 'ports',
  meaning: 'Nodes reach the DNS servers of the VNet over both protocols.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});

export const firewallTag = fact({
  id: 'firewall-tag',
  value: 'AzureKubernetesService',
  unit: 'FQDN tag',
  meaning:
    'On Azure Firewall one application rule with this tag lets all names through, HTTP 80 and HTTPS 443. It does not hold the ports by service tag.',
  basis: 'documented',
  asOf: '2023-12-05',
  checked: '2026-11-29',
  sources: ['firewall-egress'],
});

export const isolatedClusterEgress = fact({
  id: 'isolated-cluster-egress',
  value: 'none',
  unit: 'destinations',
  meaning:
    'A network isolated cluster needs no egress: system images come from a private container registry over a private endpoint.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['network-isolated'],
});
