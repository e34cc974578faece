import type { BrokenLimit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';

/** What a limit allows, with the way to its fact or working. */
export function limitCapacity(
  { limit, subject, capacity }: Pick<BrokenLimit, 'limit' | 'subject' | 'capacity'>,
  at: OfCluster,
): ShownNumber {
  const fact = LIMITS[limit].facts.find(({ value }) => value === capacity);
  const { cluster, candidate } = at;
  if (fact) {
    return shown(capacity, { cluster, candidate, figure: 'fact', fact: fact.id });
  }
  if (limit === 'ipv6-pod-cidr') {
    return shown(capacity, { cluster, candidate, figure: 'ipv6-node-blocks' });
  }
  return shown(
    capacity,
    limit === 'outbound-ports'
      ? { cluster, candidate, figure: 'outbound', outbound: { of: 'ports-available' } }
      : { cluster, candidate, figure: 'range-capacity', range: subject },
  );
}
