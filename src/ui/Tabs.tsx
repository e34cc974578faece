import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './tabs.module.css';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: string; readonly badge?: ReactNode }[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
}

/** The element ids of a tab and of what it shows. */
export function tabIds(id: string): { readonly tab: string; readonly panel: string } {
  return { tab: `tab-${id}`, panel: `panel-${id}` };
}

/** One of several panels at a time. The list is one stop of the keyboard: arrows, Home, End and the digits move in it. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === selected);
  const go = (position: number) => {
    const next = tabs[position];
    if (next) {
      onSelect(next.id);
      list.current?.querySelector<HTMLElement>(`#${tabIds(next.id).tab}`)?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const position = /^[1-9]$/u.test(event.key) ? Number(event.key) - 1 : steps[event.key];
    if (position !== undefined && tabs[position] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      go(position);
    }
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ id, title, badge }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabIds(id).tab}
          aria-selected={id === selected}
          aria-controls={tabIds(id).panel}
          tabIndex={id === selected ? 0 : -1}
          className={styles.tab}
          onClick={() => onSelect(id)}
        >
          {title}
          {badge}
        </button>
      ))}
    </div>
  );
}
