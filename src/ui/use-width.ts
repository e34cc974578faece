import { type RefObject, useEffect, useState } from 'react';

/** The width of an element in pixels, kept up to date; null until it was measured, which is before the first paint after it is drawn. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    // the observer tells at once, between layout and paint
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null));
    if (element.current) {
      observer.observe(element.current);
    }
    return () => observer.disconnect();
  }, [element]);
  return width;
}
