import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import styles from './outbound.module.css';
import type { Mark } from './outbound-view.ts';

/** An answer by shape and word. */
export function OutboundMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className={styles.mark}>
      <span className={styles.sign} data-tone={mark.tone}>
        <Icon shape={LATER_SHAPES[mark.icon]} size={14} />
      </span>
      {mark.word}
    </span>
  );
}
