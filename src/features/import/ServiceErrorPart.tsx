import type { PlanInput } from '../../domain/plan-input.ts';
import { type Sentence, worded } from '../../engine/figures/sentence.ts';
import { concernedBy } from '../../engine/service-error/concerned.ts';
import type { ServiceError } from '../../importers/import-texts.ts';
import { SentenceText } from '../kit/SentenceText.tsx';
import styles from './import.module.css';

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly Sentence[] }) {
  return sentences.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ul className={styles.notes}>
        {sentences.map((sentence) => (
          <li key={sentence.sentence}>
            <SentenceText {...sentence} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a pasted refusal of Azure means, the pools of the plan at hand that it is about, and the smallest ways out. */
export function ServiceErrorPart({ error, plan }: { readonly error: ServiceError; readonly plan: PlanInput }) {
  const { shortage, explanation } = error;
  return (
    <section aria-label={shortage.code} className={styles.refusal}>
      <h3>{shortage.code}</h3>
      <p>
        <SentenceText {...explanation.asked} />
      </p>
      <Sentences title="How the number comes about" sentences={explanation.because} />
      <Sentences title="Whom it is about" sentences={concernedBy(plan, shortage).map((text) => worded`${text}`)} />
      <Sentences title="Smallest changes that help" sentences={explanation.fixes} />
    </section>
  );
}
