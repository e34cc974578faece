import { fieldId } from './field-id.ts';
import { revealEntity, revealRow } from './reveal.ts';

function openFolds(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
}

function show(element: HTMLElement): void {
  openFolds(element);
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** The field, or else the nearest one above it in the same entity. */
function nearest(entity: string, field: string): HTMLElement | null {
  const steps = field.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(entity, steps.slice(0, length).join('.')));
    if (element) {
      return element;
    }
  }
  return null;
}

const TRIES = 20;
const WAIT_MS = 50;

/** Opens what hides a field, scrolls to it and puts the cursor there. Parts that load on demand are waited for. */
export function goToField(entity: string, field: string): void {
  revealEntity(entity);
  if (document.getElementById(fieldId(entity, field)) === null) {
    revealRow(entity);
  }
  const attempt = (left: number): void => {
    const element = document.getElementById(fieldId(entity, field)) ?? (left === 0 ? nearest(entity, field) : null);
    const target = element ?? (left === 0 ? document.getElementById(`entity-${entity}`) : null);
    if (target) {
      show(target);
    } else if (left > 0) {
      setTimeout(() => attempt(left - 1), WAIT_MS);
    }
  };
  // the form may have to be shown first
  setTimeout(() => attempt(TRIES));
}
