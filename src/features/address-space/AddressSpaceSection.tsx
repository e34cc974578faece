import { named } from '../../domain/entities.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import formStyles from '../kit/form.module.css';
import { PlanField } from '../kit/PlanField.tsx';
import { PlanTexts } from '../kit/PlanTexts.tsx';
import styles from './address-space.module.css';
import { addressSpaceSummary } from './address-space-summary.ts';
import { ConnectedRanges } from './ConnectedRanges.tsx';
import { CLUSTER_RANGES } from './fields.ts';
import { NetworkForm } from './NetworkForm.tsx';
import { Presets } from './Presets.tsx';
import { RangeStateField } from './RangeStateField.tsx';
import { cidrStates } from './state-edits.ts';
import { SuggestRanges } from './SuggestRanges.tsx';

interface AddressSpaceSectionProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** Virtual networks with their subnets, the ranges of the selected cluster, and what is connected. */
export function AddressSpaceSection({ input, cluster }: AddressSpaceSectionProps) {
  return (
    <Fold id="section-address-space" title="Address space" summary={addressSpaceSummary(input)} open>
      {cluster ? <ClusterRanges input={input} cluster={cluster} /> : null}
      {input.virtualNetworks.map((network) => (
        <NetworkForm key={network.id} network={network} />
      ))}
      {input.connectedRanges.length > 0 ? <ConnectedRanges ranges={input.connectedRanges} /> : null}
      <div className={formStyles.actions}>
        <Button small onClick={() => void planActions.addVirtualNetwork()}>
          <Icon name="plus" size={14} /> Add virtual network
        </Button>
        <Button small onClick={() => void planActions.addConnectedRange()}>
          <Icon name="plus" size={14} /> Add connected range
        </Button>
        <Presets input={input} cluster={cluster} />
      </div>
    </Fold>
  );
}

function ClusterRanges({ input, cluster }: { readonly input: PlanInput; readonly cluster: Cluster }) {
  const subject = { owner: 'cluster', entity: cluster, id: cluster.id } as const;
  const isDual = cluster.ipFamilies === 'ipv4-ipv6' || cluster.podCidrs.length > 1 || cluster.serviceCidrs.length > 1;
  return (
    <div className={styles.block}>
      <h3>Ranges of {named(cluster)}</h3>
      <div className={`${formStyles.grid} ${styles.withStates}`}>
        <PlanTexts
          {...subject}
          field="podCidrs"
          spec={CLUSTER_RANGES.podCidrs}
          places={isDual ? ['Pod CIDR', 'Pod CIDR, IPv6'] : ['Pod CIDR']}
          also={cidrStates(cluster, 'podCidrStates')}
        />
        <CidrStates cluster={cluster} texts={cluster.podCidrs} field="podCidrStates" name="pod CIDR" />
        <PlanTexts
          {...subject}
          field="serviceCidrs"
          spec={CLUSTER_RANGES.serviceCidrs}
          places={isDual ? ['Service CIDR', 'Service CIDR, IPv6'] : ['Service CIDR']}
          also={cidrStates(cluster, 'serviceCidrStates')}
        />
        <CidrStates cluster={cluster} texts={cluster.serviceCidrs} field="serviceCidrStates" name="service CIDR" />
        <PlanField {...subject} field="dnsServiceIp" spec={CLUSTER_RANGES.dnsServiceIp} />
      </div>
      <SuggestRanges key={cluster.id} input={input} cluster={cluster} />
    </div>
  );
}

interface CidrStatesProps {
  readonly cluster: Cluster;
  readonly texts: readonly string[];
  readonly field: 'podCidrStates' | 'serviceCidrStates';
  readonly name: string;
}

/** The states of the ranges that stand: none where none does. */
function CidrStates({ cluster, texts, field, name }: CidrStatesProps) {
  return texts.map((text, at) =>
    text === '' ? null : (
      <RangeStateField
        key={at}
        entity={cluster}
        id={cluster.id}
        field={`${field}.${at === 0 ? 'ipv4' : 'ipv6'}`}
        label={`State of the ${at === 0 ? '' : 'IPv6 '}${name}`}
        range={text}
        prefixLength={null}
      />
    ),
  );
}
