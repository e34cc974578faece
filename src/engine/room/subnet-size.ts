import type { Subnet } from '../../domain/plan-input.ts';
import { sizedRange, type SizeRule } from '../demand/range-numbers.ts';
import { sizeToAskFor } from '../demand/range-use.ts';

/**
 * The size of a subnet that no cluster draws on and whose size nobody fixed: what is advised for its purposes, and for what
 * others use in it; null where nothing says how large it is to be.
 */
export function sizeWithoutClusters({ purposes, otherAddressesInUse }: Subnet, rule: SizeRule): number | null {
  const advised = rule.advisedSize(purposes);
  return otherAddressesInUse > 0
    ? sizeToAskFor(sizedRange('other-subnet', advised, false), otherAddressesInUse, rule)
    : (advised?.value ?? null);
}
