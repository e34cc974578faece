import { rangeCapacity, rangeTotal } from '../../engine/demand/range-figures.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import type { ClusterEvaluation } from '../../engine/evaluation/evaluation.ts';
import { Figure } from '../kit/Figure.tsx';

interface UseOfSubnetProps {
  readonly use: RangeUse;
  readonly clusters: readonly ClusterEvaluation[];
}

/** A cluster that draws on the range, at the candidate that its numbers are for. */
function drawnBy(use: RangeUse, clusters: readonly ClusterEvaluation[]) {
  return clusters.find(({ cluster }) => use.parts.some((part) => part.cluster === cluster));
}

/** How much of a subnet is used with upgrade, each number with its working. */
export function UseOfSubnet({ use, clusters }: UseOfSubnetProps) {
  const evaluation = drawnBy(use, clusters);
  if (!evaluation) {
    return null;
  }
  const at = { cluster: evaluation.cluster, candidate: evaluation.effective };
  const capacity = rangeCapacity(at, use);
  return (
    <p>
      Needs <Figure {...rangeTotal(at, use, 'withUpgrade')} label={`addresses of ${use.label} with upgrade`} />
      {capacity === null ? null : (
        <>
          {' '}
          of <Figure {...capacity} label={`addresses usable in ${use.label}`} /> usable
        </>
      )}{' '}
      with upgrade.
    </p>
  );
}
