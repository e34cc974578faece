import { VERDICT_NAMES, type VerdictStatus } from '../../engine/verdict/verdict-status.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES, type LaterShape } from '../../ui/later-shapes.ts';
import styles from './verdict.module.css';

const ICONS: Readonly<Record<VerdictStatus, LaterShape>> = {
  fits: 'check',
  tight: 'triangle',
  open: 'ring',
  unknown: 'question',
  'does-not-fit': 'cross',
  excluded: 'slash',
};

/** A verdict by word and shape first, colour second. */
export function Verdict({ status }: { readonly status: VerdictStatus }) {
  return (
    <span className={`${styles.verdict ?? ''} ${styles[status] ?? ''}`} data-verdict={status}>
      <Icon shape={LATER_SHAPES[ICONS[status]]} /> {VERDICT_NAMES[status]}
    </span>
  );
}

/** What stands beside a verdict: the model ends, or it is the one to take. */
export function Mark({ kind }: { readonly kind: 'recommended' | 'retiring' | 'retired' | 'chosen' }) {
  const looks = {
    recommended: ['Recommended', 'star'],
    retiring: ['Retires', 'clock'],
    retired: ['Retired', 'cross'],
    chosen: ['Chosen', 'check'],
  } as const;
  const [word, icon] = looks[kind];
  return (
    <span className={`${styles.mark ?? ''} ${styles[kind] ?? ''}`}>
      <Icon shape={LATER_SHAPES[icon]} size={12} /> {word}
    </span>
  );
}
