import { NUMBERS } from '../figures/arithmetic.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { shown, type ShownNumber, type ShownPerLoad, shownPerLoad } from '../figures/shown-number.ts';
import { atCluster, clusterNodes } from './cluster-figures.ts';
import { deriveIpv6Free, type Ipv6NodeBlocks } from './ipv6-node-blocks.ts';
import type { PerLoad } from './per-load.ts';

/** The node blocks of an IPv6 pod CIDR: one for each node, all that there are, and those that stay free. */
export interface Ipv6BlockFigures {
  readonly used: ShownPerLoad;
  readonly blocks: ShownNumber;
  readonly free: ShownPerLoad;
}

/** The node blocks of the IPv6 pod CIDR of a cluster with so many nodes. */
export function ipv6BlockFigures(at: OfCluster, nodes: PerLoad, found: Ipv6NodeBlocks): Ipv6BlockFigures {
  return {
    used: shownPerLoad((load) => clusterNodes(at, nodes, load)),
    blocks: shown(found.blocks, atCluster(at, 'ipv6-node-blocks')),
    free: shownPerLoad((load) => {
      const value = deriveIpv6Free(NUMBERS, found, nodes[load]);
      return shown(value, { ...atCluster(at, 'ipv6-node-blocks-free'), load });
    }),
  };
}
