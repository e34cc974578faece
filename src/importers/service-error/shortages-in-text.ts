import type { Shortage, ShortRange } from '../../engine/service-error/shortage.ts';
import { idPart, nameOfId } from '../folded-fields.ts';

const RANGE = String.raw`(?<range>\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})`;

/**
 * The forms of the refusal: with the range (since 2020) and the name of the subnet (since 2022), or with the number alone.
 * Documents escape quotes and line breaks in different ways, so the words are matched, not the whole message.
 */
const PRE_ALLOCATED = new RegExp(
  String.raw`pre-allocated ips (?<wanted>\d{1,7}) exceeds ips available (?:in subnet (?<old>\d{1,7})|(?<available>\d{1,7}) in subnet(?: cidr)? ${RANGE}(?:, subnet name '?(?<subnet>\w(?:[\w.-]*\w)?))?)`,
  'giu',
);

const NOT_ENOUGH = new RegExp(
  String.raw`subnet '?(?<subnet>[^\s'"]+)'? with address prefix(?:es)? '?\[?${RANGE}\]?'? does not have enough (?:capacity for|available ip addresses to satisfy the request for) (?<wanted>\d{1,7}) ip address`,
  'giu',
);

const TARGET = /(?:networkProfile\.podCIDR|agentPoolProfile\.(?:podSubnetID|vnetSubnetID|count))/iu;

/** More than this in one text are the same few, repeated. */
const MOST_SHORTAGES = 20;

function kindOf(target: string | undefined): ShortRange {
  switch (target?.toLowerCase()) {
    case 'networkprofile.podcidr':
      return 'pod-cidr';
    case 'agentpoolprofile.podsubnetid':
      return 'pod-subnet';
    case 'agentpoolprofile.vnetsubnetid':
      return 'node-subnet';
    default:
      return 'unknown';
  }
}

/** Azure writes the target behind the message; a pod CIDR it names in the message as well. */
function preAllocated(match: RegExpExecArray, text: string): Shortage {
  const { wanted, old, available, range, subnet } = match.groups ?? {};
  const behind = text.slice(match.index, match.index + 1500).slice(match[0].length);
  const [next] = behind.split(/pre-allocated ips/iu);
  const target = TARGET.exec(subnet ?? '')?.[0] ?? TARGET.exec(next ?? '')?.[0];
  const free = available ?? old;
  return {
    code: 'InsufficientSubnetSize',
    kind: kindOf(target),
    subnet: subnet === undefined || TARGET.test(subnet) ? null : subnet,
    network: null,
    range: range ?? null,
    wanted: Number(wanted),
    available: free === undefined ? null : Number(free),
  };
}

function notEnough({ groups = {} }: RegExpExecArray): Shortage {
  const { subnet = '', range, wanted } = groups;
  return {
    code: 'SubnetIsFull',
    kind: 'unknown',
    subnet: nameOfId(subnet),
    network: idPart(subnet, 'virtualnetworks'),
    range: range ?? null,
    wanted: Number(wanted),
    available: null,
  };
}

/**
 * Refusals for want of addresses that a text holds, each once: what az, Terraform, PowerShell or the portal print, as plain
 * text or as JSON. A message that is printed twice, once with more in it, counts once, with all of it. Empty for other texts.
 */
export function shortagesIn(text: string): readonly Shortage[] {
  const messages = [
    ...[...text.matchAll(PRE_ALLOCATED)].map((match) => preAllocated(match, text)),
    ...[...text.matchAll(NOT_ENOUGH)].map(notEnough),
  ];
  const byNumbers = new Map<string, Shortage>();
  for (const shortage of messages.slice(0, MOST_SHORTAGES)) {
    const { code, range, wanted } = shortage;
    const key = `${code} ${range ?? ''} ${wanted}`;
    const before = byNumbers.get(key);
    byNumbers.set(key, before === undefined || before.kind === 'unknown' ? { ...before, ...shortage } : before);
  }
  return [...byNumbers.values()];
}
