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
      <div className={formStyles.grid}>
        <PlanTexts
          {...subject}
          field="podCidrs"
          spec={CLUSTER_RANGES.podCidrs}
          places={isDual ? ['Pod CIDR', 'Pod CIDR, IPv6'] : ['Pod CIDR']}
        />
        <PlanTexts
          {...subject}
          field="serviceCidrs"
          spec={CLUSTER_RANGES.serviceCidrs}
          places={isDual ? ['Service CIDR', 'Service CIDR, IPv6'] : ['Service CIDR']}
        />
        <PlanField {...subject} field="dnsServiceIp" spec={CLUSTER_RANGES.dnsServiceIp} />
      </div>
      <SuggestRanges key={cluster.id} input={input} cluster={cluster} />
    </div>
  );
}
