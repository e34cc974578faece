import type { PlanInput } from './plan-input.ts';

function hasColon(text: string): boolean {
  return text.includes(':');
}

/**
 * Whether a plan must not be computed before IPv6 can be read and written (`ip/ipv6-text.ts`): a range has a colon, or a
 * cluster is dual stack and has Azure's IPv6 ranges where it names none.
 */
export function needsIpv6Text({ clusters, virtualNetworks, connectedRanges }: PlanInput): boolean {
  return (
    clusters.some(
      ({ ipFamilies, podCidrs, serviceCidrs, current }) =>
        ipFamilies !== 'ipv4' || [...podCidrs, ...serviceCidrs, ...(current?.podCidrs ?? [])].some(hasColon),
    ) ||
    virtualNetworks.some(
      ({ addressSpaces, subnets }) =>
        addressSpaces.some(hasColon) || subnets.some(({ ipv4, ipv6 }) => hasColon(ipv4.range) || hasColon(ipv6.range)),
    ) ||
    connectedRanges.some(({ range }) => hasColon(range))
  );
}
