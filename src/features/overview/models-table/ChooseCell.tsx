import type { Cluster } from '../../../domain/plan-input.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';

interface ChooseCellProps {
  readonly cluster: Cluster;
  readonly column: HeadlineColumn;
}

/** Plans the cluster on a model, or leaves it open again. */
export function ChooseCell({ cluster, column: { evaluation, isChosen } }: ChooseCellProps) {
  const { candidate } = evaluation;
  return (
    <Button
      small
      aria-pressed={isChosen}
      aria-label={`${isChosen ? 'Chosen' : 'Choose'}: ${candidateLabel(candidate)}`}
      look={isChosen ? 'primary' : 'normal'}
      onClick={() => planActions.setField({ entity: cluster.id, field: 'choice' }, isChosen ? null : candidate)}
    >
      {isChosen ? 'Chosen' : 'Choose'}
    </Button>
  );
}
