import { ipv6SubnetPrefixLength } from '../../../domain/facts/range-constraints.ts';
import { contains, formatRange, parseIpv6Range } from '../../../domain/ip/range.ts';
import type { MapNetwork } from '../../../engine/address-map/map-rows.ts';
import { blocksInRange } from '../../../engine/figures/formulas.ts';

/** An IPv6 address range of a VNet: how many subnets it has room for, and how many are taken. */
export interface Ipv6Space {
  readonly range: string;
  readonly subnetCount: number;
  readonly takenCount: number;
}

/** The IPv6 address ranges of a VNet that parse. Every IPv6 subnet is a /64 (ipv6-subnet-prefix-length). */
export function ipv6SpacesOf({ network, layout }: Pick<MapNetwork, 'network' | 'layout'>): readonly Ipv6Space[] {
  const taken = layout.ipv6.flatMap(({ range }) => {
    const parsed = parseIpv6Range(range);
    return parsed.ok ? [parsed.value] : [];
  });
  return network.addressSpaces.flatMap((text) => {
    const parsed = parseIpv6Range(text);
    return parsed.ok
      ? [
          {
            range: formatRange(parsed.value),
            subnetCount: blocksInRange.compute({ L: parsed.value.prefixLength, B: ipv6SubnetPrefixLength.value }),
            takenCount: taken.filter((range) => contains(parsed.value, range)).length,
          },
        ]
      : [];
  });
}
