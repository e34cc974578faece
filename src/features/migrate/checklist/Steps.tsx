import { stepKey } from '../../../engine/migration/checklist-markdown.ts';
import type { MigrationStep } from '../../../engine/migration/migration.ts';
import { STEP_MARK_NAMES, STEP_PHASE_NAMES, STEP_PHASES } from '../../../engine/migration/step.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { Commands } from './Commands.tsx';
import styles from './migration.module.css';
import { Sources } from './Sources.tsx';
import type { Ticks } from './ticks.ts';

interface StepsProps {
  readonly steps: readonly MigrationStep[];
  readonly ticks: Ticks;
}

/** Every step in order, by phase, with its commands and what somebody must know before it. */
export function Steps({ steps, ticks }: StepsProps) {
  const phases = STEP_PHASES.filter((phase) => steps.some((step) => step.phase === phase));
  return (
    <section aria-labelledby="migration-steps" className={styles.part}>
      <h4 id="migration-steps">Steps</h4>
      {phases.map((phase) => (
        <div key={phase}>
          <h5 className={styles.phase}>{STEP_PHASE_NAMES[phase].label}</h5>
          <ol className={styles.list}>
            {steps.map((step, index) =>
              step.phase === phase ? <Step key={step.id} step={step} number={index + 1} ticks={ticks} /> : null,
            )}
          </ol>
        </div>
      ))}
    </section>
  );
}

interface StepProps extends Pick<StepsProps, 'ticks'> {
  readonly step: MigrationStep;
  readonly number: number;
}

function Step({ step, number, ticks }: StepProps) {
  const { id, title, sentence, figures, commands, marks, facts } = step;
  return (
    <li className={styles.item} data-step={id}>
      <input
        type="checkbox"
        className={styles.tick}
        aria-label={`Done: ${number}. ${title}`}
        checked={ticks.has(stepKey(id))}
        onChange={() => ticks.toggle(stepKey(id))}
      />
      <div>
        <p>
          <strong>
            {number}. {title}
          </strong>
        </p>
        {marks.length === 0 ? null : (
          <ul className={styles.marks}>
            {marks.map((mark) => (
              <li key={mark} data-mark={mark}>
                <Icon shape={LATER_SHAPES.triangle} size={12} /> {STEP_MARK_NAMES[mark]}
              </li>
            ))}
          </ul>
        )}
        <p>
          <SentenceText sentence={sentence} figures={figures} />
        </p>
        <Commands lines={commands} of={title} />
        <Sources facts={facts} />
      </div>
    </li>
  );
}
