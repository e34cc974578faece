import { lazy, Suspense, useMemo, useState } from 'react';
import { type Load, LOADS } from '../../../domain/ids.ts';
import { PART_NAMES } from '../../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { kindsIn, MOST_BARS, usageBars, usageRows } from '../../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../../engine/words/names.ts';
import { useView, viewActions } from '../../../state/use-state.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { BarTitles } from './BarTitles.tsx';
import { chartHeight } from './chart-height.ts';
import styles from './usage.module.css';
import { UsageTable } from './UsageTable.tsx';

const UsageChart = lazy(async () => ({ default: (await import('./UsageChart.tsx')).UsageChart }));

const LOAD_OPTIONS = LOADS.map((load): readonly [Load, string] => [load, LOAD_NAMES[load].label]);
const VIEWS = [
  ['chart', 'Chart'],
  ['table', 'Table'],
] as const;

interface UsageSectionProps {
  readonly plan: EvaluatedPlan;
  readonly selected: string;
}

/** How full each range is: bars of named parts, and the same numbers as a table. */
export function UsageSection({ plan, selected }: UsageSectionProps) {
  const load = useView((shown) => shown.load);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const rows = useMemo(() => usageRows(plan, selected), [plan, selected]);
  const bars = useMemo(() => usageBars(rows.slice(0, MOST_BARS), load), [rows, load]);
  const kinds = useMemo(() => kindsIn(rows), [rows]);
  return (
    <section aria-labelledby="usage-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="usage-title">Subnet usage</h2>
        <div className={styles.controls}>
          {view === 'chart' ? (
            <Segments label="Load" options={LOAD_OPTIONS} value={load} onChange={viewActions.showLoad} />
          ) : null}
          <Segments label="Show as" options={VIEWS} value={view} onChange={setView} />
        </div>
      </div>
      {view === 'table' ? (
        <UsageTable rows={rows} />
      ) : (
        <>
          <ul className={styles.legend} aria-label="Parts">
            {kinds.map((kind) => (
              <li key={kind}>
                <span className={styles.swatch} data-part={kind} /> {PART_NAMES[kind]}
              </li>
            ))}
            <li>
              <span className={styles.swatch} data-part="reserved" /> Reserved by Azure
            </li>
            <li>
              <span className={styles.swatch} data-part="free" /> Free
            </li>
          </ul>
          <div className={styles.chart}>
            <BarTitles bars={bars} load={load} />
            <Suspense fallback={<div aria-busy="true" style={{ height: chartHeight(bars) }} />}>
              <UsageChart bars={bars} kinds={kinds} />
            </Suspense>
          </div>
          {rows.length > MOST_BARS ? (
            <p className={styles.note}>The first {MOST_BARS} ranges are drawn; the table has all.</p>
          ) : null}
        </>
      )}
    </section>
  );
}
