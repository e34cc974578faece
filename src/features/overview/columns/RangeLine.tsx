import { podCidrNodeBlockPrefixLength } from '../../../domain/facts/first-numbers.ts';
import { rangeCapacity, rangeRequest, rangeTotal } from '../../../engine/demand/range-figures.ts';
import { rangeSmallest } from '../../../engine/demand/range-table-figures.ts';
import type { RangeUse } from '../../../engine/demand/range-types.ts';
import type { OfCluster } from '../../../engine/figures/figure-ref.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Figure } from '../../kit/Figure.tsx';
import styles from './columns.module.css';

interface RangeLineProps {
  readonly at: OfCluster;
  readonly range: RangeUse;
}

/** What a range is counted in: a pod CIDR holds as many nodes as it has blocks. */
const UNITS = { addresses: 'addresses', 'node-blocks': 'nodes' } as const;

/** One range of a column: use and room where it is given, what to ask for where not. */
export function RangeLine({ at, range }: RangeLineProps) {
  const capacity = rangeCapacity(at, range);
  const request = rangeRequest(at, range);
  const smallest = rangeSmallest(at, range);
  const used = (
    <Figure
      {...rangeTotal(at, range, 'withUpgrade')}
      label={`${UNITS[range.unit]} of ${range.label} during an upgrade`}
    />
  );
  return (
    <div className={range.status === 'does-not-fit' ? styles.overfull : undefined}>
      <dt>
        {range.label}
        {range.unit === 'node-blocks' ? <small> nodes (/{podCidrNodeBlockPrefixLength.value} each)</small> : null}
      </dt>
      {capacity === null ? (
        <dd>
          {request === null ? (
            'too large for IPv4'
          ) : (
            <>
              {used} <small>{UNITS[range.unit]}:</small>{' '}
              <Figure {...request} label={`prefix length to ask for: ${range.label}`} />
              {range.kind === 'service-cidr' && smallest ? (
                <small>
                  {' '}
                  (smallest <Figure {...smallest} label={`smallest prefix length that fits: ${range.label}`} />)
                </small>
              ) : null}
            </>
          )}
        </dd>
      ) : (
        <dd>
          {range.status === 'does-not-fit' ? <Icon name="cross" size={12} /> : null}
          {used} <small>of</small> <Figure {...capacity} label={`${UNITS[range.unit]} usable in ${range.label}`} />
        </dd>
      )}
    </div>
  );
}
