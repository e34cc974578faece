import type { Cluster } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import { PlanField } from '../kit/PlanField.tsx';
import styles from './clusters.module.css';
import { BALANCER_COUNT, BALANCER_SUBNET } from './more-fields.ts';

/** Addresses of internal load balancers, by the subnet they are in. */
export function LoadBalancers({ cluster }: { readonly cluster: Cluster }) {
  const subject = { owner: 'cluster', entity: cluster, id: cluster.id } as const;
  const at = (index: number) => ({ entity: cluster.id, field: `internalLoadBalancers.${index}` });
  return (
    <div className={styles.balancers}>
      {cluster.internalLoadBalancers.map((_, index) => (
        <div key={index} className={styles.balancer}>
          <PlanField {...subject} field={`internalLoadBalancers.${index}.count`} spec={BALANCER_COUNT} />
          <PlanField {...subject} field={`internalLoadBalancers.${index}.subnet`} spec={BALANCER_SUBNET} />
          <Button
            look="plain"
            small
            aria-label="Remove these internal load balancers"
            onClick={() => planActions.setField(at(index), undefined)}
          >
            <Icon shape={LATER_SHAPES.cross} size={12} />
          </Button>
        </div>
      ))}
      <Button
        small
        onClick={() => planActions.setField(at(cluster.internalLoadBalancers.length), { count: 1, subnet: null })}
      >
        <Icon name="plus" size={14} /> Add internal load balancers
      </Button>
    </div>
  );
}
