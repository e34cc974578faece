import { contains, parseRange } from '../../domain/ip/range.ts';
import { isIpv4 } from '../room/placed-ranges.ts';

/** Kinds of changes of a pod CIDR that the service refuses on a running Overlay cluster. */
export type NoGrowthReason = 'unread' | 'ipv6' | 'windows' | 'shrinks' | 'not-around';

/** Why the pod CIDR of a running Overlay cluster cannot become another range, one sentence each. */
export const NO_GROWTH_SENTENCES: Readonly<Record<NoGrowthReason, string>> = {
  unread: 'One of the two ranges cannot be read.',
  ipv6: 'An IPv6 pod CIDR cannot grow.',
  windows: 'The pod CIDR grows only on clusters whose nodes all run Linux.',
  shrinks: 'A pod CIDR cannot shrink.',
  'not-around': 'The new pod CIDR must contain the old one: it cannot be replaced or given a second block.',
};

/** Why the pod CIDR of a running Overlay cluster cannot become another range; null where it can grow to it. */
export function reasonAgainstGrowth(from: string, to: string, hasWindows: boolean): NoGrowthReason | null {
  const old = parseRange(from);
  const wanted = parseRange(to);
  if (!old.ok || !wanted.ok) {
    return 'unread';
  }
  if (!isIpv4(old.value) || !isIpv4(wanted.value)) {
    return 'ipv6';
  }
  if (hasWindows) {
    return 'windows';
  }
  if (contains(wanted.value, old.value)) {
    return null;
  }
  return contains(old.value, wanted.value) ? 'shrinks' : 'not-around';
}
