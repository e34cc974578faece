import { useStore } from 'zustand';
import type { PlanInput } from '../domain/plan-input.ts';
import { type AppState, createAppState } from './app-state.ts';
import { browserPlatform, detachedPlatform } from './browser-platform.ts';
import type { Notice } from './notice-store.ts';
import type { SessionState } from './plan-session.ts';
import type { PlanActions, PlanState } from './plan-store.ts';
import type { ViewActions, ViewState } from './ui-store.ts';

/** The state of this page. Components read it through the hooks below and write through the actions. */
export const appState: AppState = createAppState(
  typeof window === 'undefined' ? detachedPlatform() : browserPlatform(window),
);

/** Every write of the plan. */
export const planActions: PlanActions = appState.plan.actions;

/** Every write of the view. */
export const viewActions: ViewActions = appState.ui.actions;

/** A part of the plan at hand. The selector must not build a new object on each call. */
export function usePlan<T>(selector: (state: PlanState) => T): T {
  return useStore(appState.plan, selector);
}

/** A part of what is computed with: the plan at hand, but for the moment in which IPv6 text loads. */
export function useComputedPlan<T>(selector: (input: PlanInput) => T): T {
  return useStore(appState.computed.state, ({ input }) => selector(input));
}

/** A part of the view preferences. The selector must not build a new object on each call. */
export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(appState.ui, selector);
}

/** Whether there is a step to undo. */
export function useCanUndo(): boolean {
  return useStore(appState.plan.history, ({ pastStates }) => pastStates.length > 0);
}

/** Whether there is a step to redo. */
export function useCanRedo(): boolean {
  return useStore(appState.plan.history, ({ futureStates }) => futureStates.length > 0);
}

/** The notices to show, oldest first. */
export function useNotices(): readonly Notice[] {
  return useStore(appState.notices, ({ notices }) => notices);
}

/** The link of the plan at hand, and the version of the list of entries. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(appState.session.state, selector);
}
