import { err, ok, type Result } from '../result.ts';
import { formatIpv4, type Ipv4, ipv4, readIpv4 } from './ipv4.ts';
import { formatIpv6, type Ipv6, ipv6, readIpv6 } from './ipv6.ts';
import { cutRangeText, type RangeTextParts, readPrefixLength } from './range-text.ts';
import { looksLikeIpv4, looksLikeIpv6, type RangeTextError, type TextKind, withAdvice } from './text-error.ts';

export type { RangeTextError } from './text-error.ts';

/** A block of 2^(32 - prefixLength) IPv4 addresses; `first` has no host bits. */
export interface Ipv4Range {
  readonly family: 4;
  readonly first: Ipv4;
  readonly prefixLength: number;
}

/** A block of 2^(128 - prefixLength) IPv6 addresses; `first` has no host bits. */
export interface Ipv6Range {
  readonly family: 6;
  readonly first: Ipv6;
  readonly prefixLength: number;
}

export type IpRange = Ipv4Range | Ipv6Range;

const ADDRESS_BITS = { 4: 32, 6: 128 } as const;
const MOST_PARTS = 65_536;
/** By prefix length. Looked up because powers would be most of the time that comparing many ranges takes. */
const IPV4_COUNTS: readonly number[] = Array.from({ length: 33 }, (_, prefixLength) => 2 ** (32 - prefixLength));
const IPV6_COUNTS: readonly bigint[] = Array.from(
  { length: 129 },
  (_, prefixLength) => 2n ** BigInt(128 - prefixLength),
);

function hostBits(text: string, masked: IpRange): Result<never, RangeTextError> {
  const maskedText = formatRange(masked);
  const start = maskedText.slice(0, maskedText.indexOf('/'));
  const sentence = `${text} has host bits set: a /${masked.prefixLength} here starts at ${start}. Enter ${maskedText}.`;
  return err({ code: 'host-bits', sentence, masked: maskedText });
}

function readIpv4Range(parts: RangeTextParts, kind: TextKind): Result<Ipv4Range, RangeTextError> {
  const address = readIpv4(parts.addressText);
  if (!address.ok) {
    return err(withAdvice(address.error, kind));
  }
  const prefix = readPrefixLength(parts, ADDRESS_BITS[4]);
  if (!prefix.ok) {
    return err(withAdvice(prefix.error, 'ipv4-range'));
  }
  const first = ipv4(address.value - (address.value % addressCountOfPrefix(prefix.value)));
  const range: Ipv4Range = { family: 4, first, prefixLength: prefix.value };
  return first === address.value ? ok(range) : hostBits(parts.text, range);
}

function readIpv6Range(parts: RangeTextParts): Result<Ipv6Range, RangeTextError> {
  const address = readIpv6(parts.addressText);
  if (!address.ok) {
    return err(withAdvice(address.error, 'ipv6-range'));
  }
  const prefix = readPrefixLength(parts, ADDRESS_BITS[6]);
  if (!prefix.ok) {
    return err(withAdvice(prefix.error, 'ipv6-range'));
  }
  const first = ipv6(address.value - (address.value % ipv6AddressCount(prefix.value)));
  const range: Ipv6Range = { family: 6, first, prefixLength: prefix.value };
  return first === address.value ? ok(range) : hostBits(parts.text, range);
}

function wrongFamily(text: string, written: 'IPv4' | 'IPv6', kind: TextKind): Result<never, RangeTextError> {
  const problem = `${text} is written as ${written}; only ${written === 'IPv4' ? 'IPv6' : 'IPv4'} is accepted here`;
  return err(withAdvice({ code: 'wrong-family', problem }, kind));
}

/** Reads an IPv4 range such as 10.0.0.0/24. Each way of being wrong has its own code and sentence; IPv6 is refused. */
export function parseIpv4Range(text: string): Result<Ipv4Range, RangeTextError> {
  const parts = cutRangeText(text);
  if (!parts.ok) {
    return err(withAdvice(parts.error, 'ipv4-range'));
  }
  return looksLikeIpv6(parts.value.addressText)
    ? wrongFamily(text, 'IPv6', 'ipv4-range')
    : readIpv4Range(parts.value, 'ipv4-range');
}

/** Reads an IPv6 range such as fd00:db8:deca::/64. Each way of being wrong has its own code and sentence; IPv4 is refused. */
export function parseIpv6Range(text: string): Result<Ipv6Range, RangeTextError> {
  const parts = cutRangeText(text);
  if (!parts.ok) {
    return err(withAdvice(parts.error, 'ipv6-range'));
  }
  return looksLikeIpv4(parts.value.addressText) ? wrongFamily(text, 'IPv4', 'ipv6-range') : readIpv6Range(parts.value);
}

/** Reads a range of either family. Refuses as the two parsers above, but never with 'wrong-family'. */
export function parseRange(text: string): Result<IpRange, RangeTextError> {
  const parts = cutRangeText(text);
  if (!parts.ok) {
    return err(withAdvice(parts.error, 'range'));
  }
  if (looksLikeIpv6(parts.value.addressText)) {
    return readIpv6Range(parts.value);
  }
  return readIpv4Range(parts.value, looksLikeIpv4(parts.value.addressText) ? 'ipv4-range' : 'range');
}

/** Returns the range as its parser reads it: '10.0.0.0/24', 'fd00::/64'. */
export function formatRange(range: IpRange): string {
  const first = range.family === 4 ? formatIpv4(range.first) : formatIpv6(range.first);
  return `${first}/${range.prefixLength}`;
}

function notAPrefixLength(prefixLength: number, longest: number): RangeError {
  return new RangeError(`${prefixLength} is not a prefix length: it must be a whole number from 0 to ${longest}.`);
}

/** Returns how many addresses an IPv4 prefix length spans, Azure's own included: 256 for 24. Throws RangeError outside 0 to 32. */
export function addressCountOfPrefix(prefixLength: number): number {
  const addressCount = IPV4_COUNTS[prefixLength];
  if (addressCount === undefined) {
    throw notAPrefixLength(prefixLength, ADDRESS_BITS[4]);
  }
  return addressCount;
}

function ipv6AddressCount(prefixLength: number): bigint {
  const addressCount = IPV6_COUNTS[prefixLength];
  if (addressCount === undefined) {
    throw notAPrefixLength(prefixLength, ADDRESS_BITS[6]);
  }
  return addressCount;
}

/** Throws RangeError for a prefix length that the family has not. */
function checkPrefixLength(prefixLength: number, family: IpRange['family']): void {
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > ADDRESS_BITS[family]) {
    throw notAPrefixLength(prefixLength, ADDRESS_BITS[family]);
  }
}

/** Returns how many addresses a range of either family spans. */
export function addressCount(range: IpRange): bigint {
  return range.family === 4 ? BigInt(addressCountOfPrefix(range.prefixLength)) : ipv6AddressCount(range.prefixLength);
}

/** Returns the last address that belongs to the range. */
export function lastAddress(range: Ipv4Range): Ipv4;
export function lastAddress(range: Ipv6Range): Ipv6;
export function lastAddress(range: IpRange): Ipv4 | Ipv6;
export function lastAddress(range: IpRange): Ipv4 | Ipv6 {
  return range.family === 4
    ? ipv4(range.first + addressCountOfPrefix(range.prefixLength) - 1)
    : ipv6(range.first + ipv6AddressCount(range.prefixLength) - 1n);
}

/** True when the address lies in the range; false for an address of the other family. */
export function containsAddress(range: IpRange, address: Ipv4 | Ipv6): boolean {
  if (range.family === 4) {
    return typeof address === 'number' && address >= range.first && address <= lastAddress(range);
  }
  return typeof address === 'bigint' && address >= range.first && address <= lastAddress(range);
}

/** True when every address of `inner` lies in `outer`; a range contains itself. False across families. */
export function contains(outer: IpRange, inner: IpRange): boolean {
  return inner.prefixLength >= outer.prefixLength && containsAddress(outer, inner.first);
}

/** True when some address lies in both. False across families. Blocks nest or are apart, so one then contains the other. */
export function overlaps(a: IpRange, b: IpRange): boolean {
  return contains(a, b) || contains(b, a);
}

/** True for the same family, first address and prefix length. */
export function sameRange(a: IpRange, b: IpRange): boolean {
  return a.family === b.family && a.first === b.first && a.prefixLength === b.prefixLength;
}

/**
 * Returns the block number `index` (from 0) among the blocks of this prefix length inside the range, or null when the
 * range has no such block. Throws RangeError for a prefix length the family has not and for an index that is not whole.
 */
export function nthBlock(range: Ipv4Range, prefixLength: number, index: number): Ipv4Range | null;
export function nthBlock(range: Ipv6Range, prefixLength: number, index: number): Ipv6Range | null;
export function nthBlock(range: IpRange, prefixLength: number, index: number): IpRange | null;
export function nthBlock(range: IpRange, prefixLength: number, index: number): IpRange | null {
  checkPrefixLength(prefixLength, range.family);
  if (!Number.isSafeInteger(index)) {
    throw new RangeError(`${index} is not the number of a block.`);
  }
  // 2 ** 128 is exact in a double, and so is every safe index: no rounding in this comparison
  if (prefixLength < range.prefixLength || index < 0 || index >= 2 ** (prefixLength - range.prefixLength)) {
    return null;
  }
  return range.family === 4
    ? { family: 4, first: ipv4(range.first + index * addressCountOfPrefix(prefixLength)), prefixLength }
    : { family: 6, first: ipv6(range.first + BigInt(index) * ipv6AddressCount(prefixLength)), prefixLength };
}

/**
 * Returns all blocks of this prefix length inside the range, in order. Throws RangeError for a prefix length that is
 * shorter than the range's or that the family has not, and for more than 65,536 blocks.
 */
export function splitRange(range: Ipv4Range, prefixLength: number): readonly Ipv4Range[];
export function splitRange(range: Ipv6Range, prefixLength: number): readonly Ipv6Range[];
export function splitRange(range: IpRange, prefixLength: number): readonly IpRange[];
export function splitRange(range: IpRange, prefixLength: number): readonly IpRange[] {
  checkPrefixLength(prefixLength, range.family);
  const partCount = 2 ** (prefixLength - range.prefixLength);
  if (partCount < 1 || partCount > MOST_PARTS) {
    throw new RangeError(`${formatRange(range)} is not split into /${prefixLength}: 1 to ${MOST_PARTS} parts are.`);
  }
  return Array.from({ length: partCount }, (_, index) => nthBlock(range, prefixLength, index)).filter(
    (block) => block !== null,
  );
}

/** Returns the lower and the upper half. Throws RangeError for a single address, which has none. */
export function halves(range: Ipv4Range): readonly [Ipv4Range, Ipv4Range];
export function halves(range: Ipv6Range): readonly [Ipv6Range, Ipv6Range];
export function halves(range: IpRange): readonly [IpRange, IpRange];
export function halves(range: IpRange): readonly [IpRange, IpRange] {
  const [lower, upper] = splitRange(range, range.prefixLength + 1);
  if (lower === undefined || upper === undefined) {
    throw new RangeError(`${formatRange(range)} has no halves.`);
  }
  return [lower, upper];
}
