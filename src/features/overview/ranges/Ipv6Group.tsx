import { LOADS } from '../../../domain/ids.ts';
import type { Ipv6Usage } from '../../../engine/usage/usage-rows.ts';
import { LOAD_NAMES } from '../../../engine/words/names.ts';
import { Figure } from '../../kit/Figure.tsx';
import styles from './usage.module.css';

interface Ipv6GroupProps {
  readonly title: string;
  readonly ipv6: Ipv6Usage;
}

/** The rows of an IPv6 pod CIDR: one block for each node, how many there are, and what stays free. */
export function Ipv6Group({ title, ipv6: { used, blocks, free } }: Ipv6GroupProps) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={LOADS.length + 1}>
          {title}
        </th>
      </tr>
      <tr className={styles.sum}>
        <th scope="row">In use, in node blocks</th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure {...used[load]} label={`in use of IPv6 pod CIDR, ${LOAD_NAMES[load].label}`} />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Room</th>
        <td colSpan={LOADS.length}>
          <Figure {...blocks} label="room in IPv6 pod CIDR" />
        </td>
      </tr>
      <tr>
        <th scope="row">
          <span className={styles.swatch} data-part="free" /> Free
        </th>
        {LOADS.map((load) => (
          <td key={load}>
            <Figure {...free[load]} label={`free in IPv6 pod CIDR, ${LOAD_NAMES[load].label}`} />
          </td>
        ))}
      </tr>
    </tbody>
  );
}
