import { LOADS } from '../../domain/ids.ts';
import { LOAD_NAMES } from '../../engine/words/names.ts';
import type { Ipv6NodeBlocks } from '../../engine/demand/ipv6-node-blocks.ts';
import { Figure } from '../kit/Figure.tsx';
import { ipv6Title, type UsageRow } from '../../engine/usage/usage-rows.ts';
import styles from './usage.module.css';

interface Ipv6GroupProps {
  /** The IPv4 pod CIDR of the cluster: a node takes one block of each family. */
  readonly row: UsageRow;
  readonly ipv6: Ipv6NodeBlocks;
}

/** The rows of an IPv6 pod CIDR: one block for each node, how many there are, and what stays free. */
export function Ipv6Group({ row, ipv6 }: Ipv6GroupProps) {
  const { at, range: podCidr } = row;
  const { blocks } = ipv6;
  const { cluster, candidate } = at;
  const ofCluster = { cluster, candidate };
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={LOADS.length + 1}>
          {ipv6Title(row, ipv6)}
        </th>
      </tr>
      <tr className={styles.sum}>
        <th scope="row">In use, in node blocks</th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure
              reference={{ ...ofCluster, figure: 'cluster-nodes', load }}
              value={podCidr.total[load]}
              label={`in use of IPv6 pod CIDR, ${LOAD_NAMES[load]}`}
            />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Room</th>
        <td colSpan={LOADS.length}>
          <Figure
            reference={{ ...ofCluster, figure: 'ipv6-node-blocks' }}
            value={blocks}
            label="room in IPv6 pod CIDR"
          />
        </td>
      </tr>
      <tr>
        <th scope="row">
          <span className={styles.swatch} data-part="free" /> Free
        </th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure
              reference={{ ...ofCluster, figure: 'ipv6-node-blocks-free', load }}
              value={blocks - podCidr.total[load]}
              label={`free in IPv6 pod CIDR, ${LOAD_NAMES[load]}`}
            />
          </td>
        ))}
      </tr>
    </tbody>
  );
}
