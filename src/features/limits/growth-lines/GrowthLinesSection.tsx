import { lazy, Suspense, useMemo, useState } from 'react';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { chartData } from '../../../engine/growth/growth-chart.ts';
import { type GrowthView, growthView, NO_GROWTH, type NoGrowth } from '../../../engine/growth/growth-view.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import styles from './growth-lines.module.css';
import { CHART_PIXELS, DASHES } from './line-looks.ts';
import { MonthTable } from './MonthTable.tsx';
import { OtherCandidates } from './OtherCandidates.tsx';
import { RunOutTable } from './RunOutTable.tsx';

const GrowthChart = lazy(async () => ({ default: (await import('./GrowthChart.tsx')).GrowthChart }));

const VIEWS = [
  ['chart', 'Chart'],
  ['table', 'Table'],
] as const;
type ViewId = (typeof VIEWS)[number][0];

interface GrowthLinesSectionProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
}

/** When the ranges of the selected cluster run out: lines over the months, and the same numbers as tables. */
export function GrowthLinesSection({ plan, cluster }: GrowthLinesSectionProps) {
  const shown = useMemo(() => growthView(plan, cluster), [plan, cluster]);
  const [view, setView] = useState<ViewId>('chart');
  return (
    <section aria-labelledby="growth-lines-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="growth-lines-title">Growth</h2>
        {typeof shown === 'string' ? null : (
          <Segments label="Show growth as" options={VIEWS} value={view} onChange={setView} />
        )}
      </div>
      {typeof shown === 'string' ? (
        <Nothing why={shown} cluster={cluster} />
      ) : (
        <>
          <p className={styles.summary}>
            <SentenceText {...shown.summary} />
          </p>
          {view === 'chart' ? <ChartPart view={shown} /> : <MonthTable view={shown} />}
          <RunOutTable view={shown} />
          <OtherCandidates plan={plan} cluster={cluster} shown={shown.at.candidate} />
        </>
      )}
    </section>
  );
}

function ChartPart({ view }: { readonly view: GrowthView }) {
  const data = useMemo(() => chartData(view), [view]);
  return data.lines.length === 0 ? null : (
    <div className={styles.chart}>
      <ul className={styles.legend} aria-label="Lines">
        {data.lines.map(({ key, name }, index) => (
          <li key={key}>
            <svg width="24" height="8" aria-hidden="true">
              <line
                x1="0"
                y1="4"
                x2="24"
                y2="4"
                stroke={`var(--line-${index})`}
                strokeWidth="2.5"
                strokeDasharray={DASHES[index]}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Suspense fallback={<div aria-busy="true" style={{ height: CHART_PIXELS }} />}>
        <GrowthChart data={data} />
      </Suspense>
      <p className={styles.note}>
        In percent of what each range offers, with upgrade.
        {data.lines.some(({ runOut }) => runOut !== null) ? ' A ring marks the month in which it runs out.' : ''}
        {data.isCut ? ` Lines end at ${data.mostPercent} %.` : ''}
      </p>
    </div>
  );
}

function Nothing({ why, cluster }: { readonly why: NoGrowth; readonly cluster: Cluster }) {
  const uncapped = cluster.nodePools.find(({ kind, nodeCap }) => kind === 'auto-provisioned' && nodeCap === null);
  return (
    <div className={styles.nothing}>
      <p>
        {NO_GROWTH[why]}
        {why === 'none-planned' ? ' Set nodes or percent per month in Growth and upgrades.' : ''}
      </p>
      {why === 'none-planned' ? (
        <Button small onClick={() => goToField(cluster.id, 'growth.perMonth')}>
          Set growth
        </Button>
      ) : null}
      {why === 'size-unknown' && uncapped ? (
        <Button small onClick={() => goToField(uncapped.id, 'nodeCap')}>
          Set node cap
        </Button>
      ) : null}
    </div>
  );
}
