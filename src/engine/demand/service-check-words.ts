import { staticBlockAddresses } from '../../domain/facts/addressing.ts';
import type { Working } from '../figures/figure-ref.ts';
import { type Wording, workings } from '../figures/workings.ts';
import type { RangeUse } from './range-types.ts';
import { type DecidedCluster, deriveServiceCheck, serviceCheckOf } from './service-check.ts';

const CHECK_WORDS: Wording<'static-block-nodes' | 'other-addresses', 'service-check', RangeUse> = {
  operands: {
    'static-block-nodes': () => ({ label: 'Nodes with static blocks', unit: 'nodes' }),
    'other-addresses': () => ({ label: 'All other addresses', unit: 'addresses' }),
  },
  results: {
    'service-check': ({ label }) => ({
      title: `${label}: what the service counts`,
      unit: 'addresses',
      facts: [staticBlockAddresses],
    }),
  },
};

/** The working of what the service counts at the maximum; null for a range without static blocks. */
export function openServiceCheck(use: RangeUse, clusters: readonly DecidedCluster[]): Working | null {
  const counted = serviceCheckOf(use, 'maximum', clusters);
  return counted && deriveServiceCheck(workings(CHECK_WORDS, use), counted);
}
