import type { Fact } from '../domain/facts/fact.ts';
import {
  defaultMaxPodsByo,
  defaultMaxPodsKubenet,
  defaultMaxPodsNodeSubnet,
  defaultMaxPodsOverlay,
  defaultMaxPodsPodSubnet,
} from '../domain/facts/scale-advice.ts';
import { defaultNetworkModel } from '../domain/facts/service-defaults.ts';
import { CANDIDATE_IDS, type CandidateId, CANDIDATES } from '../domain/ids.ts';
import { labelled } from '../domain/labelled.ts';
import type { DefaultMaxPodsFact, NetworkModel, PodAllocation } from '../engine/models/network-model.ts';
import { modelOf, NETWORK_MODELS } from '../engine/models/registry.ts';
import { recordAt, textAt, wordAt } from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';
import type { ParentResource } from './resource-tree.ts';

const DEFAULT_MAX_PODS: Readonly<Record<DefaultMaxPodsFact, Fact<number>>> = {
  'default-max-pods-kubenet': defaultMaxPodsKubenet,
  'default-max-pods-node-subnet': defaultMaxPodsNodeSubnet,
  'default-max-pods-pod-subnet': defaultMaxPodsPodSubnet,
  'default-max-pods-overlay': defaultMaxPodsOverlay,
  'default-max-pods-byo': defaultMaxPodsByo,
};

/** Max pods per node that Azure takes when none are given; those of its default model while the model is unknown. */
export function defaultMaxPods(candidate: CandidateId | null): number {
  const model = candidate === null ? NETWORK_MODELS[defaultNetworkModel.value] : modelOf(candidate);
  return DEFAULT_MAX_PODS[model.defaultMaxPodsFact].value;
}

/** How Azure's API names a network model. */
type PluginWords = Pick<NetworkModel, 'plugin' | 'pluginMode' | 'podAllocation'>;

/** The candidate that Azure's words stand for; null when no model has them on that data plane. */
function candidateFor(words: PluginWords, isCilium: boolean): CandidateId | null {
  const dataPlane = isCilium ? 'cilium' : 'azure';
  const isNamed = (id: CandidateId): boolean => {
    const { plugin, pluginMode, podAllocation } = modelOf(id);
    return plugin === words.plugin && pluginMode === words.pluginMode && podAllocation === words.podAllocation;
  };
  return CANDIDATE_IDS.find((id) => isNamed(id) && CANDIDATES[id].dataPlane === dataPlane) ?? null;
}

/** How pools that name a pod subnet take addresses from it; null when none does. */
function podAllocationIn(cluster: ParentResource): PodAllocation | null {
  const pools = [...cluster.children.values()].filter(({ fields }) => textAt(fields, 'podsubnetid') !== null);
  if (pools.length === 0) {
    return null;
  }
  return pools.some(({ fields }) => wordAt(fields, 'podipallocationmode') === 'staticblock')
    ? 'static-block'
    : 'dynamic';
}

/** True on the Cilium data plane. Policy cilium exists on it only, so API versions that leave the plane out still tell it. */
export function isOnCilium(network: FoldedRecord): boolean {
  const plane = wordAt(network, 'networkdataplane') ?? wordAt(network, 'ebpfdataplane');
  return plane === 'cilium' || (plane === null && wordAt(network, 'networkpolicy') === 'cilium');
}

function ofAzureCni(cluster: ParentResource, network: FoldedRecord, notes: ImportNotes): CandidateId | null {
  const podAllocation = podAllocationIn(cluster);
  const pluginMode = podAllocation === null && wordAt(network, 'networkpluginmode') === 'overlay' ? 'overlay' : null;
  if (
    podAllocation === null &&
    pluginMode === null &&
    wordAt(recordAt(cluster.fields, 'sku'), 'name') === 'automatic'
  ) {
    notes.assumed(
      `${labelled('Cluster', cluster.name)}: AKS Automatic runs on Overlay with Cilium; this API version does not say so.`,
    );
    return 'azure-cni-overlay+cilium';
  }
  return candidateFor({ plugin: 'azure', pluginMode, podAllocation }, isOnCilium(network));
}

/** Without a plugin: an answer of Azure is of the time when kubenet was the only one, a request gets the default of today. */
function ofSilence(cluster: ParentResource, network: FoldedRecord, notes: ImportNotes): CandidateId | null {
  if (textAt(cluster.fields, 'provisioningstate') !== null) {
    notes.assumed(
      `${labelled('Cluster', cluster.name)}: the answer names no network plugin; the planner takes kubenet, as such answers are older than the others.`,
    );
    return 'kubenet';
  }
  notes.assumed(
    `${labelled('Cluster', cluster.name)}: no network plugin is named; Azure CNI Overlay is Azure's default.`,
  );
  return podAllocationIn(cluster) === null
    ? candidateFor(NETWORK_MODELS[defaultNetworkModel.value], isOnCilium(network))
    : ofAzureCni(cluster, network, notes);
}

/**
 * The network model and data plane of a cluster (table in the ARM reference: plugin, mode, data plane, pod subnets of the
 * pools). Null, with a note, when the cluster is not in the documents or its plugin is unknown here.
 */
export function candidateOf(cluster: ParentResource, notes: ImportNotes): CandidateId | null {
  if (!cluster.isInDocuments) {
    const podAllocation = podAllocationIn(cluster);
    notes.assumed(
      `${labelled('Cluster', cluster.name)} itself is in no document: its network model, ranges, outbound type, identity and tier are assumed. Import it as well to fill them in.`,
    );
    return podAllocation === null ? null : candidateFor({ plugin: 'azure', pluginMode: null, podAllocation }, false);
  }
  const network = recordAt(cluster.fields, 'networkprofile');
  const plugin = wordAt(network, 'networkplugin');
  if (plugin === null) {
    return ofSilence(cluster, network, notes);
  }
  if (plugin === 'azure') {
    return ofAzureCni(cluster, network, notes);
  }
  if (plugin === 'kubenet' || plugin === 'none') {
    return candidateFor({ plugin, pluginMode: null, podAllocation: null }, false);
  }
  notes.ignored(
    `${labelled('Cluster', cluster.name)}: the network plugin "${plugin}" is not known here; the model is left open.`,
  );
  return null;
}
