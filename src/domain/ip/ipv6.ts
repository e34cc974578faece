import { err, ok, type Result } from '../result.ts';
import { ipv6Text } from './ipv6-text.ts';
import type { AddressFaultCode, TextFault } from './text-error.ts';

declare const ipv6Brand: unique symbol;

/** An IPv6 address as a whole number, 0 to 2^128 - 1. */
export type Ipv6 = bigint & { readonly [ipv6Brand]: true };

const ADDRESSES = 2n ** 128n;
const GROUP_DIGITS = 4;

type AddressResult<T> = Result<T, TextFault<AddressFaultCode>>;

/** Brands a whole number from 0 to 2^128 - 1 as an address; anything else is our own bug and throws RangeError. */
export function ipv6(n: bigint): Ipv6 {
  if (n < 0n || n >= ADDRESSES) {
    throw new RangeError(`${n.toString()} is not an IPv6 address: it must be from 0 to 2^128 - 1.`);
  }
  return n as Ipv6;
}

/** The fault of a text that is no address, with the reason. */
export function notAnAddress(text: string, why: string): AddressResult<never> {
  return err({ code: 'not-an-address', problem: `"${text}" is not an IPv6 address: ${why}` });
}

/** What is wrong with one group between colons, or null. */
export function groupProblem(group: string): string | null {
  if (group === '') {
    return 'a group between colons has no digits';
  }
  if (!/^[\da-f]+$/iu.test(group)) {
    return `the group "${group}" has characters other than 0-9 and a-f`;
  }
  return group.length > GROUP_DIGITS ? `the group "${group}" has more than four digits` : null;
}

/**
 * Reads hexadecimal groups; for the parsers of this folder, which have looked at length, spaces, zone and family. Returns
 * the address, or the fault without advice. A text with a colon is for `Ipv6Text`; without one it is no address.
 */
export function readIpv6(text: string): AddressResult<Ipv6> {
  if (!text.includes(':')) {
    return notAnAddress(text, groupProblem(text) ?? 'it has 1 of the eight groups and no ::');
  }
  const address = ipv6Text().read(text);
  return address.ok ? ok(ipv6(address.value)) : address;
}

/** Returns the address in the one spelling of RFC 5952: lower case, no leading zeros, the longest run of zeros as ::. */
export function formatIpv6(address: Ipv6): string {
  return ipv6Text().format(address);
}
