import { memo, useEffect } from 'react';
import type { PlanInput } from '../domain/plan-input.ts';
import { headlineColumns } from '../features/kit/headline-columns.ts';
import { useEvaluatedPlan } from '../features/kit/plan-view.ts';
import { useView } from '../state/use-state.ts';
import type { ViewId } from '../state/view-ids.ts';
import { Segments } from '../ui/Segments.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { Places } from './use-places.ts';
import styles from './view.module.css';
import { ViewPanel } from './ViewPanel.tsx';
import { VIEWS } from './views.ts';

const PANES = [
  ['edit', 'Edit'],
  ['result', 'Result'],
] as const;

/** The ways between form and result, where they take turns, and between the views. */
export function ViewWays({ places: { pane, setPane, view, show } }: { readonly places: Places }) {
  return (
    <>
      <div className={styles.paneToggle}>
        <Segments label="Form or result" options={PANES} value={pane} onChange={setPane} />
      </div>
      <div className={styles.tabs} data-pane={pane}>
        <Tabs label="Views" tabs={VIEWS} selected={view} onSelect={(id) => show({ view: id })} />
      </div>
    </>
  );
}

const IDLE_MS = 2_000;

interface ShownViewProps {
  readonly input: PlanInput;
  readonly selected: string;
  readonly view: ViewId;
}

/** The view that is shown; drawn again only when what it shows has changed. The others load while nobody waits for them. */
export const ShownView = memo(function ShownView({ input, selected, view }: ShownViewProps) {
  const picked = useView(({ variants }) => variants);
  const withCustomPlugin = useView(({ isCustomPluginShown }) => isCustomPluginShown);
  const plan = useEvaluatedPlan(input);
  useEffect(() => {
    const timer = setTimeout(() => VIEWS.forEach(({ load }) => void load()), IDLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const cluster = input.clusters.find(({ id }) => id === selected);
  const evaluation = plan.evaluationOf(selected);
  const columns = cluster && evaluation ? headlineColumns({ evaluation, cluster, picked, withCustomPlugin }) : [];
  return <ViewPanel id={view} plan={plan} cluster={cluster} columns={columns} />;
});
