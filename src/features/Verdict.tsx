import type { VerdictStatus } from '../engine/plan.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './verdict.module.css';

const LOOKS: Readonly<Record<VerdictStatus, readonly [word: string, icon: IconName]>> = {
  fits: ['Fits', 'check'],
  tight: ['Tight', 'triangle'],
  open: ['To request', 'ring'],
  unknown: ['Not known', 'question'],
  'does-not-fit': ['Does not fit', 'cross'],
  excluded: ['Ruled out', 'slash'],
};

/** A verdict by word and shape first, colour second. */
export function Verdict({ status }: { readonly status: VerdictStatus }) {
  const [word, icon] = LOOKS[status];
  return (
    <span className={`${styles.verdict ?? ''} ${styles[status] ?? ''}`} data-verdict={status}>
      <Icon name={icon} /> {word}
    </span>
  );
}

/** What stands beside a verdict: the model ends, or it is the one to take. */
export function Mark({ kind }: { readonly kind: 'recommended' | 'retiring' | 'chosen' }) {
  const looks = {
    recommended: ['Recommended', 'star'],
    retiring: ['Retires', 'clock'],
    chosen: ['Chosen', 'check'],
  } as const;
  const [word, icon] = looks[kind];
  return (
    <span className={`${styles.mark ?? ''} ${styles[kind] ?? ''}`}>
      <Icon name={icon} size={12} /> {word}
    </span>
  );
}
