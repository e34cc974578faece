import { err, ok, type Result } from '../result.ts';
import {
  firstFault,
  looksLikeIpv4,
  withAdvice,
  type AddressFaultCode,
  type IpTextError,
  type TextFault,
} from './text-error.ts';

declare const ipv6Brand: unique symbol;

/** An IPv6 address as a whole number, 0 to 2^128 - 1. */
export type Ipv6 = bigint & { readonly [ipv6Brand]: true };

const ADDRESSES = 2n ** 128n;
const GROUP_COUNT = 8;
const GROUP_DIGITS = 4;
/** ::ffff:0:0/96 holds IPv4 addresses in IPv6 clothes: the first 96 bits are these. */
const MAPPED_UPPER_BITS = 0xffffn;
const IPV4_ADDRESSES = 2n ** 32n;
const DOTTED_END = /^[\da-f:]*:\d+(?:\.\d+){3}$/iu;

type AddressResult<T> = Result<T, TextFault<AddressFaultCode>>;

/** Brands a whole number from 0 to 2^128 - 1 as an address; anything else is our own bug and throws RangeError. */
export function ipv6(n: bigint): Ipv6 {
  if (n < 0n || n >= ADDRESSES) {
    throw new RangeError(`${n.toString()} is not an IPv6 address: it must be from 0 to 2^128 - 1.`);
  }
  return n as Ipv6;
}

function notAnAddress(text: string, why: string): AddressResult<never> {
  return err({ code: 'not-an-address', problem: `"${text}" is not an IPv6 address: ${why}` });
}

/** What is wrong with one group between colons, or null. */
function groupProblem(group: string): string | null {
  if (group === '') {
    return 'a group between colons has no digits';
  }
  if (!/^[\da-f]+$/iu.test(group)) {
    return `the group "${group}" has characters other than 0-9 and a-f`;
  }
  return group.length > GROUP_DIGITS ? `the group "${group}" has more than four digits` : null;
}

/** The eight groups of an address, the ones that :: stands for included. */
function readGroups(text: string): AddressResult<readonly string[]> {
  const sides = text.split('::').map((side) => (side === '' ? [] : side.split(':')));
  const [head = [], tail, ...more] = sides;
  if (more.length > 0) {
    return notAnAddress(text, ':: is there more than once');
  }
  const written = [...head, ...(tail ?? [])];
  const problem = written.map(groupProblem).find((found) => found !== null);
  if (problem !== undefined) {
    return notAnAddress(text, problem);
  }
  if (tail === undefined) {
    return written.length === GROUP_COUNT
      ? ok(written)
      : notAnAddress(text, `it has ${written.length} of the eight groups and no ::`);
  }
  // :: stands for at least one group
  const missingCount = GROUP_COUNT - written.length;
  return missingCount < 1
    ? notAnAddress(text, `it has ${written.length} groups besides ::, seven are the most`)
    : ok([...head, ...Array<string>(missingCount).fill('0'), ...tail]);
}

/**
 * Reads hexadecimal groups; for the parsers of this folder, which have looked at length, spaces, zone and family.
 * Returns the address, or the fault without advice. IPv4-mapped addresses are refused in dotted and in hexadecimal form.
 */
export function readIpv6(text: string): AddressResult<Ipv6> {
  if (DOTTED_END.test(text)) {
    const problem = `${text} has an IPv4 address inside an IPv6 address, which is not accepted`;
    return err({ code: 'ipv4-mapped', problem });
  }
  const groups = readGroups(text);
  if (!groups.ok) {
    return groups;
  }
  const value = BigInt(`0x${groups.value.map((group) => group.padStart(GROUP_DIGITS, '0')).join('')}`);
  if (value / IPV4_ADDRESSES === MAPPED_UPPER_BITS) {
    const problem = `${text} lies in ::ffff:0:0/96, where IPv4 addresses are mapped into IPv6, which is not accepted`;
    return err({ code: 'ipv4-mapped', problem });
  }
  return ok(ipv6(value));
}

/**
 * Reads one address such as fd00:db8:deca::10, in either case. Refuses, as an error value with a sentence: a prefix
 * length, IPv4, IPv4-mapped and dotted addresses, zones, groups of more than four digits, spaces, and texts longer than
 * 64 characters.
 */
export function parseIpv6(text: string): Result<Ipv6, IpTextError> {
  const fault = firstFault(text);
  if (fault !== null) {
    return err(withAdvice(fault, 'ipv6-address'));
  }
  if (text.includes('/')) {
    const problem = `${text} has a prefix length; one address has none`;
    return err(withAdvice({ code: 'prefix-given', problem }, 'ipv6-address'));
  }
  if (looksLikeIpv4(text)) {
    const problem = `${text} is written as IPv4; only IPv6 is accepted here`;
    return err(withAdvice({ code: 'wrong-family', problem }, 'ipv6-address'));
  }
  const address = readIpv6(text);
  return address.ok ? address : err(withAdvice(address.error, 'ipv6-address'));
}

/** Where the longest run of zero groups starts and how long it is; the first of equals. */
function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly groupCount: number } {
  let best = { start: 0, groupCount: 0 };
  let start = 0;
  groups.forEach((group, i) => {
    if (group !== '0') {
      start = i + 1;
    } else if (i + 1 - start > best.groupCount) {
      best = { start, groupCount: i + 1 - start };
    }
  });
  return best;
}

/** Returns the address in the one spelling of RFC 5952: lower case, no leading zeros, the longest run of zeros as ::. */
export function formatIpv6(address: Ipv6): string {
  const digits = address.toString(16).padStart(GROUP_COUNT * GROUP_DIGITS, '0');
  const groups = Array.from({ length: GROUP_COUNT }, (_, i) =>
    parseInt(digits.slice(i * GROUP_DIGITS, (i + 1) * GROUP_DIGITS), 16).toString(16),
  );
  const run = longestZeroRun(groups);
  // one zero group alone is written out
  if (run.groupCount < 2) {
    return groups.join(':');
  }
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.groupCount).join(':')}`;
}
