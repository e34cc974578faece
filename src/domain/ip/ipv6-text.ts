import type { Result } from '../result.ts';
import type { AddressFaultCode, TextFault } from './text-error.ts';

/** What reads and writes one IPv6 address as text. */
export interface Ipv6Text {
  /** The address as a whole number, or the fault without advice, of a text that has a colon. */
  readonly read: (text: string) => Result<bigint, TextFault<AddressFaultCode>>;
  /** A whole number from 0 to 2^128 - 1 in the one spelling of RFC 5952. */
  readonly format: (address: bigint) => string;
}

let provided: Ipv6Text | null = null;

/**
 * Hands over what reads and writes IPv6, before a plan that has IPv6 is computed: the page does so when it first meets such
 * a plan, the command line and the workers when they start. There is one (`ip-cidr-text.ts`), so twice does no harm.
 */
export function provideIpv6Text(text: Ipv6Text): void {
  provided = text;
}

/** Whether IPv6 can be read and written yet. */
export function hasIpv6Text(): boolean {
  return provided !== null;
}

/** What was handed over. Asking before is our own bug and throws: no plan is ever computed without its IPv6 ranges. */
export function ipv6Text(): Ipv6Text {
  if (provided === null) {
    throw new Error('IPv6 text is needed, but provideIpv6Text was not called.');
  }
  return provided;
}
