import type { ViewProps } from '../kit/view-props.ts';
import { CollisionsSection } from './conflicts/CollisionsSection.tsx';
import { AddressMapSection } from './map/AddressMapSection.tsx';

/** Where every range lies, and which of them meet. */
export function AddressesView({ plan }: ViewProps) {
  return (
    <>
      <AddressMapSection plan={plan} />
      <CollisionsSection plan={plan} />
    </>
  );
}
