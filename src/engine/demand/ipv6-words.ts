import { ipv6NodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { defaultPodCidrV6 } from '../../domain/facts/default-ranges.ts';
import type { Load } from '../../domain/ids.ts';
import { formatRange } from '../../domain/ip/range.ts';
import type { Working } from '../figures/figure-ref.ts';
import { labelLast } from '../figures/label-last.ts';
import { type Wording, workings } from '../figures/workings.ts';
import { atCluster, type DemandContext } from './demand-context.ts';
import { deriveIpv6Blocks, deriveIpv6Free, type Ipv6NodeBlocks, ipv6NodeBlocksOf } from './ipv6-node-blocks.ts';
import { sumNodes } from './per-load.ts';

interface OpenedBlocks {
  readonly context: DemandContext;
  readonly found: Ipv6NodeBlocks;
  readonly load: Load;
}

const BLOCKS = { title: 'Node blocks of the IPv6 pod CIDR', unit: 'blocks' };

const IPV6_WORDS: Wording<
  'given-prefix' | 'default-prefix' | 'blocks' | 'nodes',
  'blocks-of-given' | 'blocks-of-default' | 'free-blocks',
  OpenedBlocks
> = {
  operands: {
    'given-prefix': ({ context, found }) => ({
      label: 'IPv6 pod CIDR',
      unit: 'prefix length',
      field: { entity: context.cluster.id, field: `podCidrs.${found.given ?? 0}` },
    }),
    'default-prefix': ({ found }) => ({
      label: `IPv6 pod CIDR that Azure takes, ${formatRange(found.range)}`,
      unit: 'prefix length',
      fact: defaultPodCidrV6.id,
    }),
    blocks: ({ context }) => ({
      label: 'Node blocks of the IPv6 pod CIDR',
      unit: 'blocks',
      reference: atCluster(context, 'ipv6-node-blocks'),
    }),
    nodes: ({ context, load }) => ({
      label: 'Nodes, one block each',
      unit: 'nodes',
      reference: { ...atCluster(context, 'cluster-nodes'), load },
    }),
  },
  results: {
    'blocks-of-given': () => ({ ...BLOCKS, facts: [ipv6NodeBlockPrefixLength] }),
    'blocks-of-default': () => ({ ...BLOCKS, facts: [ipv6NodeBlockPrefixLength, defaultPodCidrV6] }),
    'free-blocks': () => ({ title: 'Free node blocks of the IPv6 pod CIDR', unit: 'blocks' }),
  },
};

/** The working of the IPv6 node blocks of a cluster, or of those that stay free under a load; null where it has none. */
export function openIpv6Blocks(context: DemandContext, load: Load | null): Working | null {
  const { cluster, demand } = context;
  const found = ipv6NodeBlocksOf(cluster, demand.model);
  if (found === null) {
    return null;
  }
  const make = workings(IPV6_WORDS, { context, found, load: load ?? 'withUpgrade' });
  return load === null
    ? labelLast(deriveIpv6Blocks(make, found), 'L')
    : deriveIpv6Free(make, found, sumNodes(demand.pools)[load]);
}
