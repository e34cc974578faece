import { memo } from 'react';
import { named } from '../../domain/entities.ts';
import type { Subnet } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import type { FieldSpec } from '../kit/field-spec.ts';
import formStyles from '../kit/form.module.css';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanField } from '../kit/PlanField.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import { useUnfolded } from '../kit/reveal.ts';
import styles from './address-space.module.css';
import { subnetSummary } from './address-space-summary.ts';
import { PURPOSES, SUBNET_FIELDS } from './fields.ts';
import { NeighbourInfo } from './NeighbourInfo.tsx';
import { RangeStateField } from './RangeStateField.tsx';
import { subnetState } from './state-edits.ts';

const {
  name,
  'ipv4.kind': placement,
  'ipv4.range': range,
  'ipv4.prefixLength': prefixLength,
  otherAddressesInUse: usedByOthers,
  ...SUBNET_MORE
} = SUBNET_FIELDS;

/** One subnet: a row with name and IPv4 placement, and the rest below when unfolded. */
export const SubnetRow = memo(function SubnetRow({ subnet }: { readonly subnet: Subnet }) {
  const [isOpen, setOpen] = useUnfolded(subnet.id);
  const title = named(subnet);
  const subject = { owner: 'subnet', entity: subnet, id: subnet.id } as const;
  const cell = (field: keyof typeof SUBNET_FIELDS, spec: FieldSpec) => (
    <PlanField {...subject} field={field} spec={{ ...spec, label: `${spec.label} of ${title}`, unit: '' }} bare />
  );
  const { kind } = subnet.ipv4;
  return (
    <div id={`entity-${subnet.id}`} tabIndex={-1}>
      <div className={styles.subnetMain}>
        <div className={styles.subnetName}>
          <Button
            look="plain"
            small
            className={isOpen ? styles.open : styles.closed}
            aria-expanded={isOpen}
            aria-label={`More fields of ${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="more" size={12} />
          </Button>
          {cell('name', name)}
        </div>
        {cell('ipv4.kind', placement)}
        {kind === 'size' ? (
          cell('ipv4.prefixLength', prefixLength)
        ) : kind === 'pinned' ? (
          <PlanField
            {...subject}
            field="ipv4.range"
            spec={{ ...range, label: `${range.label} of ${title}`, unit: '' }}
            withText={(text) => subnetState(subnet, 'ipv4', text)}
            bare
          />
        ) : (
          <span className={styles.purposes}>{subnetSummary(subnet)}</span>
        )}
        <SubnetState subnet={subnet} family="ipv4" label={`State of the range of ${title}`} bare />
        {cell('otherAddressesInUse', usedByOthers)}
      </div>
      {isOpen ? (
        <div className={styles.subnetMore}>
          <PlanChoices {...subject} field="purposes" spec={PURPOSES} />
          <NeighbourInfo purposes={subnet.purposes} />
          <div className={formStyles.grid}>
            <PlanFields {...subject} specs={SUBNET_MORE} />
            {subnet.ipv6.kind === 'auto' ? null : (
              <SubnetState subnet={subnet} family="ipv6" label="State of the IPv6 range" />
            )}
          </div>
          <div className={formStyles.actions}>
            <Button small onClick={() => void planActions.moveEntity(subnet.id, -1)}>
              Move up
            </Button>
            <Button small onClick={() => void planActions.moveEntity(subnet.id, 1)}>
              Move down
            </Button>
            <Button small onClick={() => void planActions.removeEntity(subnet.id)}>
              <Icon shape={LATER_SHAPES.cross} size={14} /> Remove subnet
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
});

interface SubnetStateProps {
  readonly subnet: Subnet;
  readonly family: 'ipv4' | 'ipv6';
  readonly label: string;
  readonly bare?: boolean;
}

function SubnetState({ subnet, family, label, bare }: SubnetStateProps) {
  const { kind, range, prefixLength } = subnet[family];
  return (
    <RangeStateField
      entity={subnet}
      id={subnet.id}
      field={`states.${family}`}
      label={label}
      range={kind === 'pinned' ? range : ''}
      prefixLength={kind === 'size' ? prefixLength : null}
      bare={bare}
    />
  );
}
