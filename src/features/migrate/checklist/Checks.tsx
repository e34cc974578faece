import { useState } from 'react';
import { checkKey } from '../../../engine/migration/checklist-markdown.ts';
import type { MigrationCheck } from '../../../engine/migration/migration.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { goToField } from '../../kit/go-to-field.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import styles from './migration.module.css';
import { CHECK_MARKS } from './migration-view.ts';
import { Sources } from './Sources.tsx';
import type { Ticks } from './ticks.ts';

interface ChecksProps {
  readonly checks: readonly MigrationCheck[];
  readonly ticks: Ticks;
}

/** What has to be true before: what fails and what somebody has to look at first, what passes behind a button. */
export function Checks({ checks, ticks }: ChecksProps) {
  const [withPassing, setWithPassing] = useState(false);
  const passing = checks.filter(({ status }) => status === 'passes').length;
  return (
    <section aria-labelledby="migration-checks" className={styles.part}>
      <h4 id="migration-checks">What has to be true before</h4>
      <ul className={withPassing ? styles.list : `${styles.list ?? ''} ${styles.folded ?? ''}`}>
        {checks.map((check, index) => (
          <Check key={checkKey(index)} check={check} tickKey={checkKey(index)} ticks={ticks} />
        ))}
      </ul>
      {passing === 0 ? null : (
        <div data-screen-only>
          <Button small aria-expanded={withPassing} onClick={() => setWithPassing(!withPassing)}>
            {withPassing ? 'Hide' : 'Show'} what passes ({passing})
          </Button>
        </div>
      )}
    </section>
  );
}

interface CheckProps extends Pick<ChecksProps, 'ticks'> {
  readonly check: MigrationCheck;
  readonly tickKey: string;
}

function Check({ check, tickKey, ticks }: CheckProps) {
  const { id, title, status, sentence, figures, at, fix, facts, solvedBy } = check;
  const { word, icon, tone } = CHECK_MARKS[status];
  return (
    <li className={styles.item} data-check={id} data-status={status}>
      {status === 'passes' ? (
        <span className={styles.sign} data-tone="good">
          <Icon shape={LATER_SHAPES.check} />
        </span>
      ) : (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={`Settled: ${title}`}
          checked={ticks.has(tickKey)}
          onChange={() => ticks.toggle(tickKey)}
        />
      )}
      <div>
        <p>
          <strong>{title}</strong>{' '}
          <span className={styles.sign} data-tone={tone}>
            {status === 'passes' ? null : <Icon shape={LATER_SHAPES[icon]} size={12} />} {word}
          </span>
        </p>
        <p>
          <SentenceText sentence={sentence} figures={figures} />
          {solvedBy === null ? '' : ' A step below does it.'}
        </p>
        <div className={styles.actions} data-screen-only>
          {fix === null || status === 'passes' ? null : (
            <Button small look="primary" onClick={() => planActions.applyFix(fix.edits)}>
              {fix.label}
            </Button>
          )}
          {at === null || status === 'passes' ? null : (
            <Button small onClick={() => goToField(at.entity, at.field)}>
              Go to field
            </Button>
          )}
        </div>
        <Sources facts={facts} />
      </div>
    </li>
  );
}
