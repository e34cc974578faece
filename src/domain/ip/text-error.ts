/** The longest text that is looked at, in UTF-16 units; also the most of a person's text that a sentence repeats. */
export const LONGEST_TEXT = 64;

/** What can be wrong with the digits of an address. */
export type AddressFaultCode = 'octet-too-large' | 'leading-zero' | 'octet-count' | 'ipv4-mapped' | 'not-an-address';

type AnyTextCode = 'empty' | 'too-long' | 'spaces' | 'zone' | 'wrong-family' | AddressFaultCode;

/** Why a text is not a single address. */
export interface IpTextError {
  readonly code: AnyTextCode | 'prefix-given';
  /** For people: what is wrong, what is accepted, an example. Repeats at most 64 characters of the text. */
  readonly sentence: string;
}

export type RangeTextErrorCode =
  AnyTextCode | 'missing-prefix' | 'prefix-not-a-number' | 'prefix-leading-zero' | 'prefix-too-long' | 'host-bits';

/** Why a text is not a range of addresses. */
export interface RangeTextError {
  readonly code: RangeTextErrorCode;
  /** For people: what is wrong, what is accepted, an example. Repeats at most 64 characters of the text. */
  readonly sentence: string;
  /** With 'host-bits' only: the range that has this prefix length and contains the address. */
  readonly masked?: string;
}

/** A problem before it is a sentence: no full stop, no advice. Null where the advice says all: the text is empty. */
export interface TextFault<C extends string> {
  readonly code: C;
  readonly problem: string | null;
}

export type TextKind = 'ipv4-range' | 'ipv6-range' | 'range' | 'ipv4-address';

const ADVICE = {
  'ipv4-range': 'Enter an IPv4 range, e.g. 10.0.0.0/24.',
  'ipv6-range': 'Enter an IPv6 range, e.g. fd00:db8:deca::/64.',
  range: 'Enter a range, e.g. 10.0.0.0/24 or fd00:db8:deca::/64.',
  'ipv4-address': 'Enter one IPv4 address, e.g. 10.0.0.10.',
} as const satisfies Record<TextKind, string>;

/** Turns a fault into an error with a sentence for people: the problem, then what to write in this kind of field. */
export function withAdvice<C extends string>(fault: TextFault<C>, kind: TextKind): { code: C; sentence: string } {
  return { code: fault.code, sentence: fault.problem === null ? ADVICE[kind] : `${fault.problem}. ${ADVICE[kind]}` };
}

/** White space of any script, control characters and characters that cannot be seen. */
const SPACE_OR_INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * Looks at a text before its digits are read. Returns the fault of a text that is empty, longer than 64 characters,
 * has spaces or invisible characters or a zone, else null. Only the last of these repeats the text.
 */
export function firstFault(text: string): TextFault<'empty' | 'too-long' | 'spaces' | 'zone'> | null {
  if (text.length > LONGEST_TEXT) {
    const problem = `This text has ${text.length} characters; at most ${LONGEST_TEXT} are read`;
    return { code: 'too-long', problem };
  }
  if (text.trim() === '') {
    return { code: 'empty', problem: null };
  }
  if (SPACE_OR_INVISIBLE.test(text)) {
    return { code: 'spaces', problem: 'This text has a space, a line break or an invisible character in it' };
  }
  if (text.includes('%')) {
    return { code: 'zone', problem: `${text} has a zone (the part from %), which says nothing outside one machine` };
  }
  return null;
}

/** True when a text can only have been meant as IPv6: it has a colon and does not begin like 10.0. */
export function looksLikeIpv6(text: string): boolean {
  return text.includes(':') && !/^\d+\./u.test(text);
}

/** True when a text can only have been meant as IPv4: it has a dot and no colon. */
export function looksLikeIpv4(text: string): boolean {
  return text.includes('.') && !text.includes(':');
}
