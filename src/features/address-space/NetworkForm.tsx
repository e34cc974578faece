import { memo, use } from 'react';
import { named } from '../../domain/entities.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import formStyles from '../kit/form.module.css';
import { OpenStampContext } from '../kit/open-stamp.ts';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanField } from '../kit/PlanField.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import { PlanTexts } from '../kit/PlanTexts.tsx';
import styles from './address-space.module.css';
import { AddSubnetMenu } from './AddSubnetMenu.tsx';
import { ADDRESS_SPACES, NETWORK_FIELDS, PEERINGS } from './fields.ts';
import { RangeStateField } from './RangeStateField.tsx';
import { addressSpaceStates, withSpaceState } from './state-edits.ts';
import { SubnetRow } from './SubnetRow.tsx';

const { name, ...NETWORK_MORE } = NETWORK_FIELDS;

/** One virtual network: name, address spaces, subnets; the rest folded. */
export const NetworkForm = memo(function NetworkForm({ network }: { readonly network: VirtualNetwork }) {
  const openStamp = use(OpenStampContext);
  const subject = { owner: 'virtual-network', entity: network, id: network.id } as const;
  return (
    <section id={`entity-${network.id}`} tabIndex={-1} className={styles.block} aria-label={named(network)}>
      <div className={formStyles.grid}>
        <PlanField {...subject} field="name" spec={name} />
        <PlanTexts
          {...subject}
          field="addressSpaces"
          spec={ADDRESS_SPACES}
          further="Add address space"
          also={(at, text) => addressSpaceStates(network, at, text)}
        />
        {network.addressSpaces.map((text, at) => (
          <RangeStateField
            key={at}
            entity={network}
            id={network.id}
            field={`addressSpaceStates.${at}`}
            label={`State of ${text}`}
            range={text}
            prefixLength={null}
            onState={(stored) => void planActions.applyFix(withSpaceState(network, at, stored))}
          />
        ))}
      </div>
      {network.subnets.length > 0 ? (
        <div className={styles.subnets} role="group" aria-label={`Subnets of ${named(network)}`}>
          <div className={styles.subnetHead} aria-hidden="true">
            <span>Subnet</span>
            <span>Placement</span>
            <span>Range or prefix length</span>
            <span>State</span>
            <span>Other IPs in use</span>
          </div>
          {network.subnets.map((subnet) => (
            <SubnetRow key={subnet.id} subnet={subnet} />
          ))}
        </div>
      ) : null}
      <div className={formStyles.actions}>
        <Button small onClick={() => void planActions.addSubnet(network.id)}>
          <Icon name="plus" size={14} /> Add subnet
        </Button>
        <Button small look="plain" onClick={() => openStamp({ kind: 'virtual-network', id: network.id })}>
          <Icon shape={LATER_SHAPES.copy} size={14} /> Duplicate for another region…
        </Button>
        <Button small look="plain" onClick={() => void planActions.removeEntity(network.id)}>
          <Icon shape={LATER_SHAPES.cross} size={14} /> Remove virtual network
        </Button>
      </div>
      <AddSubnetMenu network={network} />
      <Fold minor title="More about this network" summary={network.region}>
        <div className={formStyles.grid}>
          <PlanFields {...subject} specs={NETWORK_MORE} />
        </div>
        <PlanChoices {...subject} field="peeredWith" spec={PEERINGS} />
      </Fold>
    </section>
  );
});
