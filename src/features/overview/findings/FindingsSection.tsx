import { lazy, Suspense, useState } from 'react';
import type { Severity } from '../../../domain/ids.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../../engine/rules/finding.ts';
import { countOpen, findingKey, groupFindings, SEVERITY_TITLES } from '../../../engine/rules/finding-groups.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { useFindings } from '../../kit/plan-view.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './findings.module.css';
import { SetUpAll } from './SetUpAll.tsx';

const AcceptDialog = lazy(async () => ({ default: (await import('./AcceptDialog.tsx')).AcceptDialog }));

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'cross', warning: 'triangle', info: 'circle' };

/** All findings of the plan, worst first; each leads to its field, and may be fixed or accepted. */
export function FindingsSection({ plan }: { readonly plan: EvaluatedPlan }) {
  const { findings, isReady } = useFindings(plan);
  const [toAccept, setToAccept] = useState<Finding | null>(null);
  const groups = groupFindings(findings);
  return (
    <section aria-labelledby="findings-title" className={styles.section}>
      <h2 id="findings-title" tabIndex={-1}>
        Findings <span className={styles.count}>{plain(countOpen(findings))}</span>
      </h2>
      {isReady && groups.length === 0 ? <p className={styles.none}>No problems found.</p> : null}
      {isReady ? <SetUpAll plan={plan} /> : null}
      {groups.map(({ severity, findings: group }) => (
        <div key={severity} className={styles[severity]}>
          <h3 className={styles.title}>
            <Icon name={ICONS[severity]} /> {SEVERITY_TITLES[severity]}
          </h3>
          <ul className={styles.list}>
            {group.map((finding) => (
              <FindingItem key={findingKey(finding)} finding={finding} onAccept={setToAccept} />
            ))}
          </ul>
        </div>
      ))}
      {toAccept === null ? null : (
        <Suspense fallback={null}>
          <AcceptDialog finding={toAccept} onClose={() => setToAccept(null)} />
        </Suspense>
      )}
    </section>
  );
}
