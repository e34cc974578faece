import { useMemo, useState } from 'react';
import { type Load, LOADS } from '../../../domain/ids.ts';
import { PART_NAMES } from '../../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { kindsIn, usageBars, type UsageRow, usageRows } from '../../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../../engine/words/names.ts';
import { useView, viewActions } from '../../../state/use-state.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { groupsOf, MOST_UNFOLDED } from './range-rows.ts';
import { RangeList } from './RangeList.tsx';
import styles from './usage.module.css';
import { UsageTable } from './UsageTable.tsx';

const LOAD_OPTIONS = LOADS.map((load): readonly [Load, string] => [load, LOAD_NAMES[load].label]);
const VIEWS = [
  ['chart', 'Chart'],
  ['table', 'Table'],
] as const;

interface RangesSectionProps {
  readonly plan: EvaluatedPlan;
  readonly selected: string;
  /** The ranges of all clusters instead of the selected one's. */
  readonly isFleet: boolean;
}

/** How full each range is: a bar of named parts to the scale of the range, and the same numbers as a table. */
export function RangesSection({ plan, selected, isFleet }: RangesSectionProps) {
  const load = useView((shown) => shown.load);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const rows = useMemo(() => {
    const all = usageRows(plan, selected);
    return isFleet ? all : all.filter(({ cluster }) => cluster === selected).map((row) => ({ ...row, owner: '' }));
  }, [plan, selected, isFleet]);
  return (
    <section aria-labelledby="usage-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="usage-title" tabIndex={-1}>
          Ranges
        </h2>
        {view === 'chart' ? (
          <Segments label="Load" options={LOAD_OPTIONS} value={load} onChange={viewActions.showLoad} />
        ) : null}
        <Segments label="Show as" options={VIEWS} value={view} onChange={setView} />
        {view === 'chart' ? <Legend rows={rows} /> : null}
      </div>
      {view === 'table' ? <UsageTable rows={rows} /> : <Lists plan={plan} rows={rows} load={load} />}
    </section>
  );
}

/** One list of all rows, or one for each cluster that unfolds where there are too many. */
function Lists({
  plan,
  rows,
  load,
}: {
  readonly plan: EvaluatedPlan;
  readonly rows: readonly UsageRow[];
  readonly load: Load;
}) {
  const bars = useMemo(() => usageBars(rows, load), [rows, load]);
  if (rows.length <= MOST_UNFOLDED) {
    return <RangeList plan={plan} bars={bars} load={load} />;
  }
  return groupsOf(rows).map(({ cluster, owner, rows: own }, position) => (
    <details key={cluster} className={styles.fold} open={position === 0}>
      <summary>
        {owner} <small>{own.length} ranges</small>
      </summary>
      <RangeList plan={plan} bars={bars.filter(({ row }) => row.cluster === cluster)} load={load} />
    </details>
  ));
}

function Legend({ rows }: { readonly rows: readonly UsageRow[] }) {
  return (
    <ul className={styles.legend} aria-label="Parts">
      {kindsIn(rows).map((kind) => (
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
  );
}
