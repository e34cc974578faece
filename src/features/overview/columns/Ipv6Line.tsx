import type { Cluster } from '../../../domain/plan-input.ts';
import { ipv6BlockFigures } from '../../../engine/demand/ipv6-figures.ts';
import { ipv6NodeBlocksOf } from '../../../engine/demand/ipv6-node-blocks.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Figure } from '../../kit/Figure.tsx';
import styles from './columns.module.css';

interface Ipv6LineProps {
  readonly cluster: Cluster;
  readonly evaluation: CandidateEvaluation;
}

/** The node blocks of the IPv6 pod CIDR, beside those of the IPv4 one: each node takes one of both. */
export function Ipv6Line({ cluster, evaluation: { candidate, model, ranges } }: Ipv6LineProps) {
  const found = ipv6NodeBlocksOf(cluster, model);
  const podCidr = ranges.find(({ kind }) => kind === 'pod-cidr');
  if (found === null || podCidr === undefined) {
    return null;
  }
  const { used, blocks } = ipv6BlockFigures({ cluster: cluster.id, candidate }, podCidr.total, found);
  const isOver = used.withUpgrade.value > blocks.value;
  return (
    <div className={isOver ? styles.overfull : undefined}>
      <dt>
        IPv6 pod CIDR <small>node blocks{found.given === null ? ', Azure’s default' : ''}</small>
      </dt>
      <dd>
        {isOver ? <Icon name="cross" size={12} /> : null}
        <Figure {...used.withUpgrade} label="node blocks of IPv6 pod CIDR during an upgrade" /> <small>of</small>{' '}
        <Figure {...blocks} label="node blocks usable in IPv6 pod CIDR" />
      </dd>
    </div>
  );
}
