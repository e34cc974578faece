import { kubenetEnd } from '../../../domain/facts/retirements.ts';
import { localDnsDefaultVersion } from '../../../domain/facts/upgrades.ts';
import { endVerb } from '../../words/ends.ts';
import type { Criterion } from './criterion.ts';
import { azureCni, cell, cells, everyModel, no, notDocumented, notExcluded, yes, yourPlugin } from './criterion.ts';

const status: Criterion = {
  id: 'status',
  group: 'operations',
  kind: 'figure',
  label: 'Status',
  explanation: 'How Microsoft describes the model today, and when its support ends.',
  cells: cells(
    {
      kubenet: cell((day) => `legacy, support ${endVerb(kubenetEnd, day)}`, ['kubenet-retirement', 'kubenet'], {
        note: 'Move to Overlay.',
      }),
      node: cell('legacy, no end date', ['legacy-cni', 'cni-overview'], {
        note: 'Suggested only where AKS should own the VNet and pods must be reachable.',
      }),
      dynamic: cell('generally available', ['cni-overview', 'dynamic-allocation'], {
        note: 'The advised flat network.',
      }),
      staticBlock: cell('generally available', ['release-2025-07-20', 'static-block', 'cni-overview'], {
        note: 'By the release note; the overview still calls the large-scale mode a preview.',
        asOf: '2025-07-20',
      }),
      overlay: cell('generally available, advised', ['overlay', 'overlay-setup'], {
        note: 'The default of new clusters where no plugin is named.',
      }),
      byo: cell('supported without the plugin', ['byo-cni', 'support-policies'], {
        note: 'AKS supports the cluster, not what the plugin does.',
      }),
    },
    {
      node: cell('legacy addressing, no end date', ['cilium', 'legacy-cni', 'release-2025-05-19'], {
        note: 'Azure CLI 2.69.0 or later.',
      }),
      dynamic: cell('generally available', ['cilium'], { note: 'Azure CLI 2.48.1 or later.' }),
      staticBlock: cell('generally available', ['cilium', 'release-2025-07-20'], {
        note: 'Azure CLI 2.48.1 or later for Cilium on Pod Subnet.',
        asOf: '2025-07-20',
      }),
      overlay: cell('generally available, advised for the long term', ['update-cni', 'cilium'], {
        note: 'Preset on AKS Automatic.',
      }),
    },
  ),
};

const microsoftSupport: Criterion = {
  id: 'microsoft-cni-support',
  group: 'operations',
  kind: 'feature',
  label: 'Microsoft supports the plugin',
  explanation: 'A support case about pod networking is taken by Microsoft.',
  cells: cells({
    kubenet: cell((day) => `support ${endVerb(kubenetEnd, day)}`, ['kubenet-retirement', 'support-policies']),
    ...azureCni(yes(['support-policies'])),
    byo: no(['support-policies', 'byo-cni']),
  }),
};

const kubeProxy: Criterion = {
  id: 'kube-proxy',
  group: 'operations',
  kind: 'feature',
  label: 'kube-proxy',
  explanation: 'The component on each node that carries service addresses to pods.',
  cells: cells(
    {
      ...everyModel(yes(['kube-proxy'])),
      byo: cell('yours to choose', ['kube-proxy', 'byo-cni'], {
        note: 'The managed one can be switched off (preview).',
      }),
    },
    azureCni(cell('absent', ['cilium'], { note: 'Cilium routes services in eBPF.' })),
  ),
};

const ebpfRouting: Criterion = {
  id: 'ebpf-host-routing',
  group: 'operations',
  kind: 'feature',
  label: 'eBPF host routing',
  explanation: 'Packets skip the host network stack on their way to a pod.',
  cells: cells(
    {
      ...everyModel(no(['ebpf-routing'], { note: 'Part of the Cilium data plane.' })),
      byo: yourPlugin(),
    },
    azureCni(
      yes(['ebpf-routing'], {
        note: 'Needs Advanced Container Networking Services, Kubernetes 1.33 or later and Ubuntu 24.04 or Azure Linux 3. Not with the static egress gateway, confidential VMs or pod sandboxing.',
      }),
    ),
  ),
};

const acnsMetrics: Criterion = {
  id: 'acns-metrics',
  group: 'operations',
  kind: 'feature',
  label: 'Network metrics (Advanced Container Networking Services)',
  explanation: 'Managed metrics of pod and node traffic.',
  cells: cells(
    {
      kubenet: notDocumented(['acns']),
      ...azureCni(yes(['acns'])),
      byo: notDocumented(['acns', 'byo-cni']),
    },
    azureCni(yes(['acns'], { note: 'Also stored logs and filtering.' })),
  ),
};

const acnsCharges: Criterion = {
  id: 'acns-charges',
  group: 'operations',
  kind: 'figure',
  label: 'What Advanced Container Networking Services cost',
  explanation: 'FQDN and L7 policies, WireGuard, mutual TLS, eBPF host routing and network metrics are parts of them.',
  cells: cells({
    kubenet: notDocumented(['acns']),
    ...azureCni(cell('charged for', ['acns', 'acns-pricing'], { note: 'A paid offering; the price list is linked.' })),
    byo: notDocumented(['acns', 'byo-cni']),
  }),
};

const DNS_SOURCES = ['release-2026-05-29', 'local-dns'] as const;
const DNS_NOTE = `From Kubernetes ${localDnsDefaultVersion.value} on, on machines with 4 vCPU or more; pools that set it themselves keep their setting.`;

const localDns: Criterion = {
  id: 'local-dns-by-default',
  group: 'operations',
  kind: 'feature',
  label: 'LocalDNS on by itself',
  explanation: 'A DNS cache on each node that AKS switches on without being asked.',
  cells: cells(
    {
      ...everyModel(
        notExcluded(DNS_SOURCES, { note: `${DNS_NOTE} Not with Calico and policies.`, asOf: '2026-05-29' }),
      ),
      byo: no(DNS_SOURCES, { note: 'Clusters with a custom plugin are left out.', asOf: '2026-05-29' }),
    },
    azureCni(
      cell('not with network policies', DNS_SOURCES, {
        note: `${DNS_NOTE} Clusters that use policies are left out.`,
        asOf: '2026-05-29',
      }),
    ),
  ),
};

export const OPERATIONS_CRITERIA = {
  status,
  'microsoft-cni-support': microsoftSupport,
  'kube-proxy': kubeProxy,
  'ebpf-host-routing': ebpfRouting,
  'acns-metrics': acnsMetrics,
  'acns-charges': acnsCharges,
  'local-dns-by-default': localDns,
};
