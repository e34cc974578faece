import { useCallback, useState } from 'react';
import { useReveal } from '../features/kit/reveal.ts';
import type { ViewPlace } from '../features/kit/view-props.ts';
import { appState, usePlan, useView, viewActions } from '../state/use-state.ts';
import { FIRST_VIEW, type ViewId } from '../state/view-ids.ts';
import { revealEntity } from './reveal-entity.ts';

/** Below the width at which form and result stand side by side, one of them is shown. */
export type Pane = 'edit' | 'result';

/** Where on the page somebody is, and the ways to other places. */
export interface Places {
  readonly pane: Pane;
  readonly setPane: (pane: Pane) => void;
  /** The view that the plan at hand was left on. */
  readonly view: ViewId;
  readonly show: (to: ViewPlace) => void;
  readonly showFindings: () => void;
}

const TRIES = 40;
const WAIT_MS = 50;

/** Puts the focus on a place of a view once it is drawn: its part may still be loading. */
function focusOn(place: string, left = TRIES): void {
  const element = document.getElementById(place);
  if (element) {
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  } else if (left > 0) {
    setTimeout(() => focusOn(place, left - 1), WAIT_MS);
  }
}

/** What is shown first where both take turns: an empty plan is filled in, any other one is read; a phone shows the answer. */
function firstPane(): Pane {
  const isEmpty = appState.session.state.getState().link === null;
  return isEmpty && matchMedia('(min-width: 600px)').matches ? 'edit' : 'result';
}

/** Follows where on the page somebody is. */
export function usePlaces(): Places {
  const [pane, setPane] = useState<Pane>(firstPane);
  const entry = usePlan(({ entryId }) => entryId);
  const view = useView(({ views }) => views.find((kept) => kept.entry === entry)?.view ?? FIRST_VIEW);
  const show = useCallback(
    ({ view: next, place }: ViewPlace) => {
      setPane('result');
      viewActions.showView(entry, next);
      if (place === undefined) {
        scrollTo({ top: 0 });
      } else {
        setTimeout(() => focusOn(place));
      }
    },
    [entry],
  );
  const showFindings = useCallback(() => show({ view: 'overview', place: 'findings-title' }), [show]);
  useReveal(
    useCallback((entity: string) => {
      setPane('edit');
      viewActions.foldRail(false);
      revealEntity(entity);
    }, []),
  );
  return { pane, setPane, view, show, showFindings };
}
