import { hostNetworkPodsNotCounted, podCidrNodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { counted, plain } from '../numbers.ts';
import { fixesFor } from './fixes.ts';
import { readingsOf, totalOf, type Reading } from './readings.ts';
import { offeredBy, usedByOthers, type Shortage } from './shortage.ts';

/** What a refusal means, in plain sentences with the numbers in them. */
export interface ShortageExplanation {
  /** What Azure asked for and what there was. */
  readonly asked: string;
  /** How the number comes about, the likeliest way first; where it is not the only way, the last sentence says so. */
  readonly because: readonly string[];
  readonly fixes: readonly string[];
}

/** More ways than this are counted, not listed. */
const MOST_WAYS = 3;

function placeOf({ kind, subnet, range }: Shortage): string {
  const at = range === null ? '' : ` (${range})`;
  if (kind === 'pod-cidr') {
    return `the pod CIDR${at}`;
  }
  const what = kind === 'pod-subnet' ? 'pod subnet' : 'subnet';
  return subnet === null ? `the ${what}${at}` : `${what} ${subnet}${at}`;
}

function askedFor(shortage: Shortage): string {
  const { code, wanted, available } = shortage;
  const place = placeOf(shortage);
  if (code === 'SubnetIsFull') {
    return `Azure wanted ${plain(wanted)} more ${wanted === 1 ? 'address' : 'addresses'} in ${place}, which is full.`;
  }
  const others = usedByOthers(shortage);
  const offered = offeredBy(shortage);
  const found = available === null ? '' : `; ${plain(available)} ${available === 1 ? 'is' : 'are'} available`;
  const taken = others > 0 && offered !== null ? ` of ${plain(offered)}, as ${plain(others)} have other uses` : '';
  return `Azure wants ${plain(wanted)} addresses in ${place}${found}${taken}. It refused before anything was made.`;
}

function sentenceOf(reading: Reading): string {
  const { nodes, addressesPerNode, maxPods, way } = reading;
  const total = plain(totalOf(reading));
  const each = `${counted(nodes, 'node')} × ${plain(addressesPerNode)} = ${total}`;
  const B = podCidrNodeBlockPrefixLength.value;
  switch (way) {
    case 'node-blocks':
      return `${each}: every node takes one /${B} of the pod CIDR, autoscaler maximum and surge nodes counted.`;
    case 'static-blocks':
      return `${each}: before it accepts static blocks Azure counts one block for each node.`;
    case 'nodes-only':
      return nodes === 1
        ? 'One address is a node whose pods take none here, a load balancer or a private endpoint.'
        : `${counted(nodes, 'node')} whose pods take no address here would be ${total}, too.`;
    case 'pods-counted':
      return `${each}: one address for the node and ${plain(maxPods ?? 0)} for its pods.`;
    case 'host-pods-left-out':
      return `${each}: one for the node and ${plain(maxPods ?? 0)} for its pods, less ${hostNetworkPodsNotCounted.value} that use the address of the node.`;
  }
}

function becauseOf(shortage: Shortage, readings: readonly Reading[]): string[] {
  const listed = readings.slice(0, MOST_WAYS).map(sentenceOf);
  if (readings.length === 0) {
    return [
      `No single pool gives ${plain(shortage.wanted)}: several pools add up, each its nodes with autoscaler maximum and surge.`,
    ];
  }
  return readings.length === 1
    ? listed
    : [
        ...listed,
        `This is not the only way to come to ${plain(shortage.wanted)}: ${counted(readings.length, 'combination')} of one pool do, and several pools can add up to it.`,
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
