import type { Working } from '../../engine/figures/figure-ref.ts';
import { plain } from '../../engine/words/numbers.ts';
import { WORKLOAD_QUANTITIES } from '../../engine/workload/workload.ts';
import { WorkingBody } from '../kit/WorkingBody.tsx';
import { filledExpression } from './filled-expression.ts';
import styles from './workload.module.css';

const TYPED = new Set<string>(Object.values(WORKLOAD_QUANTITIES).map(({ label }) => label));

function originOf(label: string, steps: readonly Working[]): string {
  return TYPED.has(label) ? 'typed' : steps.some(({ title }) => title === label) ? 'a step' : '';
}

/** The arithmetic, one line for each step; a line opens its formula, operands, facts and sources. */
export function WorkloadSteps({ steps }: { readonly steps: readonly Working[] }) {
  return (
    <section aria-labelledby="workload-steps">
      <h3 id="workload-steps" className={styles.heading}>
        Arithmetic
      </h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.title}>
            <details name="workload-step">
              <summary data-step={step.title} data-step-value={step.value}>
                <span className={styles.stepTitle}>{step.title}</span>
                <span className={styles.stepValue}>
                  <strong>{plain(step.value)}</strong> <small>{step.unit}</small>
                </span>
                <code className={styles.stepFormula}>{filledExpression(step)}</code>
              </summary>
              <WorkingBody
                working={step}
                originOf={({ fact, label }) => <small>{fact === null ? originOf(label, steps) : 'fact'}</small>}
              />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
