import IPCIDR from 'ip-cidr';
import { err, ok } from '../result.ts';
import { groupProblem, notAnAddress } from './ipv6.ts';
import type { Ipv6Text } from './ipv6-text.ts';

const GROUP_COUNT = 8;
const DIGITS = 32;
const GROUP_OF_DIGITS = /.{4}/gu;
/** ::ffff:0:0/96 holds IPv4 addresses in IPv6 clothes: the first 96 bits are these. */
const MAPPED_UPPER_BITS = 0xffffn;
const IPV4_ADDRESSES = 2n ** 32n;
const DOTTED_END = /^[\da-f:]*:\d+(?:\.\d+){3}$/iu;

/** What is wrong with the groups of a text, or null. */
function groupsProblem(text: string): string | null {
  const sides = text.split('::').map((side) => (side === '' ? [] : side.split(':')));
  const [head = [], tail, ...more] = sides;
  if (more.length > 0) {
    return ':: is there more than once';
  }
  const written = [...head, ...(tail ?? [])];
  const problem = written.map(groupProblem).find((found) => found !== null);
  if (problem !== undefined) {
    return problem;
  }
  if (tail === undefined) {
    return written.length === GROUP_COUNT ? null : `it has ${written.length} of the eight groups and no ::`;
  }
  // :: stands for at least one group
  return written.length < GROUP_COUNT ? null : `it has ${written.length} groups besides ::, seven are the most`;
}

/**
 * Our grammar decides what is an address, and ip-cidr reads it: on its own it also takes zones, prefix lengths and IPv4
 * inside IPv6. IPv4-mapped addresses are refused in dotted and in hexadecimal form.
 */
const read: Ipv6Text['read'] = (text) => {
  if (DOTTED_END.test(text)) {
    const problem = `${text} has an IPv4 address inside an IPv6 address, which is not accepted`;
    return err({ code: 'ipv4-mapped', problem });
  }
  const why = groupsProblem(text);
  if (why !== null) {
    return notAnAddress(text, why);
  }
  const address = IPCIDR.formatIP<bigint>(IPCIDR.createAddress(text), { type: 'bigInteger' });
  if (address / IPV4_ADDRESSES === MAPPED_UPPER_BITS) {
    const problem = `${text} lies in ::ffff:0:0/96, where IPv4 addresses are mapped into IPv6, which is not accepted`;
    return err({ code: 'ipv4-mapped', problem });
  }
  return ok(address);
};

/**
 * IPv6 text by ip-cidr. The only module that imports it (15 kB gzip): hand it over with `provideIpv6Text`, and on the page
 * load it for plans that have IPv6 only.
 */
export const ipCidrText: Ipv6Text = {
  read,
  format: (address) => {
    const groups = address.toString(16).padStart(DIGITS, '0').match(GROUP_OF_DIGITS) ?? [];
    return IPCIDR.createAddress(groups.join(':')).correctForm();
  },
};
