import { useEffect } from 'react';
import { withoutCase } from '../domain/without-case.ts';
import { planActions } from '../state/use-state.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
}

function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

interface ShortcutsProps {
  /** The selected cluster. */
  readonly cluster: string | undefined;
  readonly openHelp: () => void;
  /** Shows the findings and puts the focus there. */
  readonly openFindings: () => void;
}

/** Puts the focus into the name of a new entity once it is drawn. */
function focusOnName(id: string | null): void {
  if (id !== null) {
    setTimeout(() => document.getElementById(`field-${id}-name`)?.focus());
  }
}

/** The keys of the page; draws nothing. Single letters work outside fields and dialogs only. */
export function Shortcuts({ cluster, openHelp, openFindings }: ShortcutsProps): null {
  useEffect(() => {
    const letters: Readonly<Record<string, () => void>> = {
      '?': openHelp,
      a: () => focusOn('answer'),
      f: openFindings,
      n: () => {
        if (cluster !== undefined) {
          void planActions.addPool(cluster).then(focusOnName);
        }
      },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = withoutCase(event.key);
      if (document.querySelector('dialog[open]') !== null || event.altKey) {
        return;
      }
      if (event.ctrlKey || event.metaKey) {
        const action = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
        if (action !== null) {
          event.preventDefault();
          planActions[action]();
        }
      } else if (!isTyping(event.target) && letters[key]) {
        event.preventDefault();
        letters[key]();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [cluster, openHelp, openFindings]);
  return null;
}
