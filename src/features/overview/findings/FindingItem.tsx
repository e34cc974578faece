import { lazy, Suspense, useState } from 'react';
import type { Severity } from '../../../domain/ids.ts';
import type { Finding } from '../../../engine/rules/finding.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES, type LaterShape } from '../../../ui/later-shapes.ts';
import { goToField } from '../../kit/go-to-field.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import styles from './findings.module.css';

const FindingSources = lazy(async () => ({ default: (await import('./FindingSources.tsx')).FindingSources }));

const ICONS: Readonly<Record<Severity, LaterShape>> = { error: 'cross', warning: 'triangle', info: 'circle' };

interface FindingItemProps {
  readonly finding: Finding;
  readonly onAccept: (finding: Finding) => void;
}

/** One finding: the sentence, the service's error code, and what can be done about it. */
export function FindingItem({ finding, onAccept }: FindingItemProps) {
  const [withSources, setWithSources] = useState(false);
  const { sentence, figures, serviceCode, fix, accepted, at, facts, rule, severity } = finding;
  return (
    <li className={styles.item} data-rule={rule} data-severity={accepted === null ? severity : 'accepted'}>
      <Icon shape={LATER_SHAPES[ICONS[severity]]} />
      <p className={styles.sentence}>
        <SentenceText sentence={sentence} figures={figures} />{' '}
        {serviceCode === null ? null : <code className={styles.code}>{serviceCode}</code>}
        {accepted === null ? null : (
          <span className={styles.reason}>
            {' '}
            Accepted on {accepted.date}: {accepted.reason}
          </span>
        )}
      </p>
      <div className={styles.actions}>
        {fix === null || accepted !== null ? null : (
          <Button small onClick={() => planActions.applyFix(fix.edits)}>
            {fix.label}
          </Button>
        )}
        <Button small look="plain" onClick={() => goToField(at.entity, at.field)}>
          Go to field
        </Button>
        {accepted === null ? (
          <Button small look="plain" onClick={() => onAccept(finding)}>
            Accept
          </Button>
        ) : (
          <Button small look="plain" onClick={() => planActions.unacceptFinding(rule, finding.subjects)}>
            Take back
          </Button>
        )}
        {facts.length > 0 ? (
          <Button small look="plain" aria-expanded={withSources} onClick={() => setWithSources(!withSources)}>
            Sources
          </Button>
        ) : null}
      </div>
      {withSources ? (
        <Suspense fallback={<p className={styles.reason}>Sources load.</p>}>
          <FindingSources facts={facts} />
        </Suspense>
      ) : null}
    </li>
  );
}
