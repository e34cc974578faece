import { ANSWER_NAMES } from '../../../engine/comparison/answer-names.ts';
import type { Answer } from '../../../engine/comparison/support-table.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import styles from './comparison.module.css';

/** The shape of each answer. */
export const ANSWER_SHAPES: Readonly<Record<Answer, string>> = {
  yes: LATER_SHAPES.check,
  'not-excluded': LATER_SHAPES.ring,
  limited: LATER_SHAPES.triangle,
  preview: LATER_SHAPES.clock,
  disputed: LATER_SHAPES.question,
  'not-documented': LATER_SHAPES.dots,
  'not-applicable': LATER_SHAPES.dash,
  no: LATER_SHAPES.cross,
  free: LATER_SHAPES.bothWays,
  'grow-only': LATER_SHAPES.grow,
  'one-way': LATER_SHAPES.oneWay,
  fixed: LATER_SHAPES.lock,
};

/** What a cell answers, by shape and word; the word is read out and shown on hover. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  const word = ANSWER_NAMES[answer];
  return (
    <span className={styles.mark} data-says={answer} role="img" aria-label={`${word}:`} title={word}>
      <Icon shape={ANSWER_SHAPES[answer]} size={14} />
    </span>
  );
}
