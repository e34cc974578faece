import { lazy, memo, Suspense } from 'react';
import type { Load } from '../../../domain/ids.ts';
import { rangeSmallest } from '../../../engine/demand/range-table-figures.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { placeText } from '../../../engine/layout/layout.ts';
import type { UsageBar, UsageRow } from '../../../engine/usage/usage-rows.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Figure } from '../../kit/Figure.tsx';
import { PlainBar } from './PlainBar.tsx';
import styles from './usage.module.css';

const ChartBar = lazy(async () => ({ default: (await import('./ChartBar.tsx')).ChartBar }));

interface RangeListProps {
  readonly plan: EvaluatedPlan;
  readonly bars: readonly UsageBar[];
  readonly load: Load;
}

/** A row for each range: its name, where it lies, whose word that is, its bar, and how much of it is used. */
export function RangeList({ plan, bars, load }: RangeListProps) {
  return (
    <ul className={styles.list} aria-label="Ranges and their use">
      {bars.map((bar) => (
        <li key={bar.key} className={styles.row} data-range={bar.row.range.key}>
          <span className={styles.name} title={nameOf(bar)}>
            {nameOf(bar)}
          </span>
          <Place text={placeText(plan, bar.row.range)} bar={bar} />
          <span className={styles.state} data-state={bar.row.range.state}>
            {bar.row.range.state}
          </span>
          <Bar bar={bar} />
          <Used bar={bar} load={load} />
        </li>
      ))}
    </ul>
  );
}

/** A range by its own name, and by its cluster where several are shown. */
function nameOf({ row: { owner, range } }: UsageBar): string {
  return owner === '' ? range.label : `${owner}: ${range.label}`;
}

function Place({ text, bar: { row } }: { readonly text: string | null; readonly bar: UsageBar }) {
  return (
    <span className={styles.place}>
      {text ??
        (row.request === null ? (
          'too large'
        ) : (
          <>
            <Figure {...row.request} label={`prefix length to ask for: ${row.title}`} />
            <SmallestServiceRange row={row} />
          </>
        ))}
    </span>
  );
}

/** A service range is asked for with room to spare: the smallest one that fits stands beside it. */
function SmallestServiceRange({ row: { cluster, candidate, range } }: { readonly row: UsageRow }) {
  const smallest = range.kind === 'service-cidr' ? rangeSmallest({ cluster, candidate }, range) : null;
  return smallest === null ? null : (
    <small>
      {' '}
      (smallest <Figure {...smallest} label={`smallest prefix length that fits: ${range.label}`} />)
    </small>
  );
}

/** The bar as a plain drawing until the chart is there, in the same place and size. */
const Bar = memo(
  function Bar({ bar }: { readonly bar: UsageBar }) {
    return (
      <span className={styles.bar}>
        <Suspense fallback={<PlainBar bar={bar} />}>
          <ChartBar bar={bar} />
        </Suspense>
      </span>
    );
  },
  (before, now) =>
    JSON.stringify(before.bar.segments) === JSON.stringify(now.bar.segments) &&
    before.bar.lines.join() === now.bar.lines.join(),
);

function Used({ bar: { row, title, isOver }, load }: { readonly bar: UsageBar; readonly load: Load }) {
  return (
    <span className={isOver ? styles.over : styles.use}>
      {isOver ? <Icon shape={LATER_SHAPES.cross} size={10} /> : null}
      <Figure {...row.total[load]} label={`used of ${title}`} />
      {row.room === null ? null : (
        <small>
          {' of '}
          <Figure {...row.room} label={`offered by ${title}`} />
        </small>
      )}
      <small>{row.range.unit === 'node-blocks' ? ' nodes' : ''}</small>
    </span>
  );
}
