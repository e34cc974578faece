import type { Criterion } from './criterion.ts';
import {
  azureCni,
  cell,
  cells,
  everyModel,
  flat,
  no,
  notApplicable,
  notDocumented,
  podSubnets,
  saying,
  yes,
} from './criterion.ts';

const TO_OVERLAY = saying('one way, to Overlay', ['update-cni', 'release-2025-01-30', 'release-2025-08-29'], {
  note: 'In place, all pools at once. A way back is refused. Every other model needs a new cluster.',
});

const addressing: Criterion = {
  id: 'change-addressing',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Network model (pod addressing)',
  explanation: 'Where pods get their addresses from. The only model that a running cluster can be moved to is Overlay.',
  cells: cells({
    kubenet: TO_OVERLAY,
    node: TO_OVERLAY,
    dynamic: saying('fixed', ['update-cni', 'static-block'], {
      note: 'Another model needs a new cluster. Static blocks can replace dynamic allocation by new pools on a new pod subnet, and back.',
    }),
    staticBlock: saying('fixed', ['update-cni', 'static-block'], {
      note: 'Another model needs a new cluster. Dynamic allocation can replace static blocks by new pools on a new pod subnet, and back.',
    }),
    overlay: saying('fixed', ['update-cni'], { note: 'No way leads from Overlay to another model: a new cluster.' }),
    byo: notDocumented(['update-cni', 'byo-cni']),
  }),
};

const TO_CILIUM_NOTE = 'In place, all pools at once; no Windows pools. Rollback is not documented.';
const STATIC_BLOCK_NOTE =
  'From any Azure CNI addressing; static block allocation is not among the examples of the article.';

const toCilium = saying('one way, to Cilium', ['update-cni'], { note: TO_CILIUM_NOTE });

const dataPlane: Criterion = {
  id: 'change-data-plane',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Data plane',
  explanation: 'Azure or Cilium. Changing it leaves the addresses of pods as they are.',
  cells: cells(
    {
      kubenet: saying('one way, in two steps', ['update-cni'], {
        note: 'To Overlay first, then to Cilium; never both in one operation.',
      }),
      ...azureCni(toCilium),
      staticBlock: { ...toCilium, note: `${TO_CILIUM_NOTE} ${STATIC_BLOCK_NOTE}` },
      byo: notDocumented(['update-cni', 'byo-cni']),
    },
    azureCni(notDocumented(['update-cni'], { note: 'A way back to the Azure data plane is not described.' })),
  ),
};

const policyEngine: Criterion = {
  id: 'change-policy-engine',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Policy engine',
  explanation: 'What enforces network policies.',
  cells: cells(
    {
      kubenet: saying('free: none or Calico', ['network-policies'], { note: 'Calico is the only engine on kubenet.' }),
      ...azureCni(
        saying('free', ['network-policies', 'update-cni'], {
          note: 'Between none, Azure NPM and Calico: set none first, then the other engine. Remove the engine before a move to Overlay.',
        }),
      ),
      byo: notDocumented(['network-policies', 'byo-cni'], { note: 'Your plugin decides.' }),
    },
    azureCni(
      saying('fixed: Cilium', ['cilium', 'update-cni', 'network-policies'], {
        note: 'Part of the data plane. Azure NPM or Calico are removed when Cilium arrives.',
      }),
    ),
  ),
};

const podCidr: Criterion = {
  id: 'pod-cidr-growth',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Pod CIDR',
  explanation: 'The private range that pods use.',
  cells: cells({
    kubenet: saying('fixed', ['kubenet', 'release-2025-08-29'], {
      note: 'It can change only while moving to Overlay, by giving another range.',
    }),
    ...flat(notApplicable(['cni-overview'], { note: 'Pods have VNet addresses: there is no pod CIDR.' })),
    overlay: saying('grow only, Linux', ['overlay-expand', 'release-2026-01-04'], {
      note: 'To a larger range that contains the old one. Not back, no second block, not the IPv6 range, no Windows pools. Introduced as a preview, documented without that mark.',
    }),
    byo: notDocumented(['byo-cni', 'release-2026-01-04']),
  }),
};

const families: Criterion = {
  id: 'change-ip-families',
  group: 'cost-of-change',
  kind: 'change',
  label: 'IPv4 or dual stack',
  explanation: 'Which address families a running cluster uses.',
  cells: cells({
    kubenet: saying('fixed', ['dual-stack', 'release-2023-04-16'], {
      note: 'IPv4; dual-stack clusters that exist keep both. Dual stack needs Overlay.',
    }),
    node: saying('fixed: IPv4', ['dual-stack'], { note: 'Dual stack needs Overlay.' }),
    dynamic: saying('fixed: IPv4', ['dual-stack'], { note: 'Dual stack needs Overlay.' }),
    staticBlock: saying('fixed: IPv4', ['dual-stack', 'aks-5722', 'release-2026-06-19'], {
      note: 'Dual stack needs Overlay; here it is an open request. A release note of 2026-06-19 speaks of the IPv6 range of such clusters only.',
    }),
    overlay: saying('one way, to dual stack', ['node-disruption', 'dual-stack', 'aks-5948'], {
      note: 'Reimages all nodes. The service refuses to take IPv6 away again.',
      asOf: '2026-09-04',
    }),
    byo: notDocumented(['byo-cni', 'dual-stack']),
  }),
};

const OVERLAY_NOTE =
  'Kubernetes 1.27 or later, policy engine removed first, no custom ip-masq-agent, pod CIDR clear of the whole VNet. All pools are reimaged at once; no way back.';

const moveToOverlay: Criterion = {
  id: 'in-place-move-to-overlay',
  group: 'cost-of-change',
  kind: 'feature',
  label: 'Can move to Overlay in place',
  explanation: 'A running cluster of this kind can be turned into an Overlay cluster.',
  cells: cells(
    {
      kubenet: yes(['update-cni', 'release-2025-08-29'], {
        note: `${OVERLAY_NOTE} Needs a user-assigned identity; the route table is detached.`,
      }),
      node: yes(['update-cni', 'release-2025-01-30'], { note: OVERLAY_NOTE }),
      ...podSubnets(no(['update-cni'], { note: 'Build a new cluster.' })),
      overlay: notApplicable(['update-cni'], { note: 'It is Overlay already.' }),
      byo: notDocumented(['update-cni', 'byo-cni']),
    },
    {
      node: yes(['release-2025-05-19', 'update-cni'], {
        note: `To Overlay with Cilium. ${OVERLAY_NOTE}`,
        asOf: '2025-05-19',
      }),
    },
  ),
};

const CILIUM_NOTE =
  'No Windows pools, node auto-provisioning off during the move. Azure NPM or Calico are removed; policies are enforced only after all nodes are reimaged.';

const moveToCilium: Criterion = {
  id: 'in-place-move-to-cilium',
  group: 'cost-of-change',
  kind: 'feature',
  label: 'Can move to the Cilium data plane in place',
  explanation: 'A running cluster of this kind can be given the Cilium data plane.',
  cells: cells(
    {
      kubenet: cell('in two steps', ['update-cni'], { note: 'To Overlay first, then the data plane.' }),
      ...azureCni(yes(['update-cni'], { note: CILIUM_NOTE })),
      node: yes(['update-cni', 'release-2025-05-19'], { note: CILIUM_NOTE, asOf: '2025-05-19' }),
      staticBlock: yes(['update-cni'], { note: `${CILIUM_NOTE} ${STATIC_BLOCK_NOTE}` }),
      byo: notDocumented(['update-cni', 'byo-cni']),
    },
    azureCni(notApplicable(['cilium'], { note: 'It runs on Cilium already.' })),
  ),
};

const arrival: Criterion = {
  id: 'in-place-arrival',
  group: 'cost-of-change',
  kind: 'feature',
  label: 'An existing cluster can become this in place',
  explanation: 'Another kind of cluster can be turned into this one without building it anew.',
  cells: cells(
    {
      ...everyModel(no(['update-cni'], { note: 'The only addressing that a cluster can be moved to is Overlay.' })),
      staticBlock: no(['update-cni', 'static-block'], {
        note: 'Dynamic clusters can add static block pools and delete the old ones.',
      }),
      overlay: yes(['update-cni'], { note: 'From kubenet and Node Subnet.' }),
      byo: notDocumented(['update-cni', 'byo-cni']),
    },
    {
      node: yes(['update-cni', 'release-2025-05-19'], { note: 'From Node Subnet.', asOf: '2025-05-19' }),
      dynamic: yes(['update-cni'], { note: 'From dynamic allocation.' }),
      staticBlock: yes(['update-cni'], { note: `From static block allocation. ${STATIC_BLOCK_NOTE}` }),
      overlay: yes(['update-cni', 'release-2025-05-19'], {
        note: 'From Overlay; from kubenet and Node Subnet in two steps.',
      }),
    },
  ),
};

export const CHANGE_CRITERIA = {
  'change-addressing': addressing,
  'change-data-plane': dataPlane,
  'change-policy-engine': policyEngine,
  'pod-cidr-growth': podCidr,
  'change-ip-families': families,
  'in-place-move-to-overlay': moveToOverlay,
  'in-place-move-to-cilium': moveToCilium,
  'in-place-arrival': arrival,
};
