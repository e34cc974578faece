import { use } from 'react';
import { kubenetEnd } from '../../../domain/facts/retirements.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { vnetAddresses, vnetSpace } from '../../../engine/demand/cluster-figures.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import { standingOf } from '../../../engine/evaluation/standing.ts';
import type { OfCluster } from '../../../engine/figures/figure-ref.ts';
import { NETWORK_MODELS } from '../../../engine/models/registry.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { hasEnded } from '../../../engine/words/days.ts';
import { Button } from '../../../ui/Button.tsx';
import { Figure } from '../../kit/Figure.tsx';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { Mark, Verdict } from '../../kit/Verdict.tsx';
import styles from './columns.module.css';
import { Ipv6Line } from './Ipv6Line.tsx';
import { RangeLine } from './RangeLine.tsx';
import { ReachLines } from './ReachLines.tsx';
import { splitReasons } from './split-reasons.ts';

interface ColumnCardProps {
  readonly cluster: Cluster;
  readonly column: HeadlineColumn;
  readonly onPick: (candidate: CandidateId) => void;
  readonly onChoose: (candidate: CandidateId | null) => void;
}

/** One headline column: the verdict, what it takes, how far it goes, and why not. */
export function ColumnCard({ cluster, column, onPick, onChoose }: ColumnCardProps) {
  const { evaluation, title, isChosen } = column;
  const at = { cluster: cluster.id, candidate: evaluation.candidate };
  const isPast = hasEnded(kubenetEnd.value, use(AsOfContext));
  return (
    <article
      className={`${styles.card ?? ''} ${evaluation.recommended ? (styles.best ?? '') : ''}`}
      aria-label={title}
      data-column-id={column.id}
    >
      <ColumnHead column={column} onPick={onPick} />
      <div className={styles.state}>
        <Verdict status={evaluation.status} />
        <span className={styles.marks}>
          {evaluation.recommended ? <Mark kind="recommended" /> : null}
          {evaluation.retiring ? <Mark kind={isPast ? 'retired' : 'retiring'} /> : null}
        </span>
      </div>
      <dl className={styles.lines}>
        <div>
          <dt>VNet addresses</dt>
          <dd>
            <VnetAddresses at={at} evaluation={evaluation} />
          </dd>
        </div>
        {evaluation.ranges.map((range) => (
          <RangeLine key={range.key} at={at} range={range} />
        ))}
        {cluster.ipFamilies === 'ipv4-ipv6' && NETWORK_MODELS[evaluation.model].routing === 'overlay' ? (
          <Ipv6Line cluster={cluster} evaluation={evaluation} />
        ) : null}
      </dl>
      <ReachLines at={at} evaluation={evaluation} />
      <Reasons cluster={cluster.id} evaluation={evaluation} />
      <Button
        small
        aria-pressed={isChosen}
        aria-label={`${isChosen ? 'Chosen' : 'Choose'}: ${candidateLabel(evaluation.candidate)}`}
        look={isChosen ? 'primary' : 'normal'}
        onClick={() => onChoose(isChosen ? null : evaluation.candidate)}
      >
        {isChosen ? 'Chosen' : 'Choose this'}
      </Button>
    </article>
  );
}

/** Addresses taken from the VNet; static blocks count as fewer mappings toward its limit, so both are said. */
function VnetAddresses({ at, evaluation }: { readonly at: OfCluster; readonly evaluation: CandidateEvaluation }) {
  const space = vnetSpace(at, evaluation.ranges, 'withUpgrade');
  const counted = vnetAddresses(at, evaluation.vnetAddresses, 'withUpgrade');
  return space.value === counted.value ? (
    <Figure {...counted} label="VNet addresses during an upgrade" />
  ) : (
    <>
      <Figure {...space} label="VNet addresses during an upgrade" /> <small>addresses,</small>{' '}
      <Figure {...counted} label="mappings of the VNet during an upgrade" /> <small>mappings</small>
    </>
  );
}

function ColumnHead({ column, onPick }: Pick<ColumnCardProps, 'column' | 'onPick'>) {
  const { evaluation, title, variants } = column;
  return (
    <header className={styles.head}>
      <h3>{title}</h3>
      {variants.length > 1 ? (
        <select
          className={styles.variant}
          aria-label={`Variant of ${title}`}
          value={evaluation.candidate}
          onChange={({ target }) => {
            const picked = variants.find((candidate) => candidate === target.value);
            if (picked) {
              onPick(picked);
            }
          }}
        >
          {variants.map((candidate) => (
            <option key={candidate} value={candidate}>
              {variantLabel(candidate)}
            </option>
          ))}
        </select>
      ) : null}
    </header>
  );
}

function Reasons({ cluster, evaluation }: { readonly cluster: string; readonly evaluation: CandidateEvaluation }) {
  const { first, rest } = splitReasons(evaluation.reasons);
  return (
    <div className={styles.reasons}>
      <ul>
        {first.map((reason) => (
          <li key={reason.sentence}>
            <SentenceText {...reason} />
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{rest.length} more</summary>
          <ul>
            {rest.map((reason) => (
              <li key={reason.sentence}>
                <SentenceText {...reason} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className={styles.standing}>
        <SentenceText {...standingOf(evaluation, cluster)} />
      </p>
    </div>
  );
}

function variantLabel(candidate: CandidateId): string {
  return candidateLabel(candidate).replace('Azure CNI ', '').replace(' with Cilium', '');
}
