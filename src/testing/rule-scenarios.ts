import { factById } from '../domain/facts/registry.ts';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import { applyEdits } from '../domain/plan-edit.ts';
import type { Cluster, NodePool, PlanInput, Subnet, SubnetPlacement, VirtualNetwork } from '../domain/plan-input.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../domain/start-values.ts';
import { CRITERION_IDS } from '../engine/comparison/support-table.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { Finding } from '../engine/rules/finding.ts';
/** For the tests of this folder: small plans that a rule must, and must not, have something to say about. */

/** A day on which nothing that the calm plan uses has ended. */
export const TODAY = '2026-11-24';

/** A plan with names for its parts, to be changed in place by a scenario. */
export interface Parts {
  plan: PlanInput;
  network: VirtualNetwork;
  nodes: Subnet;
  pods: Subnet;
  api: Subnet;
  cluster: Cluster;
  system: NodePool;
  user: NodePool;
}

/** A placement by range. */
export function pinned(range: string): SubnetPlacement {
  return { kind: 'pinned', range, prefixLength: 0 };
}

/** A placement by size. */
export function sized(prefixLength: number): SubnetPlacement {
  return { kind: 'size', range: '', prefixLength };
}

function subnet(id: string, range: string, purpose: Subnet['purposes'][number]): Subnet {
  return { ...newSubnet(id, id), ipv4: pinned(range), purposes: [purpose] };
}

/** A running start: an Overlay cluster of two pools in a VNet, about which no rule says anything. */
export function calmParts(): Parts {
  const nodes = subnet('nodes', '10.0.0.0/22', 'nodes');
  const pods = subnet('pods', '10.0.16.0/20', 'pods');
  const api = subnet('api', '10.0.4.0/27', 'api-server');
  const network = newVirtualNetwork('net', 'net');
  network.addressSpaces = ['10.0.0.0/16'];
  network.subnets = [nodes, pods, api];
  const system = newNodePool('sys', 'sys', 'system');
  const user = newNodePool('usr', 'usr', 'user');
  system.nodeSubnet = nodes.id;
  user.nodeSubnet = nodes.id;
  const cluster = addedCluster('c1', [system, user]);
  const plan: PlanInput = { ...newPlan(), virtualNetworks: [network], clusters: [cluster] };
  return { plan, network, nodes, pods, api, cluster, system, user };
}

/** A further Overlay cluster in the calm plan's VNet. */
function addedCluster(id: string, pools: NodePool[]): Cluster {
  const cluster = newCluster(id, id, pools);
  cluster.virtualNetwork = 'net';
  cluster.choice = 'azure-cni-overlay';
  cluster.podCidrs = ['10.244.0.0/16'];
  cluster.serviceCidrs = ['10.100.0.0/16'];
  cluster.dnsServiceIp = '10.100.0.10';
  return cluster;
}

/** Adds a cluster with one system pool in its own or the calm plan's subnet. */
export function addCluster({ plan }: Parts, nodeSubnet: string | null = null): Cluster {
  const pool = newNodePool('sys2', 'sys2', 'system');
  pool.nodeSubnet = nodeSubnet;
  const cluster = addedCluster('c2', [pool]);
  plan.clusters.push(cluster);
  return cluster;
}

/** Adds a VNet with one address space, peered with the VNets of these ids. */
export function addNetwork(
  { plan }: Parts,
  addressSpace: string,
  { id = 'net2', peeredWith = [] }: { readonly id?: string; readonly peeredWith?: readonly string[] } = {},
): VirtualNetwork {
  const network = newVirtualNetwork(id, id);
  network.peeredWith = [...peeredWith];
  network.addressSpaces = [addressSpace];
  plan.virtualNetworks.push(network);
  return network;
}

/** Adds a range that reaches everything. */
export function addConnected({ plan }: Parts, range: string) {
  const connected = newConnectedRange('site', 'site');
  connected.range = range;
  plan.connectedRanges.push(connected);
  return connected;
}

export type Change = (parts: Parts) => void;

/** A change of the calm plan after which a rule speaks, and one after which it does not. */
export interface Scenario {
  readonly fails: Change;
  readonly passes: Change;
  readonly asOf?: string;
  /** The day of the passing scenario, where the day makes the difference. */
  readonly passesAsOf?: string;
}

export type Scenarios = Readonly<Record<string, Scenario>>;

/** The calm plan after a change. */
export function changed(change: Change): PlanInput {
  const parts = calmParts();
  change(parts);
  return parts.plan;
}

/** What one rule finds in the changed calm plan. */
export function found(rule: string, change: Change, asOf = TODAY): readonly Finding[] {
  return computePlan(changed(change), asOf).findings.filter((entry) => entry.rule === rule);
}

/** The only finding of a rule in the changed calm plan; null when there is none or more than one. */
export function foundOne(rule: string, change: Change, asOf = TODAY): Finding | null {
  const [first, ...more] = found(rule, change, asOf);
  return first && more.length === 0 ? first : null;
}

/** True for the id of a fact and for a cell of the comparison, `criterion/candidate`. */
function isSourced(id: string): boolean {
  const [criterion, candidate] = id.split('/');
  const isCell = CRITERION_IDS.some((row) => row === criterion) && CANDIDATE_IDS.some((column) => column === candidate);
  return isCell || factById(id) !== undefined;
}

function complaintAboutFix(finding: Finding, plan: PlanInput, asOf: string): string[] {
  if (finding.fix === null) {
    return [];
  }
  const repaired = applyEdits(plan, finding.fix.edits);
  if (!repaired.ok) {
    return [`fix is no edit: ${repaired.error}`];
  }
  const left = computePlan(repaired.value, asOf).findings;
  const same = left.some(
    ({ rule, at }) => rule === finding.rule && at.entity === finding.at.entity && at.field === finding.at.field,
  );
  return same ? [`fix "${finding.fix.label}" leaves the finding`] : [];
}

/** What is wrong with a rule by its scenarios: silent where it must speak, speaking where it must not, a fix that fixes nothing, a fact that is none. */
export function complaintsAbout(rule: string, scenario: Scenario): readonly string[] {
  const asOf = scenario.asOf ?? TODAY;
  const findings = found(rule, scenario.fails, asOf);
  const silent = found(rule, scenario.passes, scenario.passesAsOf ?? asOf);
  const plan = changed(scenario.fails);
  return [
    ...(findings.length === 0 ? ['says nothing where it must'] : []),
    ...silent.map(({ sentence }) => `speaks where it must not: ${sentence}`),
    ...findings.flatMap((finding) => complaintAboutFix(finding, plan, asOf)),
    ...findings.flatMap(({ facts }) => facts.filter((id) => !isSourced(id)).map((id) => `no such fact: ${id}`)),
    ...findings.filter(({ sentence }) => !sentence.endsWith('.')).map(({ sentence }) => `no sentence: ${sentence}`),
  ];
}
