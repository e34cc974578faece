import { lazy, Suspense, useCallback, useDeferredValue, useState } from 'react';
import type { StampSubject } from '../domain/stamp/stamp-request.ts';
import type { FigureRef } from '../engine/figures/figure-ref.ts';
import { OpenWorkingContext } from '../features/kit/Figure.tsx';
import { useReveal } from '../features/kit/go-to-field.ts';
import { OpenStampContext } from '../features/kit/open-stamp.ts';
import { usePlanInput } from '../features/kit/plan-access.ts';
import { AsOfContext } from '../features/kit/plan-view.ts';
import { useView } from '../state/use-state.ts';
import styles from './app.module.css';
import { DecisionPane } from './DecisionPane.tsx';
import { Head } from './Head.tsx';
import type { DialogName } from './PageDialog.tsx';
import { ResultPane } from './ResultPane.tsx';
import { revealEntity } from './reveal-entity.ts';

const WorkingDialog = lazy(async () => ({
  default: (await import('../features/working/WorkingDialog.tsx')).WorkingDialog,
}));

const PageDialog = lazy(async () => ({ default: (await import('./PageDialog.tsx')).PageDialog }));

const StampDialog = lazy(async () => ({ default: (await import('../features/stamp/StampDialog.tsx')).StampDialog }));

const Notices = lazy(async () => ({ default: (await import('../features/kit/Notices.tsx')).Notices }));

const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts.ts')).Shortcuts }));

/** The page: what you decide on the left, what follows on the right. */
export function App({ asOf }: { readonly asOf: string }) {
  const input = usePlanInput();
  const selectedId = useView(({ selectedClusterId }) => selectedClusterId);
  const [figure, setFigure] = useState<FigureRef | null>(null);
  const [stamped, setStamped] = useState<StampSubject | null>(null);
  const cluster = input.clusters.find(({ id }) => id === selectedId) ?? input.clusters[0];
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const openHelp = useCallback(() => setDialog('help'), []);
  useReveal(revealEntity);
  const deferredInput = useDeferredValue(input);
  const openWorking = useCallback((reference: FigureRef) => setFigure(reference), []);
  return (
    <AsOfContext value={asOf}>
      <OpenWorkingContext value={openWorking}>
        <a className={styles.skip} href="#answer" data-screen-only>
          Skip to the answer
        </a>
        <Head onOpen={setDialog} />
        <div className={styles.panes}>
          <OpenStampContext value={setStamped}>
            <DecisionPane input={input} cluster={cluster} />
          </OpenStampContext>
          <ResultPane input={input} deferredInput={deferredInput} selected={cluster?.id ?? ''} />
        </div>
        <Suspense fallback={null}>
          <Notices />
          <Shortcuts cluster={cluster?.id} openHelp={openHelp} />
        </Suspense>
        {dialog === null ? null : (
          <Suspense fallback={null}>
            <PageDialog name={dialog} onClose={() => setDialog(null)} />
          </Suspense>
        )}
        {stamped === null ? null : (
          <Suspense fallback={null}>
            <StampDialog what={stamped} onClose={() => setStamped(null)} />
          </Suspense>
        )}
        {figure === null ? null : (
          <Suspense fallback={null}>
            <WorkingDialog reference={figure} onClose={() => setFigure(null)} />
          </Suspense>
        )}
      </OpenWorkingContext>
    </AsOfContext>
  );
}
