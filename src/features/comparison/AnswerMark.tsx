import { ANSWER_NAMES } from '../../engine/comparison/answer-names.ts';
import type { Answer } from '../../engine/comparison/support-table.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './comparison.module.css';

/** The shape of each answer. */
export const ANSWER_ICONS: Readonly<Record<Answer, IconName>> = {
  yes: 'check',
  'not-excluded': 'ring',
  limited: 'triangle',
  preview: 'clock',
  disputed: 'question',
  'not-documented': 'dots',
  'not-applicable': 'dash',
  no: 'cross',
  free: 'bothWays',
  'grow-only': 'grow',
  'one-way': 'oneWay',
  fixed: 'lock',
};

/** What a cell answers, by shape and word; the word is read out and shown on hover. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  const word = ANSWER_NAMES[answer];
  return (
    <span className={styles.mark} data-says={answer} role="img" aria-label={`${word}:`} title={word}>
      <Icon name={ANSWER_ICONS[answer]} size={14} />
    </span>
  );
}
