import { useMemo, useState } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { otherCandidates } from '../../../engine/growth/other-candidates.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { Button } from '../../../ui/Button.tsx';
import { Figure } from '../../kit/Figure.tsx';
import styles from './growth-lines.module.css';

interface OtherCandidatesProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
  /** The candidate that the lines are of. */
  readonly shown: CandidateId;
}

/** What runs out first under each of the other candidates; worked out when it is asked for. */
export function OtherCandidates(props: OtherCandidatesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.chart}>
      <Button small aria-expanded={isOpen} className={styles.more} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the other network models' : 'Compare with the other network models'}
      </Button>
      {isOpen ? <CandidateTable {...props} /> : null}
    </div>
  );
}

function CandidateTable({ plan, cluster, shown }: OtherCandidatesProps) {
  const rows = useMemo(() => otherCandidates(plan, cluster), [plan, cluster]);
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="What runs out first by network model">
      <table className={`${styles.table} ${styles.texts}`}>
        <thead>
          <tr>
            <th scope="col">Network model</th>
            <th scope="col">Runs out first</th>
            <th scope="col">In</th>
            <th scope="col">Month</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ candidate, first }) => (
            <tr key={candidate}>
              <th scope="row">
                {candidateLabel(candidate)} {candidate === shown ? <small>shown above</small> : null}
              </th>
              <td>{first === null ? 'nothing' : first.name}</td>
              <td>{first === null ? '–' : first.date}</td>
              <td>
                {first === null ? (
                  '–'
                ) : (
                  <Figure
                    {...first.month}
                    label={`month in which ${first.name} runs out under ${candidateLabel(candidate)}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
