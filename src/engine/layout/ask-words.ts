import { plain } from '../words/numbers.ts';
import type { AskList } from './asks.ts';

/** What each list of asks is called. */
export const ASK_LIST_TITLES = {
  'address-space': 'Address space to ask for',
  subnets: 'Subnets to create',
  reserved: 'Ranges to reserve, not routed',
} as const satisfies Readonly<Record<AskList, string>>;

/** The rule of every size to ask for, in one sentence, for wherever such a size is shown. */
export function headroomSentence(headroomPercent: number): string {
  return headroomPercent === 0
    ? 'Sizes to ask for keep nothing free: the headroom is 0 %.'
    : `Every size to ask for keeps ${plain(headroomPercent)} % free.`;
}

/** What is said beside the size of a service range. */
export const SERVICE_RANGE_SENTENCE = 'Service CIDRs are not routed: every cluster may use the same.';
