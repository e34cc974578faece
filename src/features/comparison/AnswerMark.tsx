import type { Answer } from '../../engine/comparison/support-table.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './comparison.module.css';

/** Each answer by word and shape, in the order of the legend. */
export const ANSWER_MARKS: Readonly<Record<Answer, readonly [word: string, icon: IconName]>> = {
  yes: ['Yes', 'check'],
  'not-excluded': ['Not ruled out, not named', 'ring'],
  limited: ['With limits', 'triangle'],
  preview: ['Preview', 'clock'],
  disputed: ['Sources disagree', 'question'],
  'not-documented': ['Not documented', 'dots'],
  'not-applicable': ['Does not apply', 'dash'],
  no: ['No', 'cross'],
  free: ['Free', 'bothWays'],
  'grow-only': ['Grow only', 'grow'],
  'one-way': ['One way', 'oneWay'],
  fixed: ['Fixed', 'lock'],
};

/** What a cell answers, by shape and word; the word is read out and shown on hover. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  const [word, icon] = ANSWER_MARKS[answer];
  return (
    <span className={styles.mark} data-says={answer} role="img" aria-label={`${word}:`} title={word}>
      <Icon name={icon} size={14} />
    </span>
  );
}
