import {
  type IpRange,
  type Ipv4Range,
  type Ipv6Range,
  parseIpv4Range,
  parseIpv6Range,
  parseRange,
} from '../domain/ip/range.ts';
import type { Result } from '../domain/result.ts';

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

/** The range that a text of a test says. Throws when it says none. */
export function readRange(text: string): IpRange {
  return valueOf(parseRange(text));
}

/** As `readRange`, IPv4 only. */
export function readIpv4Range(text: string): Ipv4Range {
  return valueOf(parseIpv4Range(text));
}

/** As `readRange`, IPv6 only. */
export function readIpv6Range(text: string): Ipv6Range {
  return valueOf(parseIpv6Range(text));
}
