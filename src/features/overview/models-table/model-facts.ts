import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { limitName } from '../../../engine/capacity/limit-name.ts';
import { nextReachNodes, reachNodes } from '../../../engine/capacity/reach-figures.ts';
import { vnetAddresses, vnetSpace } from '../../../engine/demand/cluster-figures.ts';
import { ipv6BlockFigures } from '../../../engine/demand/ipv6-figures.ts';
import { ipv6NodeBlocksOf } from '../../../engine/demand/ipv6-node-blocks.ts';
import { rangeCapacity, rangeRequest, rangeTotal } from '../../../engine/demand/range-figures.ts';
import type { RangeUse } from '../../../engine/demand/range-types.ts';
import { doubtsOf } from '../../../engine/evaluation/answer.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import { removingReasons } from '../../../engine/evaluation/removing-reasons.ts';
import { whySentence } from '../../../engine/evaluation/standing.ts';
import type { OfCluster } from '../../../engine/figures/figure-ref.ts';
import type { Sentence } from '../../../engine/figures/sentence.ts';
import type { ShownNumber } from '../../../engine/figures/shown-number.ts';
import { NETWORK_MODELS } from '../../../engine/models/registry.ts';
import { RANGE_USES } from '../../kit/range-uses.ts';

/** A range of a model: how much of it the plan takes, and what it offers where a size is known. */
export interface RangeFacts {
  readonly key: string;
  readonly label: string;
  readonly used: ShownNumber;
  readonly room: ShownNumber | null;
  readonly unit: 'addresses' | 'nodes';
  readonly isOver: boolean;
}

/** A size to ask for, and what it is for. */
export interface AskFacts {
  readonly key: string;
  readonly use: string;
  /** Null where no IPv4 range is large enough. */
  readonly request: ShownNumber | null;
}

/** What the models table shows of one model, under the load with upgrade. */
export interface ModelFacts {
  readonly why: readonly Sentence[];
  /** Addresses of the VNet; mappings where those are another number (static blocks). */
  readonly vnet: ShownNumber;
  readonly mappings: ShownNumber | null;
  readonly asks: readonly AskFacts[];
  readonly nodes: readonly RangeFacts[];
  /** Empty where pods live in the node subnet, or a plugin of one's own hands out their addresses. */
  readonly pods: readonly RangeFacts[];
  /** Null where the plan does not fit the model, and where the reach is not known. */
  readonly reach: ReachFacts | null;
}

/** How far a cluster grows under a model, what stops it there, and what comes after that. */
export interface ReachFacts {
  readonly nodes: ShownNumber;
  readonly firstLimit: string;
  readonly then: { readonly limit: string; readonly nodes: ShownNumber } | null;
}

function rangeFacts(at: OfCluster, range: RangeUse): RangeFacts {
  return {
    key: range.key,
    label: range.label,
    used: rangeTotal(at, range, 'withUpgrade'),
    room: rangeCapacity(at, range),
    unit: range.unit === 'addresses' ? 'addresses' : 'nodes',
    isOver: range.status === 'does-not-fit',
  };
}

/** A range that is still to be given, and one that is too small for what the model needs. */
function isToAsk({ status, kind }: RangeUse): boolean {
  return kind !== 'service-cidr' && (status === 'open' || status === 'does-not-fit');
}

function reachFacts(at: OfCluster, { capacity, ranges, status }: CandidateEvaluation): ReachFacts | null {
  const reach = capacity?.together;
  if (!reach || status === 'does-not-fit' || status === 'excluded') {
    return null;
  }
  const nodes = nextReachNodes(at, reach);
  return {
    nodes: reachNodes(at, reach),
    firstLimit: reach.binding === null ? 'none' : limitName(reach.binding, ranges).inSentence,
    then: reach.next && nodes ? { limit: limitName(reach.next.hit, ranges).inSentence, nodes } : null,
  };
}

/** What speaks for a model or against it: the reason that removes it, else its place in the guidance and its doubts. */
function whyOf(evaluation: CandidateEvaluation): readonly Sentence[] {
  const removing = removingReasons(evaluation).slice(0, 1);
  const standing = whySentence(evaluation.candidate);
  return removing.length > 0 ? removing : [standing, ...doubtsOf(evaluation)];
}

/** The IPv6 pod CIDR of a dual-stack cluster: each node takes a block of it too. */
function ipv6Facts(cluster: Cluster, { candidate, model, ranges }: CandidateEvaluation): readonly RangeFacts[] {
  const blocksOf = ipv6NodeBlocksOf(cluster, model);
  const podCidr = ranges.find(({ kind }) => kind === 'pod-cidr');
  if (blocksOf === null || podCidr === undefined) {
    return [];
  }
  const { used, blocks } = ipv6BlockFigures({ cluster: cluster.id, candidate }, podCidr.total, blocksOf);
  const isOver = used.withUpgrade.value > blocks.value;
  return [{ key: 'ipv6', label: 'IPv6 pod CIDR', used: used.withUpgrade, room: blocks, unit: 'nodes', isOver }];
}

/** One column of the models table. */
export function modelFacts(cluster: Cluster, evaluation: CandidateEvaluation): ModelFacts {
  const { candidate, ranges } = evaluation;
  const at: OfCluster = { cluster: cluster.id, candidate };
  const vnet = vnetSpace(at, ranges, 'withUpgrade');
  const counted = vnetAddresses(at, evaluation.vnetAddresses, 'withUpgrade');
  const isInBlocks = NETWORK_MODELS[evaluation.model].podAllocation === 'static-block';
  const of = (kinds: readonly RangeUse['kind'][]) =>
    ranges.filter(({ kind }) => kinds.includes(kind)).map((range) => rangeFacts(at, range));
  return {
    why: whyOf(evaluation),
    vnet: isInBlocks ? vnet : counted,
    mappings: isInBlocks ? counted : null,
    asks: ranges
      .filter(isToAsk)
      .map((range) => ({ key: range.key, use: RANGE_USES[range.kind], request: rangeRequest(at, range) })),
    nodes: of(['node-subnet']),
    pods: [...of(['pod-subnet', 'pod-cidr']), ...ipv6Facts(cluster, evaluation)],
    reach: reachFacts(at, evaluation),
  };
}

/** Where the pods of a model get their addresses when they have no range of their own. */
export function podsElsewhere(candidate: CandidateId): string {
  return candidate === 'byo-cni' ? 'by your plugin' : 'in the node subnet';
}
