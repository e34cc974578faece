import { memo, useRef } from 'react';
import { named } from '../../domain/entities.ts';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import type { SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { addSubnetFor, purposesToAdd } from '../../domain/presets.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { goToField } from '../kit/go-to-field.ts';
import { neighbourText } from './neighbour-texts.ts';
import styles from './neighbours.module.css';

/** Leads to a subnet that was added; null when there was no room. */
function showAdded(id: string | null): void {
  if (id !== null) {
    goToField(id, 'name');
  }
}

/** A list of what a further subnet can be for. Choosing adds it with its name, delegation and advised size. */
export const AddSubnetMenu = memo(function AddSubnetMenu({ network }: { readonly network: VirtualNetwork }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const add = (purpose: SubnetPurpose) => {
    void planActions.add('subnet', (input) => addSubnetFor(input, network.id, purpose)).then(showAdded);
    if (menu.current) {
      menu.current.open = false;
    }
  };
  return (
    <details ref={menu} className={styles.menu}>
      <summary>Add subnet for…</summary>
      <ul aria-label={`Subnets to add to ${named(network)}`}>
        {purposesToAdd(network).map((purpose) => (
          <li key={purpose}>
            <Button small look="plain" onClick={() => add(purpose)}>
              {NEIGHBOURS[purpose].title}
            </Button>
            <span>{neighbourText(NEIGHBOURS[purpose])}</span>
          </li>
        ))}
      </ul>
    </details>
  );
});
