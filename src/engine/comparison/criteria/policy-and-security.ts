import { apiServerAddressesPerCluster, apiServerSubnetLongestPrefixLength } from '../../../domain/facts/addressing.ts';
import { apiServerVnetIntegrationEncrypted } from '../../../domain/facts/api-server.ts';
import { ciliumEndpointSlicesVersion, ciliumVersionsLeast } from '../../../domain/facts/cluster-scale.ts';
import { npmNodes, npmPods } from '../../../domain/facts/limits.ts';
import { npmLinuxEnd, npmWindowsEnd } from '../../../domain/facts/retirements.ts';
import { ciliumIdentities, l7PolicyNodes, l7PolicyPods } from '../../../domain/facts/scale-advice.ts';
import type { SourceId } from '../../../domain/facts/sources.ts';
import { hasEnded } from '../../words/days.ts';
import { endSentence } from '../../words/ends.ts';
import type { CellText, CellTexts, Criterion } from './criterion.ts';
import {
  azureCni,
  cell,
  cells,
  everyModel,
  grouped,
  no,
  notApplicable,
  notDocumented,
  notExcluded,
  podSubnets,
  saying,
  yes,
  yourPlugin,
} from './criterion.ts';

/** A feature of the Cilium data plane: nowhere else, and your own business with a custom plugin. */
function ciliumOnly(withCilium: CellText, sources: readonly SourceId[]): CellTexts {
  return cells(
    {
      ...everyModel(no(sources, { note: 'Part of the Cilium data plane.' })),
      byo: yourPlugin(),
    },
    azureCni(withCilium),
  );
}

const networkPolicy: Criterion = {
  id: 'network-policy',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Kubernetes network policy',
  explanation: 'Rules by label, namespace, port and address range (L3 and L4) are enforced.',
  cells: cells(
    {
      kubenet: cell('with Calico only', ['network-policies', 'kubenet']),
      ...azureCni(
        yes(['network-policies'], { note: 'Needs an engine: Cilium is advised on Linux, Calico on Windows.' }),
      ),
      byo: yourPlugin(),
    },
    azureCni(
      yes(['network-policies', 'cilium'], {
        note: `Built in. An address block never matches pods or nodes, pods on the host network are skipped, and a cluster has at most ${grouped(ciliumIdentities.value)} identities.`,
      }),
    ),
  ),
};

const REPLACED = 'The Cilium data plane enforces policies itself and replaces this engine.';

const calico: Criterion = {
  id: 'calico',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Calico, installed by AKS',
  explanation: 'AKS installs Calico as the policy engine of the cluster.',
  cells: cells(
    {
      kubenet: saying('yes, Linux', ['network-policies']),
      node: yes(['network-policies']),
      dynamic: yes(['network-policies']),
      staticBlock: yes(['network-policies', 'static-block']),
      overlay: yes(['network-policies', 'dual-stack'], { note: 'Not on dual-stack clusters.' }),
      byo: cell('self-run', ['byo-cni'], { note: 'You install and operate it; AKS does not support it.' }),
    },
    azureCni(no(['network-policies', 'update-cni'], { note: REPLACED })),
  ),
};

const NPM_SOURCES = ['network-policies', 'npm-linux-retirement', 'npm-windows-retirement'] as const;
const NPM_LIMITS = `Up to ${npmNodes.value} nodes and ${grouped(npmPods.value)} pods, IPv4 only.`;

/** What is left of it on a day, and until when. */
function npmStanding(day: string): string {
  return hasEnded(npmLinuxEnd.value, day)
    ? 'retired'
    : hasEnded(npmWindowsEnd.value, day)
      ? 'Linux only, retiring'
      : 'retiring';
}

function npmLimits(day: string): string {
  return `${endSentence(npmWindowsEnd, day)} ${endSentence(npmLinuxEnd, day)} ${NPM_LIMITS}`;
}

const azureNpm: Criterion = {
  id: 'azure-npm',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Azure Network Policy Manager',
  explanation: 'AKS installs its own policy engine, known as NPM.',
  cells: cells(
    {
      kubenet: no(['network-policies', 'kubenet']),
      ...azureCni(cell(npmStanding, NPM_SOURCES, { note: npmLimits })),
      overlay: cell(npmStanding, [...NPM_SOURCES, 'dual-stack'], {
        note: (day) => `${npmLimits(day)} Not on dual-stack clusters.`,
      }),
      byo: notDocumented(['network-policies', 'byo-cni']),
    },
    azureCni(no(['network-policies', 'update-cni'], { note: REPLACED })),
  ),
};

const engineLimits: Criterion = {
  id: 'policy-engine-limits',
  group: 'policy-and-security',
  kind: 'figure',
  label: 'Most nodes and pods with policies',
  explanation: 'How large a cluster may be with the policy engine that this way of networking offers.',
  cells: cells(
    {
      kubenet: notDocumented(['network-policies', 'kubenet'], {
        note: 'Calico is the only engine here; its limit is not given.',
      }),
      ...azureCni(
        cell(
          `${npmNodes.value} nodes, ${grouped(npmPods.value)} pods with Azure NPM`,
          ['network-policies', 'large-scale'],
          {
            note: 'A limit of Calico is not documented.',
          },
        ),
      ),
      byo: yourPlugin(),
    },
    azureCni(
      cell(`${grouped(ciliumIdentities.value)} identities`, ['cilium', 'l7-policy'], {
        note: `Jobs that come and go need labels left out of identities. With L7 policies plan for at most ${grouped(l7PolicyNodes.value)} nodes and ${grouped(l7PolicyPods.value)} pods.`,
      }),
    ),
  ),
};

const versionList = ciliumVersionsLeast.value.map(({ kubernetes, cilium }) => `${kubernetes}: ${cilium}`).join(', ');

const ciliumVersion: Criterion = {
  id: 'cilium-version',
  group: 'policy-and-security',
  kind: 'figure',
  label: 'Cilium version',
  explanation: 'The version of Cilium that AKS installs follows the version of Kubernetes.',
  cells: cells(
    {
      ...everyModel(notApplicable(['cilium'], { note: 'No Cilium here.' })),
      byo: cell('yours to choose', ['byo-cni'], { note: 'If your plugin is Cilium, you install and update it.' }),
    },
    azureCni(cell('follows Kubernetes', ['cilium'], { note: `At least, by Kubernetes version: ${versionList}.` })),
  ),
};

const endpointSlices: Criterion = {
  id: 'cilium-endpoint-slices',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Cilium endpoint slices',
  explanation: 'Cilium keeps its endpoints in groups.',
  cells: ciliumOnly(
    yes(['cilium'], {
      note: `Kubernetes ${ciliumEndpointSlicesVersion.value} or later. How endpoints are grouped cannot be set.`,
    }),
    ['cilium'],
  ),
};

const ciliumDataPlane: Criterion = {
  id: 'cilium-data-plane',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Cilium data plane can be chosen',
  explanation: 'The eBPF data plane can run on this way of addressing, from the start or by an update.',
  cells: cells(
    {
      kubenet: no(['update-cni'], { note: 'Move to Overlay first.' }),
      ...azureCni(yes(['cilium', 'update-cni'])),
      node: yes(['cilium', 'update-cni', 'release-2025-05-19'], { asOf: '2025-05-19' }),
      byo: cell('open-source Cilium of your own', ['byo-cni'], { note: 'You install and support it.' }),
    },
    {
      ...azureCni(cell('in use', ['cilium'])),
      node: cell('in use', ['cilium', 'release-2025-05-19'], { asOf: '2025-05-19' }),
    },
  ),
};

const ciliumPolicy: Criterion = {
  id: 'cilium-policy',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Cilium policies (L3, L4, cluster-wide)',
  explanation: "Cilium's own policy resources, also for the whole cluster.",
  cells: ciliumOnly(
    yes(['cilium'], {
      note: 'Without Advanced Container Networking Services. Of its own settings only the exclusion of labels may be changed.',
    }),
    ['cilium'],
  ),
};

const fqdnPolicy: Criterion = {
  id: 'fqdn-policy',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Policy by domain name (FQDN)',
  explanation: 'Outbound traffic of pods is allowed by DNS name instead of address.',
  cells: ciliumOnly(
    yes(['cilium', 'acns'], { note: 'Needs Advanced Container Networking Services and Kubernetes 1.29 or later.' }),
    ['cilium'],
  ),
};

const l7Policy: Criterion = {
  id: 'l7-policy',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'L7 policy (HTTP, gRPC, Kafka)',
  explanation: 'Rules on methods, paths and topics, not only on ports.',
  cells: ciliumOnly(
    yes(['l7-policy'], {
      note: `Needs Advanced Container Networking Services. Plan for at most ${grouped(l7PolicyNodes.value)} nodes and ${grouped(l7PolicyPods.value)} pods; slow above 3,000 requests per second; not cluster-wide.`,
    }),
    ['l7-policy'],
  ),
};

const nodeEncryption: Criterion = {
  id: 'node-encryption',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Encryption between nodes (WireGuard)',
  explanation: 'Pod traffic is encrypted on its way from node to node.',
  cells: ciliumOnly(
    yes(['wireguard'], {
      note: 'Needs Advanced Container Networking Services and UDP port 51871 between nodes; about 1.5 Gbps at an MTU of 1500. Traffic inside a node, of nodes and of pods in their network is not encrypted.',
    }),
    ['wireguard'],
  ),
};

const mutualTls: Criterion = {
  id: 'mutual-tls',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Mutual TLS between pods (Cilium)',
  explanation: 'Pods prove who they are to each other without a service mesh.',
  cells: ciliumOnly(
    saying('preview', ['cilium-mtls'], {
      note: 'Needs Advanced Container Networking Services and Kubernetes 1.34 or later; TCP only; not with WireGuard or Istio; L4 and L7 policies are not enforced with it.',
    }),
    ['cilium-mtls'],
  ),
};

const podSubnetControls: Criterion = {
  id: 'pod-subnet-controls',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'NSG, NAT and policy for pods by subnet',
  explanation: 'Azure network controls can treat pods apart from nodes because they have a subnet of their own.',
  cells: cells({
    ...everyModel(no(['dynamic-allocation'], { note: 'Pods have no subnet of their own.' })),
    ...podSubnets(yes(['dynamic-allocation'])),
    overlay: no(['dynamic-allocation', 'overlay'], {
      note: 'The NSG of the node subnet sees addresses of the pod CIDR.',
    }),
  }),
};

const networkIsolated: Criterion = {
  id: 'network-isolated',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'Network isolated cluster',
  explanation: 'A cluster that starts and runs without any path to the internet.',
  cells: cells({
    kubenet: no(['network-isolated']),
    ...azureCni(notExcluded(['network-isolated'], { note: 'Not with Windows pools.' })),
    byo: notDocumented(['network-isolated', 'byo-cni']),
  }),
};

const API_SERVER_NOTE = `Own delegated subnet of /${apiServerSubnetLongestPrefixLength.value} or larger, ${apiServerAddressesPerCluster.value} addresses per cluster; in an encrypted VNet VM sizes of version ${apiServerVnetIntegrationEncrypted.value} and later are blocked.`;
const API_SERVER_SOURCES = ['api-server-vnet', 'plan-control-plane', 'release-2026-01-04'] as const;

const apiServerVnet: Criterion = {
  id: 'api-server-vnet-integration',
  group: 'policy-and-security',
  kind: 'feature',
  label: 'API server VNet integration',
  explanation: 'The API server answers inside the VNet, in a delegated subnet.',
  cells: cells(
    {
      kubenet: notDocumented(['api-server-vnet', 'plan-control-plane']),
      ...azureCni(notExcluded(API_SERVER_SOURCES, { note: API_SERVER_NOTE })),
      overlay: yes(API_SERVER_SOURCES, { note: `Pods are reached through konnectivity. ${API_SERVER_NOTE}` }),
      byo: yes(API_SERVER_SOURCES, { note: `Pods are reached through konnectivity. ${API_SERVER_NOTE}` }),
    },
    {
      overlay: yes([...API_SERVER_SOURCES, 'automatic-network'], {
        note: `Preset on AKS Automatic. ${API_SERVER_NOTE}`,
      }),
    },
  ),
};

export const POLICY_AND_SECURITY_CRITERIA = {
  'network-policy': networkPolicy,
  calico,
  'azure-npm': azureNpm,
  'policy-engine-limits': engineLimits,
  'cilium-data-plane': ciliumDataPlane,
  'cilium-version': ciliumVersion,
  'cilium-endpoint-slices': endpointSlices,
  'cilium-policy': ciliumPolicy,
  'fqdn-policy': fqdnPolicy,
  'l7-policy': l7Policy,
  'node-encryption': nodeEncryption,
  'mutual-tls': mutualTls,
  'pod-subnet-controls': podSubnetControls,
  'network-isolated': networkIsolated,
  'api-server-vnet-integration': apiServerVnet,
};
