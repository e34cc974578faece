import { barStretches, type UsageBar } from '../../../engine/usage/usage-rows.ts';
import { partColor } from './bar-look.ts';
import styles from './usage.module.css';

/** A bar drawn plainly: what stands there before the chart is loaded, and in print. */
export function PlainBar({ bar }: { readonly bar: UsageBar }) {
  return (
    <span className={styles.plain} aria-hidden="true">
      {barStretches(bar).map(({ part, length }) => (
        <span
          key={part}
          className={part === 'free' ? styles.free : undefined}
          style={{ width: `${length}%`, background: part === 'free' ? undefined : partColor(part) }}
        />
      ))}
    </span>
  );
}
