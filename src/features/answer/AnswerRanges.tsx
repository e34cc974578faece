import { use, useMemo, useState } from 'react';
import type { Cluster } from '../../domain/plan-input.ts';
import { figureContext } from '../../engine/evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Sentence } from '../../engine/figures/sentence.ts';
import { nextSizeSentence } from '../../engine/fits/fits-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { copyOrSave } from '../kit/copy-or-save.ts';
import { Figure } from '../kit/Figure.tsx';
import { SentenceText } from '../kit/SentenceText.tsx';
import { ShowViewContext } from '../kit/view-props.ts';
import styles from './answer-rest.module.css';
import { type RangeChip, rangeChips } from './range-chips.ts';

/** Ranges that the bar names; the others stand in the Overview. */
const MOST_CHIPS = 3;

interface AnswerRangesProps {
  readonly plan: EvaluatedPlan;
  /** Undefined for all clusters together. */
  readonly cluster: Cluster | undefined;
}

/** What the next size of the range that fills first would buy; null where no range stops growth. */
function nextSize(plan: EvaluatedPlan, cluster: Cluster): Sentence | null {
  const candidate = plan.evaluationOf(cluster.id)?.effective;
  const context = candidate && figureContext(plan, { cluster: cluster.id, candidate });
  return context ? nextSizeSentence(context) : null;
}

/** The ranges of the answer, what the next size buys, and the whole ask as text to paste. */
export function AnswerRanges({ plan, cluster }: AnswerRangesProps) {
  const chips = useMemo(() => (cluster ? rangeChips(plan, cluster) : []), [plan, cluster]);
  const show = use(ShowViewContext);
  const next = useMemo(() => (cluster ? nextSize(plan, cluster) : null), [plan, cluster]);
  return (
    <>
      <ul className={styles.chips} aria-label="Ranges" data-ranges>
        {chips.slice(0, MOST_CHIPS).map((chip) => (
          <Chip key={chip.key} chip={chip} />
        ))}
        {chips.length > MOST_CHIPS ? (
          <li className={styles.chip}>
            <Button small look="plain" onClick={() => show({ view: 'overview', place: 'usage-title' })}>
              {chips.length - MOST_CHIPS} more
            </Button>
          </li>
        ) : null}
      </ul>
      {next === null ? null : (
        <p className={styles.next}>
          <SentenceText {...next} />
        </p>
      )}
      <CopyAsk plan={plan} />
    </>
  );
}

function Chip({ chip: { use, range, request, state } }: { readonly chip: RangeChip }) {
  return (
    <li className={styles.chip} data-state={state}>
      <span>{use}</span>
      <span className={styles.range} title={state}>
        {range ?? (request === null ? 'too large' : <Figure {...request} label={`prefix length to ask for: ${use}`} />)}
      </span>
    </li>
  );
}

function CopyAsk({ plan }: { readonly plan: EvaluatedPlan }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const { askText } = await import('../../report/ask-text.ts');
    setOutcome(await copyOrSave({ text: askText(plan), file: 'ask.txt', mimeType: 'text/plain' }));
  };
  return (
    <p className={styles.copy}>
      <span role="status">{outcome}</span>
      <Button small look="plain" onClick={() => void copy()}>
        Copy the ask
      </Button>
    </p>
  );
}
