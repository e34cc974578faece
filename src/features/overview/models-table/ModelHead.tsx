import { use } from 'react';
import { kubenetEnd } from '../../../domain/facts/retirements.ts';
import { type CandidateId, CANDIDATES } from '../../../domain/ids.ts';
import type { ColumnId } from '../../../engine/models/network-model.ts';
import { modelOf } from '../../../engine/models/registry.ts';
import { hasEnded } from '../../../engine/words/days.ts';
import { viewActions } from '../../../state/use-state.ts';
import { type HeadlineColumn, isVariantColumn } from '../../kit/headline-columns.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { Mark } from '../../kit/Verdict.tsx';
import styles from './models-table.module.css';

interface ModelHeadProps {
  readonly column: HeadlineColumn;
  /** The models that can stand here instead; null where all are shown. */
  readonly others: readonly HeadlineColumn[] | null;
  readonly onSwap: (id: ColumnId) => void;
}

/** The head of a model: its name, its variant, and whether it is recommended or chosen. */
export function ModelHead({ column, others, onSwap }: ModelHeadProps) {
  const { id, title, evaluation, isChosen } = column;
  const isPast = hasEnded(kubenetEnd.value, use(AsOfContext));
  return (
    <th scope="col" data-column-id={id} data-best={evaluation.recommended ? '' : undefined}>
      {others === null ? (
        <span className={styles.name}>{title}</span>
      ) : (
        <select
          className={styles.swap}
          aria-label="Compared with"
          value={id}
          onChange={({ target }) => onSwap(others.find((other) => other.id === target.value)?.id ?? id)}
        >
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.title}
            </option>
          ))}
        </select>
      )}
      <Variants column={column} />
      <span className={styles.marks}>
        {evaluation.recommended ? <Mark kind="recommended" /> : null}
        {isChosen ? <Mark kind="chosen" /> : null}
        {evaluation.retiring ? <Mark kind={isPast ? 'retired' : 'retiring'} /> : null}
      </span>
    </th>
  );
}

/** What a variant is called in the column of its model: on Cilium its model, elsewhere how pods get their addresses. */
function variantLabel(candidate: CandidateId): string {
  const { podAllocation, shortName } = modelOf(candidate);
  const allocation = podAllocation === null ? '' : podAllocation === 'dynamic' ? 'dynamic' : 'static block';
  return CANDIDATES[candidate].dataPlane === 'cilium' ? `on ${shortName}` : allocation;
}

function Variants({ column: { id, title, variants, evaluation } }: { readonly column: HeadlineColumn }) {
  return variants.length < 2 || !isVariantColumn(id) ? null : (
    <select
      className={styles.variant}
      aria-label={`Variant of ${title}`}
      value={evaluation.candidate}
      onChange={({ target }) =>
        viewActions.pickVariant(id, variants.find((candidate) => candidate === target.value) ?? null)
      }
    >
      {variants.map((candidate) => (
        <option key={candidate} value={candidate}>
          {variantLabel(candidate)}
        </option>
      ))}
    </select>
  );
}
