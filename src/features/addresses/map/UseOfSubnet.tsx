import type { RangeUse } from '../../../engine/demand/range-types.ts';
import type { ClusterEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { NetworkLayout } from '../../../engine/layout/network-layout.ts';
import { subnetCapacity, subnetNeed } from '../../../engine/layout/subnet-figures.ts';
import { Figure } from '../../kit/Figure.tsx';

interface UseOfSubnetProps {
  readonly layout: NetworkLayout;
  readonly use: RangeUse;
  readonly clusters: readonly ClusterEvaluation[];
}

/** How much of a subnet is used with upgrade by all clusters together, each number with its working. */
export function UseOfSubnet({ layout, use, clusters }: UseOfSubnetProps) {
  if (use.parts.every(({ cluster }) => cluster === null)) {
    return null;
  }
  const capacity = subnetCapacity(use, clusters);
  return (
    <p>
      Needs <Figure {...subnetNeed(layout, use)} label={`addresses of ${use.label} during an upgrade`} />
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
