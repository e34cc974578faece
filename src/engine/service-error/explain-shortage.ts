import { podCidrNodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { hostNetworkPodsNotCounted } from '../../domain/facts/service-check.ts';
import { labelled } from '../../domain/labelled.ts';
import { carriedCount, carriedFact, carriedPrefix, carriedText } from '../figures/carried.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { counted, nounFor, plain } from '../words/numbers.ts';
import { fixesFor } from './fixes.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Shortage } from './shortage.ts';
import {
  maxPodsWorking,
  nodesWorking,
  offeredWorking,
  othersWorking,
  perNodeWorking,
  totalWorking,
} from './workings.ts';

/** What a refusal means, in sentences whose computed numbers carry their working. */
export interface ShortageExplanation {
  /** What Azure asked for and what there was. */
  readonly asked: Sentence;
  /** How the number comes about, the likeliest way first; where it is not the only way, the last sentence says so. */
  readonly because: readonly Sentence[];
  readonly fixes: readonly Sentence[];
}

/** An explanation as plain text. */
export interface PlainExplanation {
  readonly asked: string;
  readonly because: readonly string[];
  readonly fixes: readonly string[];
}

/** More ways than this are counted, not listed. */
const MOST_WAYS = 3;

function shortRange({ kind, subnet, range }: Shortage): string {
  const at = range === null ? '' : ` (${range})`;
  if (kind === 'pod-cidr') {
    return `the pod CIDR${at}`;
  }
  const what = kind === 'pod-subnet' ? 'pod subnet' : 'subnet';
  return subnet === null ? `the ${what}${at}` : `${labelled(what, subnet)}${at}`;
}

function askedFor(shortage: Shortage): Sentence {
  const { code, wanted, available } = shortage;
  const place = shortRange(shortage);
  if (code === 'SubnetIsFull') {
    return worded`Azure wanted ${plain(wanted)} more ${nounFor(wanted, 'address', 'addresses')} in ${place}, which is full.`;
  }
  const others = othersWorking(shortage);
  const offered = offeredWorking(shortage);
  const found = available === null ? '' : `; ${plain(available)} ${nounFor(available, 'is', 'are')} available`;
  const taken =
    others === null || offered === null
      ? ''
      : worded` of ${carriedText(offered)}, as ${carriedText(others)} have other uses`;
  return worded`Azure wants ${counted(wanted, 'address', 'addresses')} in ${place}${found}${taken}. It refused before anything was made.`;
}

/** A reading of nodes whose pods take no address of the range. */
function nodesOnlySentence({ nodes }: Reading): Sentence {
  return nodes === 1
    ? worded`One address is a node whose pods take none here, a load balancer or a private endpoint.`
    : worded`${counted(nodes, 'node')} whose pods take no address here would be ${plain(nodes)}, too.`;
}

function shortageSentence(reading: Reading, shortage: Shortage): Sentence {
  if (reading.way === 'nodes-only') {
    return nodesOnlySentence(reading);
  }
  const nodes = carriedCount(nodesWorking(reading, shortage), 'node');
  const total = carriedText(totalWorking(reading, shortage));
  const each = worded`${nodes} × ${carriedText(perNodeWorking(reading, shortage))} = ${total}`;
  if (reading.way === 'node-blocks') {
    const block = carriedPrefix(carriedFact(podCidrNodeBlockPrefixLength));
    return worded`${each}: every node takes one ${block} of the pod CIDR, autoscaler maximum and surge nodes counted.`;
  }
  if (reading.maxPods === null) {
    return worded`${each}: before it accepts static blocks Azure counts one block for each node.`;
  }
  const maxPods = maxPodsWorking(reading.maxPods, shortage);
  const left = carriedText(carriedFact(hostNetworkPodsNotCounted));
  return reading.way === 'pods-counted'
    ? worded`${each}: one address for the node and ${carriedText(maxPods)} for its pods.`
    : worded`${each}: one for the node and ${carriedText(maxPods)} for its pods, less ${left} that use the address of the node.`;
}

function becauseOf(shortage: Shortage, readings: readonly Reading[]): readonly Sentence[] {
  const listed = readings.slice(0, MOST_WAYS).map((reading) => shortageSentence(reading, shortage));
  if (readings.length === 0) {
    return [
      worded`No single pool gives ${plain(shortage.wanted)}: several pools add up, each its nodes with autoscaler maximum and surge.`,
    ];
  }
  return readings.length === 1
    ? listed
    : [
        ...listed,
        worded`This is not the only way to come to ${plain(shortage.wanted)}: ${counted(readings.length, 'combination')} of one pool do, and several pools can add up to it.`,
      ];
}

/** What Azure asked for, how the number comes about, and the smallest changes that would have been accepted. */
export function explainShortage(shortage: Shortage): ShortageExplanation {
  const readings = readingsOf(shortage);
  return {
    asked: askedFor(shortage),
    because: becauseOf(shortage, readings),
    fixes: fixesFor(shortage, readings[0] ?? null),
  };
}

/** The same sentences as plain text, for where no working can be opened. */
export function plainExplanation({ asked, because, fixes }: ShortageExplanation): PlainExplanation {
  const textOf = ({ sentence }: Sentence): string => sentence;
  return { asked: textOf(asked), because: because.map(textOf), fixes: fixes.map(textOf) };
}
