import type { UnplacedSubnet } from '../../../engine/layout/network-layout.ts';
import { NO_PLACE_REASONS } from '../../../engine/layout/no-place-reasons.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { goToField } from '../../kit/go-to-field.ts';
import styles from './address-map.module.css';

/** The subnets of a VNet that could not be placed, and why. */
export function Unplaced({ subnets }: { readonly subnets: readonly UnplacedSubnet[] }) {
  return (
    <ul className={styles.unplaced} aria-label="Not placed">
      {subnets.map(({ key, subnet, label, prefixLength, reason }) => (
        <li key={key}>
          <Icon shape={LATER_SHAPES.cross} size={12} />
          {subnet === null ? (
            <b>{label}</b>
          ) : (
            <Button look="plain" small onClick={() => goToField(subnet, 'ipv4.kind')}>
              {label}
            </Button>
          )}
          <span>
            {prefixLength === null ? '' : `/${prefixLength}: `}
            {NO_PLACE_REASONS[reason]}
          </span>
        </li>
      ))}
    </ul>
  );
}
