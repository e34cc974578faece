import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { figureText, type Sentence, worded } from '../figures/sentence.ts';
import { listedUpTo } from '../words/list.ts';
import { POLICY_ENGINE_NAMES } from '../words/names.ts';
import type { ImpliedNeedId } from './needs.ts';
import { maximumNodesOfCluster, sharersOfNodeSubnet } from './needs.ts';

/** The cluster whose plan implies a need, and the candidate under which its figures are kept. */
export interface NeedContext {
  readonly cluster: Cluster;
  readonly input: PlanInput;
  readonly at: OfCluster;
}

const MOST_NAMED = 2;

function names(entries: readonly { readonly name: string }[]): string {
  return listedUpTo(
    entries.map(({ name }) => name),
    MOST_NAMED,
  );
}

function ofPools(cluster: Cluster, what: string, isOne: (pool: NodePool) => boolean): Sentence {
  return worded`${what}: ${names(cluster.nodePools.filter(isOne))}.`;
}

function ofNodes({ cluster, at }: NeedContext): Sentence {
  const nodes = figureText(maximumNodesOfCluster(cluster), { ...at, figure: 'cluster-nodes', load: 'maximum' });
  return worded`Its pools reach ${nodes} nodes at their maximum.`;
}

const REASONS: Readonly<Record<ImpliedNeedId, (context: NeedContext) => Sentence>> = {
  'windows-pools': ({ cluster }) => ofPools(cluster, 'Windows pools', ({ os }) => os === 'windows'),
  'dual-stack': () => worded`The cluster uses IPv4 and IPv6.`,
  'network-policy': ({ cluster }) =>
    worded`The policy engine is ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}.`,
  'node-auto-provisioning': ({ cluster }) =>
    ofPools(cluster, 'Auto-provisioned pools', ({ kind }) => kind === 'auto-provisioned'),
  'static-egress-gateway': ({ cluster }) => ofPools(cluster, 'Gateway pools', ({ mode }) => mode === 'gateway'),
  'aks-automatic': () => worded`The cluster is AKS Automatic.`,
  'fqdn-policy': () => worded`FQDN filtering is switched on.`,
  'l7-policy': () => worded`L7 policy is switched on.`,
  'node-encryption': () => worded`WireGuard encryption is switched on.`,
  'shared-node-subnet': ({ cluster, input }) =>
    worded`A node subnet is shared with ${names(sharersOfNodeSubnet(cluster, input))}.`,
  'more-than-400-nodes': ofNodes,
  'more-than-1000-nodes': ofNodes,
  'more-than-5000-nodes': ofNodes,
};

/** Why the plan implies a need although nobody ticked it: one sentence that names what asks for it. */
export function impliedReason(need: ImpliedNeedId, context: NeedContext): Sentence {
  return REASONS[need](context);
}
