import type { Answer } from './support-table.ts';

/** What each answer of the comparison is called, in the order of its legend. */
export const ANSWER_NAMES: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  'not-excluded': 'Not stated',
  limited: 'With limits',
  preview: 'Preview',
  disputed: 'Sources disagree',
  'not-documented': 'Not documented',
  'not-applicable': 'Does not apply',
  no: 'No',
  free: 'Free',
  'grow-only': 'Grow only',
  'one-way': 'One way',
  fixed: 'Fixed',
};
