import type { SourceId } from '../../domain/facts/sources.ts';
import type { CandidateId, NeedId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import type { NetworkModel } from '../models/network-model.ts';
import { modelOf } from '../models/registry.ts';

/** What decides which documented situations a cluster is in. */
export interface Situation {
  readonly cluster: Cluster;
  readonly network: VirtualNetwork | undefined;
  /** Needs set by the visitor or implied by the plan. */
  readonly needs: ReadonlySet<NeedId>;
  readonly recommended: CandidateId | null;
}

/** One documented situation and what the documentation advises in it. */
export interface Guidance {
  readonly id: string;
  readonly applies: (situation: Situation) => boolean;
  readonly advice: string;
  readonly sources: readonly SourceId[];
}

const FLAT: readonly NeedId[] = [
  'pods-reachable-by-ip',
  'pod-source-ip-in-peers',
  'virtual-nodes',
  'pod-subnet-controls',
];
const POLICY: readonly NeedId[] = ['network-policy', 'fqdn-policy', 'l7-policy'];

function hasAny({ needs }: Situation, asked: readonly NeedId[]): boolean {
  return asked.some((need) => needs.has(need));
}

function recommendedModel({ recommended }: Situation): NetworkModel | null {
  return recommended === null ? null : modelOf(recommended);
}

function isCilium({ recommended }: Situation): boolean {
  return recommended !== null && CANDIDATES[recommended].dataPlane === 'cilium';
}

/** The documentation's advice by situation (facts, section g), in the order in which it is told. */
export const GUIDANCE: readonly Guidance[] = [
  {
    id: 'own-cni',
    applies: ({ needs }) => needs.has('own-cni'),
    advice: 'Features of your own CNI: bring it. Microsoft supports the cluster, not the CNI.',
    sources: ['byo-cni', 'support-policies'],
  },
  {
    id: 'automatic',
    applies: ({ needs }) => needs.has('aks-automatic'),
    advice:
      'AKS Automatic presets Overlay with Cilium, node auto-provisioning and Linux nodes; nothing else is offered.',
    sources: ['cilium', 'automatic-limits'],
  },
  {
    id: 'no-special-need',
    applies: (situation) => situation.needs.size === 0 && recommendedModel(situation)?.routing === 'overlay',
    advice: 'No special need: Overlay is the default, and Cilium is Microsoft’s long-term choice.',
    sources: ['plan-pods', 'update-cni'],
  },
  {
    id: 'short-of-addresses',
    applies: (situation) => recommendedModel(situation)?.routing === 'overlay',
    advice: 'You are short of VNet addresses, or most traffic stays inside the cluster: Overlay pods use none.',
    sources: ['overlay'],
  },
  {
    id: 'flat',
    applies: (situation) => hasAny(situation, FLAT),
    advice: 'Pods that others must reach or know by their address, or virtual nodes: a flat network, Pod Subnet first.',
    sources: ['overlay', 'plan-pods'],
  },
  {
    id: 'flat-and-large',
    applies: (situation) => recommendedModel(situation)?.podAllocation === 'static-block',
    advice: 'A flat network beyond what dynamic allocation holds in one VNet: static block allocation.',
    sources: ['static-block'],
  },
  {
    id: 'flat-in-managed-network',
    applies: (situation) => hasAny(situation, FLAT) && situation.network?.origin === 'managed',
    advice: 'A flat network in a VNet that AKS owns: Node Subnet.',
    sources: ['cni-overview', 'plan-pods'],
  },
  {
    id: 'windows',
    applies: ({ needs }) => needs.has('windows-pools'),
    advice: 'Windows pools: Overlay on the Azure data plane. Cilium has no Windows nodes.',
    sources: ['windows-practices', 'cilium'],
  },
  {
    id: 'windows-policy',
    applies: (situation) => situation.needs.has('windows-pools') && hasAny(situation, POLICY),
    advice: 'Network policy on Windows nodes: Calico.',
    sources: ['policy-practices'],
  },
  {
    id: 'linux-policy',
    applies: (situation) => !situation.needs.has('windows-pools') && hasAny(situation, POLICY) && isCilium(situation),
    advice: 'Network policy on Linux nodes: Cilium, which is built into the data plane.',
    sources: ['network-policies'],
  },
  {
    id: 'more-than-400-nodes',
    applies: ({ needs }) => needs.has('more-than-400-nodes'),
    advice: 'More than 400 nodes: anything but kubenet.',
    sources: ['autoscaler', 'kubenet'],
  },
  {
    id: 'auto-provisioning',
    applies: ({ needs }) => needs.has('node-auto-provisioning'),
    advice: 'Node auto-provisioning: Azure CNI with Cilium is the documented choice.',
    sources: ['nap-networking'],
  },
];

/** The documented advice for what a cluster asks for, and for what is recommended for it. */
export function guidanceFor(situation: Situation): readonly Guidance[] {
  return GUIDANCE.filter(({ applies }) => applies(situation));
}
