import type { Load } from '../../../domain/ids.ts';
import type { UsageBar } from '../../../engine/usage/usage-rows.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Figure } from '../../kit/Figure.tsx';
import styles from './usage.module.css';

interface BarTitlesProps {
  readonly bars: readonly UsageBar[];
  readonly load: Load;
}

/** The title of each bar with its two numbers, above the bar: as text of the page, so that the numbers open their workings. */
export function BarTitles({ bars, load }: BarTitlesProps) {
  return (
    <ul className={styles.titles} aria-label="Ranges of the chart">
      {bars.map(({ key, row, title, isOver }) => (
        <li key={key}>
          <span className={isOver ? styles.over : styles.use}>
            {isOver ? <Icon name="cross" size={10} /> : null}
            <Figure {...row.total[load]} label={`used of ${title}`} />
            {row.room === null ? null : (
              <>
                {' of '}
                <Figure {...row.room} label={`offered by ${title}`} />
              </>
            )}
            {row.range.unit === 'node-blocks' ? ' node blocks' : ''}
          </span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}
