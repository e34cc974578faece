import { useEffect } from 'react';
import { type Theme, THEMES } from '../state/ui-store.ts';
import { useView, viewActions } from '../state/use-state.ts';

/** The colour theme, and the step to the next one. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useView((view) => view.theme);
  useEffect(() => {
    document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  const next = () => viewActions.setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
  return [theme, next];
}
