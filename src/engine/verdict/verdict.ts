import { named } from '../../domain/entities.ts';
import { staticBlockSubnetShortestPrefixLength } from '../../domain/facts/first-numbers.ts';
import { type CandidateId, CANDIDATES, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import { labelled } from '../../domain/labelled.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { newSubnetOfKey } from '../../domain/range-key.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import type { Conflict } from '../configuration/exclusions.ts';
import { wishName } from '../configuration/wish-names.ts';
import { RANGE_NAMES, type RangeUse } from '../demand/range-types.ts';
import { cannotBeAsked } from '../demand/range-use.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { figureText, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { candidateLabel, NETWORK_MODELS } from '../models/registry.ts';
import type { NetworkRoom } from '../room/room.ts';
import { listed } from '../words/list.ts';
import { NEED_NAMES, POLICY_ENGINE_NAMES } from '../words/names.ts';
import { NEED_EFFECTS, type NeedAnswer, policyEngineRefused } from './needs.ts';
import { brokenLimitSentence, isWithoutNodes, shortRangeSentence } from './short-sentences.ts';
import type { VerdictReason, VerdictStatus } from './verdict-status.ts';

/** What of a plan asks for a need that nobody ticked. */
function impliedBy(need: NeedAnswer['need'], { nodePools }: Cluster): string {
  const windows = need === 'windows-pools' ? nodePools.find(({ os }) => os === 'windows') : undefined;
  return windows ? `${labelled('pool', named(windows))} is Windows` : 'used by the plan';
}

/** How it is said that a model lacks a need, where "does not support" is no English. */
const LACKS: Readonly<Partial<Record<NeedId, string>>> = {
  'windows-pools': 'has no',
  'virtual-nodes': 'has no',
  'microsoft-cni-support': 'does not have',
};

/** What a limited answer of a model of AKS is limited to; a custom plugin decides for itself. */
const LIMITS_OF_NEEDS: Readonly<Partial<Record<NeedId, string>>> = {
  'network-policy': 'with Calico only',
  'static-egress-gateway': 'only without eBPF host routing',
  'microsoft-cni-support': 'only until its end date',
};

function limitOf(need: NeedId, candidate: CandidateId): string {
  return candidate === 'byo-cni' ? 'as far as the plugin does' : (LIMITS_OF_NEEDS[need] ?? 'with limits only');
}

function needReason(
  { need, support, implied }: NeedAnswer,
  { candidate, cluster }: VerdictInput,
): VerdictReason | null {
  const name = NEED_NAMES[need].inSentence;
  const asked = implied ? `${name} (${impliedBy(need, cluster)})` : name;
  const facts = [`${need}/${candidate}`];
  const label = candidateLabel(candidate);
  const kind = NEED_EFFECTS[support] === 'removes' ? ('need' as const) : ('note' as const);
  const base = { need, limit: null, facts, kind };
  switch (support) {
    case 'no':
      return { ...base, ...worded`${label} ${LACKS[need] ?? 'does not support'} ${asked}.` };
    case 'limited':
      return {
        ...base,
        ...worded`${label} ${need === 'microsoft-cni-support' ? 'has' : 'supports'} ${asked} ${limitOf(need, candidate)}.`,
      };
    case 'not-documented':
      return { ...base, ...worded`${label} is not documented to support ${asked}.` };
    case 'yes':
    case 'not-excluded':
      return null;
  }
}

function conflictReason({ wishes, facts }: Conflict): VerdictReason {
  const said = worded`Not offered together: ${listed(wishes.map(wishName))}.`;
  return {
    kind: 'need',
    ...said,
    need: NEED_IDS.findLast((need) => wishes.includes(need)) ?? null,
    limit: null,
    facts,
  };
}

/** The reason that a broken limit gives, with its numbers. */
function brokenLimitReason(broken: BrokenLimit, { cluster, ranges }: VerdictInput, at: OfCluster): VerdictReason {
  const said = brokenLimitSentence(broken, { cluster, ranges, at });
  return { kind: 'limit', ...said, need: null, limit: broken.limit, facts: [] };
}

function openSentence(
  { key, label, requestPrefixLength, smallestPrefixLength, total }: RangeUse,
  at: OfCluster,
): Sentence {
  const ofRange = { ...at, range: key };
  if (requestPrefixLength !== null) {
    return worded`${label}: ask for a ${prefixText(requestPrefixLength, { ...ofRange, figure: 'request-prefix' })}.`;
  }
  const need = figureText(total.withUpgrade, { ...ofRange, figure: 'range-total', load: 'withUpgrade' });
  return smallestPrefixLength === null
    ? worded`${label}: no IPv4 range is large enough for ${need}.`
    : worded`${label}: ${need} addresses do not fit in a /${staticBlockSubnetShortestPrefixLength.value}, the largest with static blocks.`;
}

function openReasons(ranges: readonly RangeUse[], at: OfCluster): VerdictReason[] {
  return ranges
    .filter(({ status, kind }) => status === 'open' && kind !== 'service-cidr')
    .map((range) => ({
      kind: range.requestPrefixLength === null ? 'range' : 'request',
      ...openSentence(range, at),
      need: null,
      limit: null,
      facts: [],
    }));
}

function roomSentence(said: Sentence): VerdictReason {
  return { kind: 'range', ...said, need: null, limit: null, facts: [] };
}

/** Why the subnets to be requested have no place: the size of block that the VNet runs out of, and the addresses it lacks. */
function roomReason({ label, shortage, wants }: NetworkRoom, at: OfCluster): VerdictReason[] {
  if (shortage === null) {
    return [];
  }
  const block = prefixText(shortage.prefixLength, { ...at, figure: 'room', room: 'block' });
  const needer = wants.find(({ prefixLength }) => prefixLength === shortage.prefixLength);
  if (shortage.free === 0 && needer !== undefined) {
    const own = newSubnetOfKey(needer.key);
    const who = own?.cluster === at.cluster ? `the ${RANGE_NAMES[own.role].inSentence}` : needer.label;
    return [roomSentence(worded`${label} has no free ${block}; ${who} needs one.`)];
  }
  const wanted = figureText(shortage.wanted, { ...at, figure: 'room', room: 'wanted' });
  const free = figureText(shortage.free, { ...at, figure: 'room', room: 'free' });
  return [
    roomSentence(
      worded`${label} is short of blocks of ${block} and larger: ${wanted} addresses are needed, ${free} are free.`,
    ),
  ];
}

/** True for a range that is too small, and for one to ask for that IPv4 does not have. */
function isShort(range: RangeUse): boolean {
  return range.status === 'does-not-fit' || (range.kind !== 'service-cidr' && cannotBeAsked(range));
}

export interface VerdictInput {
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
  readonly needs: readonly NeedAnswer[];
  /** Settings that are asked for and exclude each other on the candidate. */
  readonly conflicts: readonly Conflict[];
  readonly limitsBroken: readonly BrokenLimit[];
  readonly ranges: readonly RangeUse[];
  readonly unknownPools: readonly string[];
  /** The VNet of the cluster where it lacks room for what is to be requested there; else null. */
  readonly withoutRoom: NetworkRoom | null;
}

function statusFrom(input: VerdictInput, reasons: readonly VerdictReason[]): VerdictStatus {
  const { ranges, limitsBroken, unknownPools, withoutRoom } = input;
  const hard = limitsBroken.some(({ limit }) => LIMITS[limit].isHard);
  if (hard || reasons.some(({ kind }) => kind === 'need')) {
    return 'excluded';
  }
  if (limitsBroken.length > 0 || withoutRoom !== null || ranges.some(isShort)) {
    return 'does-not-fit';
  }
  if (unknownPools.length > 0) {
    return 'unknown';
  }
  const asked = ranges.filter(({ kind }) => kind !== 'service-cidr');
  if (asked.some(({ status }) => status === 'open')) {
    return 'open';
  }
  return asked.some(({ status }) => status === 'tight') ? 'tight' : 'fits';
}

/** Ranges that are too small without any node: the number of nodes changes nothing in them. */
function withoutNodesReasons(ranges: readonly RangeUse[], at: OfCluster): VerdictReason[] {
  return ranges
    .filter((range) => isWithoutNodes(range) && range.kind !== 'service-cidr' && range.status === 'does-not-fit')
    .map((range) => ({
      kind: 'range',
      ...shortRangeSentence(range, at),
      need: null,
      limit: null,
      facts: range.kind === 'api-server-subnet' ? ['api-server-addresses-per-cluster'] : [],
    }));
}

/** The verdict on one candidate, taken on the load with upgrade, and every reason behind it. */
export function judge(input: VerdictInput): { status: VerdictStatus; reasons: readonly VerdictReason[] } {
  const { cluster, candidate } = input;
  const at = { cluster: cluster.id, candidate };
  const reasons = [
    ...input.conflicts.map(conflictReason),
    ...input.needs.flatMap((answer) => needReason(answer, input) ?? []),
  ];
  if (policyEngineRefused(cluster, candidate)) {
    reasons.push({
      kind: 'need',
      ...worded`${candidateLabel(candidate)} does not run ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}.`,
      need: null,
      limit: null,
      facts:
        cluster.policyEngine === 'cilium' || cluster.policyEngine === 'none'
          ? []
          : [`${cluster.policyEngine}/${candidate}`],
    });
  }
  reasons.push(...input.limitsBroken.map((broken) => brokenLimitReason(broken, input, at)));
  for (const pool of input.unknownPools) {
    const name = cluster.nodePools.find(({ id }) => id === pool)?.name ?? pool;
    reasons.push({
      kind: 'unknown',
      ...worded`${name} is auto-provisioned without a node cap, so its size is not known. Enter a cap.`,
      need: null,
      limit: null,
      facts: ['auto-provisioned-surge-percent'],
    });
  }
  reasons.push(...withoutNodesReasons(input.ranges, at));
  if (input.withoutRoom) {
    reasons.push(...roomReason(input.withoutRoom, at));
  }
  reasons.push(...openReasons(input.ranges, at));
  return { status: statusFrom(input, reasons), reasons };
}

/** True for a model with an end date. */
export function isRetiring(candidate: CandidateId): boolean {
  return NETWORK_MODELS[CANDIDATES[candidate].model].endDateFact !== null;
}
