import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { EXPORTERS } from '../../exporters/registry.ts';
import { Segments } from '../../ui/Segments.tsx';
import styles from './code.module.css';

const Preview = lazy(async () => ({ default: (await import('./CodePreview.tsx')).CodePreview }));

const HIDDEN = 'hidden';
const FORMATS: readonly (readonly [string, string])[] = [
  [HIDDEN, 'None'],
  ...EXPORTERS.map(({ id, label }) => [id, label] as const),
];

interface CodeSectionProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
}

/** The selected cluster with its network as code. Nothing is computed or loaded until a format is chosen. */
export function CodeSection({ plan, cluster }: CodeSectionProps) {
  const [format, setFormat] = useState(HIDDEN);
  const settled = useDeferredValue(plan);
  return (
    <section aria-labelledby="code-title" className={styles.section} data-screen-only>
      <h2 id="code-title" tabIndex={-1}>
        Code
      </h2>
      <p className={styles.muted}>
        The virtual network, its subnets and this cluster as it is planned, to read, copy and run.
      </p>
      <div>
        <Segments label="Format of the code" options={FORMATS} value={format} onChange={setFormat} />
      </div>
      {format === HIDDEN ? null : (
        <Suspense fallback={<div aria-busy="true" />}>
          <Preview plan={settled} cluster={cluster.id} format={format} />
        </Suspense>
      )}
    </section>
  );
}
