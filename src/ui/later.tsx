import { type ComponentType, lazy, useState } from 'react';

/** A part of the page that loads when it is first drawn, or before that when asked to. */
export interface LaterPart<P extends object> {
  readonly Part: ComponentType<P>;
  readonly load: () => Promise<void>;
}

/** Makes a part that loads on demand. Drawn after it has been loaded, it is there at once, without a fallback in between. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let loaded: ComponentType<P> | null = null;
  const Lazy: ComponentType<P> = lazy(async () => ({ default: await load() }));
  function Part(props: P) {
    const [Shown] = useState<{ readonly Component: ComponentType<P> }>(() => ({ Component: loaded ?? Lazy }));
    return <Shown.Component {...props} />;
  }
  return {
    Part,
    load: async () => {
      loaded = await load();
    },
  };
}
