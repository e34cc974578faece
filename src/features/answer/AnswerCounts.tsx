import { use, useMemo } from 'react';
import type { Severity } from '../../domain/ids.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { retirementsOf } from '../../engine/retirements/retirements.ts';
import { counted } from '../../engine/words/numbers.ts';
import { useFindings } from '../kit/plan-view.ts';
import { ShowViewContext, type ViewPlace } from '../kit/view-props.ts';
import styles from './answer-rest.module.css';

interface CountProps {
  readonly count: number;
  readonly noun: string;
  readonly look: 'error' | 'warning' | 'date';
  readonly to: ViewPlace;
}

function Count({ count, noun, look, to }: CountProps) {
  const show = use(ShowViewContext);
  return (
    <button type="button" className={styles.count} data-look={count === 0 ? 'none' : look} onClick={() => show(to)}>
      {counted(count, noun)}
    </button>
  );
}

/** How many errors, warnings and end dates the plan has; each leads to its list. */
export function AnswerCounts({ plan }: { readonly plan: EvaluatedPlan }) {
  const { findings } = useFindings(plan);
  const dates = useMemo(() => retirementsOf(plan).inPlan.length, [plan]);
  const open = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === null).length;
  const toFindings = { view: 'overview', place: 'findings-title' } as const;
  return (
    <>
      <Count count={open('error')} noun="error" look="error" to={toFindings} />
      <Count count={open('warning')} noun="warning" look="warning" to={toFindings} />
      <Count count={dates} noun="date" look="date" to={{ view: 'migrate', place: 'retirements-title' }} />
    </>
  );
}
