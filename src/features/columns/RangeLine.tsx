import type { CandidateId } from '../../domain/ids.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Figure } from '../kit/Figure.tsx';
import styles from './columns.module.css';

interface RangeLineProps {
  readonly at: { readonly cluster: string; readonly candidate: CandidateId };
  readonly range: RangeUse;
}

const UNITS = { addresses: 'addresses', 'node-blocks': 'node blocks' } as const;

/** One range of a column: use and room where it is given, what to request where not. */
export function RangeLine({ at, range }: RangeLineProps) {
  const ofRange = { ...at, range: range.key };
  const used = (
    <Figure
      reference={{ ...ofRange, figure: 'range-total', load: 'withUpgrade' }}
      value={range.total.withUpgrade}
      label={`${UNITS[range.unit]} of ${range.label} with upgrade`}
    />
  );
  return (
    <div className={range.status === 'does-not-fit' ? styles.overfull : undefined}>
      <dt>
        {range.label}
        {range.unit === 'node-blocks' ? <small> node blocks</small> : null}
      </dt>
      {range.capacity === null ? (
        <dd>
          {range.requestPrefixLength === null ? (
            'too large for IPv4'
          ) : (
            <>
              {used} <small>request</small>{' '}
              <Figure
                reference={{ ...ofRange, figure: 'request-prefix' }}
                value={range.requestPrefixLength}
                prefix="/"
                label={`prefix length to request for ${range.label}`}
              />
            </>
          )}
        </dd>
      ) : (
        <dd>
          {range.status === 'does-not-fit' ? <Icon name="cross" size={12} /> : null}
          {used} <small>of</small>{' '}
          <Figure
            reference={{ ...ofRange, figure: 'range-capacity' }}
            value={range.capacity}
            label={`${UNITS[range.unit]} usable in ${range.label}`}
          />
        </dd>
      )}
    </div>
  );
}
