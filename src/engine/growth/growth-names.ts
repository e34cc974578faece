import type { Name } from '../../domain/name.ts';
import { type LimitId, LIMITS } from '../capacity/limit-table.ts';
import { plain } from '../words/numbers.ts';
import type { LimitGrowth, RangeGrowth } from './growth.ts';

/** What a range is counted in, in words. */
export function unitOfRange({ unit }: Pick<RangeGrowth, 'unit'>): string {
  return unit === 'node-blocks' ? 'node blocks' : 'addresses';
}

/** What the limits count that are not on nodes or pods alone. */
const UNITS: Readonly<Partial<Record<LimitId, string>>> = {
  'route-table': 'routes',
  'pods-per-cluster': 'pods',
  'vnet-addresses': 'addresses',
  'outbound-ports': 'ports',
  'ipv6-pod-cidr': 'node blocks',
};

/** What a limit counts, in words. */
export function unitOfLimit({ limit, key }: Pick<LimitGrowth, 'limit' | 'key'>): string {
  return UNITS[limit] ?? (key.endsWith('/pods') ? 'pods' : 'nodes');
}

/** The name of a limit, with the pool that it applies to. */
export function limitGrowthName({ limit, subject }: LimitGrowth, poolName: (pool: string) => string): Name {
  const { label, inSentence } = LIMITS[limit].name;
  const pool = limit === 'nodes-per-pool' ? `: ${poolName(subject)}` : '';
  return { label: `${label}${pool}`, inSentence: `${inSentence}${pool}` };
}

/** A month of the horizon in words. */
export function monthText(month: number): string {
  return month === 0 ? 'today' : `month ${plain(month)}`;
}
