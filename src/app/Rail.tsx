import { lazy, type ReactNode, Suspense } from 'react';
import { useView } from '../state/use-state.ts';
import styles from './app.module.css';

const RailEdge = lazy(async () => ({ default: (await import('./RailEdge.tsx')).RailEdge }));

/** The rail with everything that a person decides: resized by its edge, folded to a strip. */
export function Rail({ children }: { readonly children: ReactNode }) {
  const width = useView(({ railWidth }) => railWidth);
  const isFolded = useView(({ isRailFolded }) => isRailFolded);
  return (
    <section
      className={styles.rail}
      aria-label="What you decide"
      data-folded={isFolded ? '' : undefined}
      style={{ width }}
    >
      <div className={styles.railBody}>{children}</div>
      <div className={styles.edge}>
        <Suspense fallback={null}>
          <RailEdge width={width} isFolded={isFolded} />
        </Suspense>
      </div>
    </section>
  );
}
