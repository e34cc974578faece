import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { loadForm } from './app/form-parts.ts';
import type { PlanInput } from './domain/plan-input.ts';
import { dayOf } from './state/day-of.ts';
import { appState } from './state/use-state.ts';
import './ui/tokens.css';
import './ui/base.css';

async function loadExample(id: string): Promise<PlanInput | null> {
  const { SCENARIOS } = await import('./scenarios/registry.ts');
  return (await SCENARIOS.find((scenario) => scenario.id === id)?.load()) ?? null;
}

/** Opens the plan first, then draws: what the visitor sees is never replaced. */
async function start(root: HTMLElement): Promise<void> {
  const hasPlanToOpen = location.hash !== '' || appState.entries.lastOpened() !== null;
  await Promise.all([appState.start(loadExample), hasPlanToOpen ? loadForm() : undefined]);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App asOf={dayOf(Date.now())} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
