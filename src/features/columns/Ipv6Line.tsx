import type { Cluster } from '../../domain/plan-input.ts';
import { ipv6NodeBlocksOf } from '../../engine/demand/ipv6-node-blocks.ts';
import type { CandidateEvaluation } from '../../engine/evaluation/evaluation.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Figure } from '../kit/Figure.tsx';
import styles from './columns.module.css';

interface Ipv6LineProps {
  readonly cluster: Cluster;
  readonly evaluation: CandidateEvaluation;
}

/** The node blocks of the IPv6 pod CIDR, beside those of the IPv4 one: each node takes one of both. */
export function Ipv6Line({ cluster, evaluation: { candidate, model, ranges } }: Ipv6LineProps) {
  const found = ipv6NodeBlocksOf(cluster, model);
  const nodes = ranges.find(({ kind }) => kind === 'pod-cidr')?.total.withUpgrade;
  if (found === null || nodes === undefined) {
    return null;
  }
  const { given, blocks } = found;
  const at = { cluster: cluster.id, candidate };
  const isOver = nodes > blocks;
  return (
    <div className={isOver ? styles.overfull : undefined}>
      <dt>
        IPv6 pod CIDR <small>node blocks{given === null ? ', Azure’s default' : ''}</small>
      </dt>
      <dd>
        {isOver ? <Icon name="cross" size={12} /> : null}
        <Figure
          reference={{ ...at, figure: 'cluster-nodes', load: 'withUpgrade' }}
          value={nodes}
          label="node blocks of IPv6 pod CIDR with upgrade"
        />{' '}
        <small>of</small>{' '}
        <Figure
          reference={{ ...at, figure: 'ipv6-node-blocks' }}
          value={blocks}
          label="node blocks usable in IPv6 pod CIDR"
        />
      </dd>
    </div>
  );
}
