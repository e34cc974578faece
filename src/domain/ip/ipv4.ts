import { err, ok, type Result } from '../result.ts';
import {
  type AddressFaultCode,
  firstFault,
  type IpTextError,
  looksLikeIpv6,
  type TextFault,
  withAdvice,
} from './text-error.ts';

export type { IpTextError } from './text-error.ts';

declare const ipv4Brand: unique symbol;

/** An IPv4 address as a whole number, 0 to 2^32 - 1. Never use bit operators on it: they are signed. */
export type Ipv4 = number & { readonly [ipv4Brand]: true };

const ADDRESSES = 2 ** 32;
const OCTET_COUNT = 4;
const OCTET_VALUES = 256;

/** Brands a whole number from 0 to 2^32 - 1 as an address; anything else is our own bug and throws RangeError. */
export function ipv4(n: number): Ipv4 {
  if (!Number.isInteger(n) || n < 0 || n >= ADDRESSES) {
    throw new RangeError(`${n} is not an IPv4 address: it must be a whole number from 0 to ${ADDRESSES - 1}.`);
  }
  // -0 passes the checks above and would be told apart from 0 by Object.is
  return (n === 0 ? 0 : n) as Ipv4;
}

/**
 * Reads four numbers and three dots, nothing else; for the parsers of this folder, which have looked at length, spaces
 * and family. Returns the address, or the fault without advice.
 */
export function readIpv4(text: string): Result<Ipv4, TextFault<AddressFaultCode>> {
  if (!/^[\d.]+$/u.test(text)) {
    return err({ code: 'not-an-address', problem: `"${text}" is not an IPv4 address` });
  }
  const octets = text.split('.');
  const writtenCount = octets.filter((octet) => octet !== '').length;
  if (writtenCount !== OCTET_COUNT) {
    const has = `${writtenCount} ${writtenCount === 1 ? 'number' : 'numbers'}`;
    return err({ code: 'octet-count', problem: `${text} has ${has}; an IPv4 address has four` });
  }
  if (octets.length !== OCTET_COUNT) {
    return err({ code: 'not-an-address', problem: `${text} has a dot too many; an IPv4 address has three` });
  }
  let value = 0;
  for (const octet of octets) {
    if (octet.length > 1 && octet.startsWith('0')) {
      const why = 'which some programs read as octal; numbers of an address are written without it';
      return err({ code: 'leading-zero', problem: `${octet} in ${text} has a leading zero, ${why}` });
    }
    if (Number(octet) >= OCTET_VALUES) {
      return err({ code: 'octet-too-large', problem: `${octet} in ${text} is too large; each number is 0 to 255` });
    }
    value = value * OCTET_VALUES + Number(octet);
  }
  return ok(ipv4(value));
}

/**
 * Reads one address such as 10.0.0.10. Refuses, as an error value with a sentence: a prefix length, IPv6, leading
 * zeros, any other count of numbers than four, numbers above 255, spaces, and texts longer than 64 characters.
 */
export function parseIpv4(text: string): Result<Ipv4, IpTextError> {
  const fault = firstFault(text);
  if (fault !== null) {
    return err(withAdvice(fault, 'ipv4-address'));
  }
  if (text.includes('/')) {
    const problem = `${text} has a prefix length; one address has none`;
    return err(withAdvice({ code: 'prefix-given', problem }, 'ipv4-address'));
  }
  if (looksLikeIpv6(text)) {
    const problem = `${text} is written as IPv6; only IPv4 is accepted here`;
    return err(withAdvice({ code: 'wrong-family', problem }, 'ipv4-address'));
  }
  const address = readIpv4(text);
  return address.ok ? address : err(withAdvice(address.error, 'ipv4-address'));
}

/** Returns the address as four numbers with dots, such as '10.0.0.10'. */
export function formatIpv4(address: Ipv4): string {
  const octets: number[] = [];
  let rest: number = address;
  for (let i = 0; i < OCTET_COUNT; i += 1) {
    octets.unshift(rest % OCTET_VALUES);
    rest = Math.floor(rest / OCTET_VALUES);
  }
  return octets.join('.');
}
