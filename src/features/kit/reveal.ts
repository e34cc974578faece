import { useEffect, useState } from 'react';

type Listener = (entity: string) => void;
const listeners = new Set<Listener>();
const rowListeners = new Set<Listener>();

/** Follows requests to show an entity: whoever hides the form or another cluster shows it then. */
export function useReveal(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** Whether the row of an entity is unfolded; a request to show one of its fields unfolds it. */
export function useUnfolded(id: string): readonly [boolean, (open: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const reveal = (entity: string) => {
      if (entity === id) {
        setOpen(true);
      }
    };
    rowListeners.add(reveal);
    return () => void rowListeners.delete(reveal);
  }, [id]);
  return [isOpen, setOpen];
}

/** Shows an entity: the form, and the cluster that it belongs to. */
export function revealEntity(entity: string): void {
  listeners.forEach((listener) => listener(entity));
}

/** Unfolds the row of an entity, if there is one. */
export function revealRow(entity: string): void {
  rowListeners.forEach((listener) => listener(entity));
}
