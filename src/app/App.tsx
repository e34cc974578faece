import { lazy, Suspense, useCallback, useDeferredValue, useState } from 'react';
import type { StampSubject } from '../domain/stamp/stamp-request.ts';
import type { FigureRef } from '../engine/figures/figure-ref.ts';
import { OpenWorkingContext } from '../features/kit/Figure.tsx';
import { OpenStampContext } from '../features/kit/open-stamp.ts';
import { usePlanInput } from '../features/kit/plan-access.ts';
import { AsOfContext } from '../features/kit/plan-view.ts';
import { ShowViewContext } from '../features/kit/view-props.ts';
import { useView } from '../state/use-state.ts';
import styles from './app.module.css';
import { DecisionPane } from './DecisionPane.tsx';
import type { Opened } from './Extras.tsx';
import { Head } from './Head.tsx';
import { Rail } from './Rail.tsx';
import { ResultPane } from './ResultPane.tsx';
import { usePlaces } from './use-places.ts';

const Extras = lazy(async () => ({ default: (await import('./Extras.tsx')).Extras }));

const NOTHING: Opened = { dialog: null, stamped: null, figure: null };

/** The page: what you decide on the left, what follows on the right. */
export function App({ asOf }: { readonly asOf: string }) {
  const input = usePlanInput();
  const selectedId = useView(({ selectedClusterId }) => selectedClusterId);
  const [opened, setOpened] = useState(NOTHING);
  const open = useCallback((change: Partial<Opened>) => setOpened((before) => ({ ...before, ...change })), []);
  const openStamp = useCallback((stamped: StampSubject) => open({ stamped }), [open]);
  const openWorking = useCallback((figure: FigureRef) => open({ figure }), [open]);
  const cluster = input.clusters.find(({ id }) => id === selectedId) ?? input.clusters[0];
  const places = usePlaces();
  const deferredInput = useDeferredValue(input);
  return (
    <AsOfContext value={asOf}>
      <OpenWorkingContext value={openWorking}>
        <ShowViewContext value={places.show}>
          <a className={styles.skip} href="#answer" data-screen-only>
            Skip to the answer
          </a>
          <Head onOpen={(dialog) => open({ dialog })} />
          <div className={styles.panes} data-pane={places.pane}>
            <Rail>
              <OpenStampContext value={openStamp}>
                <DecisionPane input={input} cluster={cluster} />
              </OpenStampContext>
            </Rail>
            <ResultPane input={input} deferredInput={deferredInput} selected={cluster?.id ?? ''} places={places} />
          </div>
          <Suspense fallback={null}>
            <Extras opened={opened} open={open} cluster={cluster?.id} places={places} />
          </Suspense>
        </ShowViewContext>
      </OpenWorkingContext>
    </AsOfContext>
  );
}
