import { lazy, Suspense, useState } from 'react';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../../engine/rules/finding.ts';
import { countOpen, findingKey, groupFindings, SEVERITY_TITLES } from '../../../engine/rules/finding-groups.ts';
import { counted } from '../../../engine/words/numbers.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFindings } from '../../kit/plan-view.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './findings.module.css';
import { SetUpAll } from './SetUpAll.tsx';

const AcceptDialog = lazy(async () => ({ default: (await import('./AcceptDialog.tsx')).AcceptDialog }));

/** What is wrong with the plan: the worst finding at once, all of them by one click. Each leads to its field, and may be fixed or accepted. */
export function FindingsStrip({ plan }: { readonly plan: EvaluatedPlan }) {
  const { findings, isReady } = useFindings(plan);
  const [toAccept, setToAccept] = useState<Finding | null>(null);
  const [isWhole, setWhole] = useState(false);
  const groups = groupFindings(findings);
  const all = groups.flatMap((group) => group.findings);
  const worst = all.find(({ accepted, severity }) => accepted === null && severity !== 'info');
  return (
    <section aria-labelledby="findings-title" className={styles.section}>
      <h2 id="findings-title" className="visually-hidden" tabIndex={-1} onFocus={() => setWhole(true)}>
        Findings <span>{countOpen(findings)}</span>
      </h2>
      {isReady ? <SetUpAll plan={plan} /> : null}
      <div className={styles.strip}>
        {isWhole ? (
          <div>
            {groups.map(({ severity, findings: group }) => (
              <details key={severity} className={styles.group} open={severity !== 'info'}>
                <summary>
                  {SEVERITY_TITLES[severity]} <small>{group.length}</small>
                </summary>
                <FindingList findings={group} onAccept={setToAccept} />
              </details>
            ))}
          </div>
        ) : worst ? (
          <FindingList findings={[worst]} onAccept={setToAccept} />
        ) : (
          <p className={styles.none}>{isReady ? nothingWorse(all.length) : ''}</p>
        )}
        {all.length > (worst ? 1 : 0) || isWhole ? (
          <Button
            small
            look="plain"
            aria-expanded={isWhole}
            aria-label={`All findings: ${groups.map(countWords).join(', ')}`}
            className={styles.more}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Fewer' : `All ${all.length}`}
          </Button>
        ) : null}
      </div>
      {toAccept === null ? null : (
        <Suspense fallback={null}>
          <AcceptDialog finding={toAccept} onClose={() => setToAccept(null)} />
        </Suspense>
      )}
    </section>
  );
}

/** What is said where no error and no warning is open. */
function nothingWorse(others: number): string {
  return others === 0 ? 'No problems found.' : 'No errors and no warnings.';
}

const NOUNS = { error: 'error', warning: 'warning', info: 'note' } as const;

function countWords({ severity, findings }: ReturnType<typeof groupFindings>[number]): string {
  return counted(findings.length, NOUNS[severity]);
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onAccept: (finding: Finding) => void;
}

function FindingList({ findings, onAccept }: FindingListProps) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingItem key={findingKey(finding)} finding={finding} onAccept={onAccept} />
      ))}
    </ul>
  );
}
