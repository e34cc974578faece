import { windowsServer2025DefaultVersion } from '../domain/facts/pool-kinds.ts';
import {
  defaultLinuxSku,
  defaultNodeCount,
  defaultWindowsSku,
  defaultWindowsSkuBefore,
  defaultWindowsSkuVersion,
} from '../domain/facts/service-defaults.ts';
import { NODE_POOL_FIELDS } from '../domain/fields/node-pool-fields.ts';
import { type CandidateId, CANDIDATES } from '../domain/ids.ts';
import { isVersionAtLeast } from '../domain/kubernetes-version.ts';
import { labelled } from '../domain/labelled.ts';
import { type NodePool, OS_SKUS } from '../domain/plan-input.ts';
import { newNodePool } from '../domain/start-values.ts';
import { defaultSurge, parseNodeShare } from '../engine/demand/node-share.ts';
import {
  type AzureField,
  isOn,
  numberAt,
  recordAt,
  recordsAt,
  setNumberAt,
  textAt,
  textsAt,
  wordAt,
} from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';
import { defaultMaxPods } from './network-candidate.ts';
import type { ChildResource } from './resource-tree.ts';

/** What a pool needs to know about its surroundings. */
export interface PoolSurroundings {
  readonly id: string;
  readonly clusterName: string;
  readonly clusterVersion: string;
  readonly candidate: CandidateId | null;
  /** First of its cluster: the system pool where modes are not told. */
  readonly isFirst: boolean;
  /** Ids in the plan by resource id in lower case. */
  readonly subnetIds: ReadonlyMap<string, string>;
}

type Sizes = Pick<NodePool, 'nodes' | 'autoscaler'>;

function kindOf(fields: FoldedRecord, label: string, notes: ImportNotes): NodePool['kind'] {
  const words = [wordAt(fields, 'typepropertiestype'), wordAt(fields, 'type')];
  if (words.includes('availabilityset')) {
    notes.assumed(`${label} is an availability set; it is planned as a scale set.`);
  }
  return words.includes('virtualmachines') ? 'virtual-machines' : 'scale-set';
}

function sum(list: readonly FoldedRecord[]): number | null {
  return list.length === 0 ? null : list.reduce((total, entry) => total + (numberAt(entry, 'count') ?? 0), 0);
}

/** Pools of single machines tell their sizes in a profile of their own, as bounds or as a count for each machine size. */
function machineSizes(fields: FoldedRecord) {
  const scale = recordAt(recordAt(fields, 'virtualmachinesprofile'), 'scale');
  const [listed] = recordsAt(scale, 'autoscale');
  const manual = recordsAt(scale, 'manual');
  const autoscale = listed ?? recordAt(scale, 'autoscale');
  return {
    autoscale: numberAt(autoscale, 'maxcount') === null ? null : autoscale,
    count: sum(recordsAt(fields, 'virtualmachinenodesstatus')) ?? sum(manual),
    vmSize:
      textAt(autoscale, 'size') ?? manual.map((entry) => textAt(entry, 'size')).find((size) => size !== null) ?? null,
  };
}

function sizesOf(fields: FoldedRecord, label: string, notes: ImportNotes): Sizes {
  const machines = machineSizes(fields);
  const bounds = machines.autoscale ?? (isOn(fields, 'enableautoscaling') ? fields : null);
  const minimum = bounds === null ? null : numberAt(bounds, 'mincount');
  const maximum = bounds === null ? null : numberAt(bounds, 'maxcount');
  const writtenNodes = numberAt(fields, 'count') ?? machines.count;
  const nodes = writtenNodes ?? minimum ?? defaultNodeCount.value;
  if (writtenNodes === null) {
    notes.assumed(
      minimum === null
        ? `${label}: the number of nodes is not told; ${nodes} is Azure's default.`
        : `${label}: only the bounds of its autoscaler are told; the planner takes the lower one, ${nodes}, as its nodes now.`,
    );
  }
  return {
    nodes,
    autoscaler: { enabled: bounds !== null, minimumNodes: minimum ?? nodes, maximumNodes: maximum ?? nodes },
  };
}

function modeOf(
  fields: FoldedRecord,
  { isFirst }: PoolSurroundings,
  label: string,
  notes: ImportNotes,
): NodePool['mode'] {
  const mode = wordAt(fields, 'mode');
  if (mode === 'system' || mode === 'user' || mode === 'gateway') {
    return mode;
  }
  const assumed = isFirst ? 'system' : 'user';
  notes.notTold(label, NODE_POOL_FIELDS.mode, `the planner takes it as a ${assumed} pool`);
  return assumed;
}

/** Azure's default by system and Kubernetes version. */
function defaultSku(os: NodePool['os'], version: string): NodePool['osSku'] {
  if (os === 'linux') {
    return defaultLinuxSku.value;
  }
  if (isVersionAtLeast(version, windowsServer2025DefaultVersion.value)) {
    return 'Windows2025';
  }
  const isNewer = isVersionAtLeast(version, defaultWindowsSkuVersion.value);
  return isNewer ? defaultWindowsSku.value : defaultWindowsSkuBefore.value;
}

function systemOf(
  fields: FoldedRecord,
  version: string,
  label: string,
  notes: ImportNotes,
): Pick<NodePool, 'os' | 'osSku'> {
  const os = wordAt(fields, 'ostype') === 'windows' ? 'windows' : 'linux';
  const written = textAt(fields, 'ossku');
  const knownSku = OS_SKUS.find((sku) => sku.toLowerCase() === written?.toLowerCase());
  const osSku = knownSku ?? defaultSku(os, version);
  if (knownSku === undefined && written !== null) {
    notes.assumed(
      `${label}: the ${NODE_POOL_FIELDS.osSku.inSentence} "${written}" is not known here; the planner takes ${osSku}.`,
    );
  }
  if (written === null && os === 'windows') {
    notes.notTold(label, NODE_POOL_FIELDS.osSku, `${osSku} is Azure's default for ${version}`);
  }
  return { os, osSku };
}

function upgradeOf(
  fields: FoldedRecord,
  version: string | null,
  label: string,
  notes: ImportNotes,
): NodePool['upgrade'] {
  const settings = recordAt(fields, 'upgradesettings');
  const shareAt = (key: AzureField) => {
    const share = parseNodeShare(textAt(settings, key) ?? String(numberAt(settings, key) ?? ''));
    return share.ok ? share.value : null;
  };
  const writtenSurge = shareAt('maxsurge');
  const surge = writtenSurge ?? defaultSurge(version);
  if (writtenSurge === null) {
    const text = surge.unit === 'percent' ? `${surge.value} %` : `${surge.value} node`;
    notes.notTold(label, NODE_POOL_FIELDS['upgrade.surge.value'], `${text} is Azure's default for ${version}`);
  }
  return {
    strategy: wordAt(fields, 'upgradestrategy') === 'bluegreen' ? 'blue-green' : 'rolling',
    surge,
    maxUnavailable: shareAt('maxunavailable') ?? { unit: 'nodes', value: 0 },
  };
}

function maxPodsOf(fields: FoldedRecord, candidate: CandidateId | null, label: string, notes: ImportNotes): number {
  const writtenMaxPods = setNumberAt(fields, 'maxpods');
  if (writtenMaxPods === null) {
    notes.notTold(label, NODE_POOL_FIELDS.maxPodsPerNode, `${defaultMaxPods(candidate)} is Azure's default`);
  }
  return writtenMaxPods ?? defaultMaxPods(candidate);
}

/** How a pool with a pod subnet gets its addresses: "as the cluster" where its cluster does the same. */
function allocationOf(fields: FoldedRecord, candidate: CandidateId | null): NodePool['podAllocation'] {
  if (textAt(fields, 'podsubnetid') === null) {
    return 'as-cluster';
  }
  const own = wordAt(fields, 'podipallocationmode') === 'staticblock' ? 'static-block' : 'dynamic';
  return candidate !== null && CANDIDATES[candidate].model === `pod-subnet-${own}` ? 'as-cluster' : own;
}

function zonesOf(fields: FoldedRecord): NodePool['zones'] {
  const writtenZones = textsAt(fields, 'availabilityzones');
  return (['1', '2', '3'] as const).filter((zone) => writtenZones.includes(zone));
}

function subnetsOf(fields: FoldedRecord, { subnetIds }: PoolSurroundings): Pick<NodePool, 'nodeSubnet' | 'podSubnet'> {
  const at = (key: AzureField) => subnetIds.get(wordAt(fields, key) ?? '') ?? null;
  return { nodeSubnet: at('vnetsubnetid'), podSubnet: at('podsubnetid') };
}

/** The prefix of a gateway pool's public IPs; of other pools, what a form would show. */
function gatewayPrefixOf(
  fields: FoldedRecord,
  { mode, gatewayPrefixLength: start }: NodePool,
  label: string,
  notes: ImportNotes,
): number {
  const written = setNumberAt(recordAt(fields, 'gatewayprofile'), 'publicipprefixsize');
  if (written === null && mode === 'gateway') {
    notes.notTold(label, NODE_POOL_FIELDS.gatewayPrefixLength, `the planner takes /${start}`);
  }
  return written ?? start;
}

/** A node pool of the plan from what documents say about it; what they leave out gets Azure's default, with a note. */
export function nodePoolOfResource(
  { name, fields }: ChildResource,
  around: PoolSurroundings,
  notes: ImportNotes,
): NodePool {
  const label = `${labelled('Pool', name)} of ${around.clusterName}`;
  const version = textAt(fields, 'currentorchestratorversion') ?? textAt(fields, 'orchestratorversion');
  const maxPods = maxPodsOf(fields, around.candidate, label, notes);
  const start = newNodePool(around.id, name, modeOf(fields, around, label, notes));
  return {
    ...start,
    gatewayPrefixLength: gatewayPrefixOf(fields, start, label, notes),
    ...systemOf(fields, version ?? around.clusterVersion, label, notes),
    ...sizesOf(fields, label, notes),
    ...subnetsOf(fields, around),
    kind: kindOf(fields, label, notes),
    priority: wordAt(fields, 'scalesetpriority') === 'spot' ? 'spot' : 'regular',
    vmSize: textAt(fields, 'vmsize') ?? machineSizes(fields).vmSize,
    zones: zonesOf(fields),
    kubernetesVersion: version === around.clusterVersion ? null : version,
    maxPodsPerNode: maxPods,
    expectedPodsPerNode: maxPods,
    podAllocation: allocationOf(fields, around.candidate),
    upgrade: upgradeOf(fields, version ?? around.clusterVersion, label, notes),
  };
}
