import { availabilitySetsEnd, windowsServer2022End } from '../../../domain/facts/retirements.ts';
import { windowsOverlayMaxPodsAdvised } from '../../../domain/facts/scale-advice.ts';
import { endSentence } from '../../words/ends.ts';
import type { Criterion } from './criterion.ts';
import { azureCni, cell, cells, everyModel, no, notDocumented, podSubnets, yes } from './criterion.ts';

const windows2022 = (day: string): string => endSentence(windowsServer2022End, day);

const windowsPools: Criterion = {
  id: 'windows-pools',
  group: 'platforms',
  kind: 'feature',
  label: 'Windows node pools',
  explanation: 'A cluster may have Windows pools beside its Linux system pool.',
  cells: cells(
    {
      kubenet: no(['cni-overview']),
      node: yes(['cni-overview', 'windows-practices'], {
        note: (day) => `The Windows best practices name only Overlay and dynamic allocation. ${windows2022(day)}`,
      }),
      ...podSubnets(
        yes(['cni-overview', 'pod-subnet'], { note: (day) => `Not Windows Server 2019. ${windows2022(day)}` }),
      ),
      overlay: yes(['cni-overview', 'overlay', 'windows-practices'], {
        note: (day) =>
          `Windows Server 2022 and 2025; at most ${windowsOverlayMaxPodsAdvised.value} pods per node advised. ${windows2022(day)}`,
      }),
      byo: notDocumented(['byo-cni'], { note: 'Your plugin decides.' }),
    },
    azureCni(no(['cilium'], { note: 'The Cilium data plane is Linux only.' })),
  ),
};

const arm64: Criterion = {
  id: 'arm64',
  group: 'platforms',
  kind: 'feature',
  label: 'Arm64 node pools',
  explanation: 'Pools of Arm processors. The articles do not say which network models they go with.',
  cells: cells(everyModel(notDocumented(['arm64'], { note: 'Arm64 pools are Linux only.' }))),
};

const AVAILABILITY_SETS = ['availability-sets-retirement', 'aks-5948'] as const;

function availabilitySetsNote(day: string): string {
  return `${endSentence(availabilitySetsEnd, day)} From 30 September 2026 on the service moves clusters that have them.`;
}

const availabilitySets: Criterion = {
  id: 'vm-availability-sets',
  group: 'platforms',
  kind: 'feature',
  label: 'Pools on VM availability sets',
  explanation: 'Nodes stand in an availability set instead of a scale set.',
  cells: cells({
    ...everyModel(no(AVAILABILITY_SETS, { note: availabilitySetsNote, asOf: '2026-09-04' })),
    overlay: no([...AVAILABILITY_SETS, 'overlay'], { note: availabilitySetsNote, asOf: '2026-09-04' }),
  }),
};

const dcsv2: Criterion = {
  id: 'dcsv2-vms',
  group: 'platforms',
  kind: 'feature',
  label: 'DCsv2 virtual machines',
  explanation: 'Pools of confidential machines of the DCsv2 series.',
  cells: cells({ ...everyModel(notDocumented(['cni-overview'])), overlay: no(['overlay']) }),
};

const NAP_SOURCES = ['nap-networking', 'release-2025-01-30'] as const;

const nodeAutoProvisioning: Criterion = {
  id: 'node-auto-provisioning',
  group: 'platforms',
  kind: 'feature',
  label: 'Node auto-provisioning',
  explanation: 'AKS chooses and creates nodes for the pods that wait. Not with Calico, Windows or IPv6.',
  cells: cells(
    {
      kubenet: no(NAP_SOURCES, { asOf: '2025-01-30' }),
      node: yes(['nap-networking']),
      ...podSubnets(
        no([...NAP_SOURCES, 'aks-5367', 'karpenter-azure-1351'], {
          note: 'No work-around; support is an open request. A release note of 2025-01-30, about the check of a preview, reads otherwise.',
          asOf: '2026-01-15',
        }),
      ),
      overlay: yes(['nap-networking']),
      byo: cell('allowed, plugin unsupported', ['nap-networking', 'byo-cni'], {
        note: 'AKS gives no support for the plugin.',
      }),
    },
    {
      node: yes(['nap-networking'], { note: 'The Cilium data plane is advised.' }),
      overlay: yes(['nap-networking'], { note: 'Advised.' }),
    },
  ),
};

const aksAutomatic: Criterion = {
  id: 'aks-automatic',
  group: 'platforms',
  kind: 'feature',
  label: 'AKS Automatic',
  explanation: 'The cluster flavour in which AKS presets network, nodes and upgrades.',
  cells: cells(everyModel(no(['cilium', 'automatic-limits'])), {
    overlay: yes(['cilium', 'automatic-network', 'automatic-limits'], {
      note: 'Preset. Linux only; an own VNet needs subnets for the API server, user nodes and system nodes.',
    }),
  }),
};

const ownCni: Criterion = {
  id: 'own-cni',
  group: 'platforms',
  kind: 'feature',
  label: 'A network plugin of your choice',
  explanation: 'The cluster starts without a plugin and you install one.',
  cells: cells({
    ...everyModel(no(['byo-cni'])),
    byo: yes(['byo-cni'], { note: 'Nodes are not ready until a plugin is installed.' }),
  }),
};

export const PLATFORM_CRITERIA = {
  'windows-pools': windowsPools,
  arm64,
  'vm-availability-sets': availabilitySets,
  'dcsv2-vms': dcsv2,
  'node-auto-provisioning': nodeAutoProvisioning,
  'aks-automatic': aksAutomatic,
  'own-cni': ownCni,
};
