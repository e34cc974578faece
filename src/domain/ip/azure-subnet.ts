import { azureReservedPerSubnet, smallestSubnetPrefixLength } from '../facts/addressing.ts';
import { addressCountOfPrefix } from './range.ts';

/**
 * Returns how many addresses of an IPv4 subnet can be given out: all but the ones Azure keeps (azure-reserved-per-subnet);
 * 0 for prefixes longer than Azure creates (smallest-subnet-prefix-length). Throws RangeError outside 0 to 32.
 */
export function usableAddressCount(prefixLength: number): number {
  const addressCount = addressCountOfPrefix(prefixLength);
  return prefixLength > smallestSubnetPrefixLength.value ? 0 : Math.max(0, addressCount - azureReservedPerSubnet.value);
}

/**
 * Returns the longest prefix length, at most that of Azure's smallest subnet, whose usable addresses are at least
 * `addressCount`; null when not even a /0 has that many. Throws RangeError for a count that is not whole or below 0.
 */
export function smallestSubnetFor(addressCount: number): number | null {
  if (!Number.isInteger(addressCount) || addressCount < 0) {
    throw new RangeError(`${addressCount} is not a count of addresses: it must be a whole number from 0.`);
  }
  for (let prefixLength = smallestSubnetPrefixLength.value; prefixLength >= 0; prefixLength -= 1) {
    if (usableAddressCount(prefixLength) >= addressCount) {
      return prefixLength;
    }
  }
  return null;
}
