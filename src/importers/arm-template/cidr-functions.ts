import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import { addressCountOfPrefix, formatRange, nthBlock, parseIpv4Range, parseRange } from '../../domain/ip/range.ts';

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

/** ARM's `cidrSubnet(network, prefix length, index)`: the block of that size at an index from 0; undefined outside of it. */
export function cidrSubnet(network: unknown, prefixLength: unknown, index: unknown): string | undefined {
  const range = parseRange(typeof network === 'string' ? network : '');
  if (!range.ok || !isWhole(prefixLength, 128) || !isWhole(index, 2 ** 31)) {
    return undefined;
  }
  const isInside = prefixLength >= range.value.prefixLength && (range.value.family === 6 || prefixLength <= 32);
  const block = isInside ? nthBlock(range.value, prefixLength, index) : null;
  return block === null ? undefined : formatRange(block);
}

/** ARM's `cidrHost(network, index)`: index 0 is the address behind the first one of the network; IPv4 only here. */
export function cidrHost(network: unknown, index: unknown): string | undefined {
  const range = parseIpv4Range(typeof network === 'string' ? network : '');
  const isInside = range.ok && isWhole(index, addressCountOfPrefix(range.value.prefixLength) - 2);
  return isInside ? formatIpv4(ipv4(range.value.first + index + 1)) : undefined;
}
