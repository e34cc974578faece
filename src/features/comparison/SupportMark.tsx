import type { Answer } from '../../engine/comparison/support-table.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './comparison.module.css';

const MARKS: Readonly<Record<Answer, readonly [word: string, icon: IconName]>> = {
  yes: ['Yes', 'check'],
  'not-excluded': ['Not ruled out', 'ring'],
  limited: ['With limits', 'triangle'],
  preview: ['Preview', 'clock'],
  disputed: ['Sources disagree', 'question'],
  'not-documented': ['Not documented', 'dash'],
  'not-applicable': ['Does not apply', 'dash'],
  no: ['No', 'cross'],
  free: ['Free', 'bothWays'],
  'grow-only': ['Grow only', 'grow'],
  'one-way': ['One way', 'oneWay'],
  fixed: ['Fixed', 'lock'],
};

/** How far something is supported, by shape and word; the word is read out and shown on hover. */
export function SupportMark({ support }: { readonly support: Answer }) {
  const [word, icon] = MARKS[support];
  return (
    <span className={styles.mark} data-support={support} title={word}>
      <Icon name={icon} size={14} />
      <span className="visually-hidden">{word}: </span>
    </span>
  );
}
