import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import { contextOf } from '../../testing/figure-context.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { SinglePoolRanges } from '../evaluation/single-pool.ts';
import { NO_RANGES, singlePoolPlan } from '../evaluation/single-pool.ts';
import { bestMaxPods } from './best-max-pods.ts';
import { bestMaxPodsSentence } from './fits-sentences.ts';

interface Asked {
  readonly candidate: CandidateId;
  readonly nodes: number;
  readonly surgeNodes: number;
  readonly ranges: Partial<SinglePoolRanges>;
}

function contextFor({ candidate, nodes, surgeNodes, ranges }: Asked): FigureContext {
  const single = {
    candidate,
    kind: 'scale-set' as const,
    nodes,
    maxPodsPerNode: 30,
    expectedPodsPerNode: 30,
    surge: { unit: 'nodes' as const, value: surgeNodes },
    internalLoadBalancers: 0,
  };
  return contextOf(singlePoolPlan(single, { ...NO_RANGES, ...ranges }), candidate);
}

describe('the best max pods', () => {
  it.each<[string, Asked, number | null, string | null]>([
    // 251 usable, 6 are the nodes: 245 / 6 = 40.8
    ['node subnet', ask('azure-cni-node-subnet', 5, 1, { nodeSubnet: 24 }), 40, 'node-subnet'],
    // 251 / 6 = 41.8 addresses each: two blocks of 16, one address kept
    ['two blocks', ask('pod-subnet-static-block', 5, 1, { podSubnet: 24 }), 31, 'pod-subnet'],
    // 1,019 / 9 = 113.2: seven blocks, 16 x 7 - 1
    ['seven blocks', ask('pod-subnet-static-block', 8, 1, { podSubnet: 22 }), 111, 'pod-subnet'],
    // 4,091 / 9 = 454: sixteen blocks are more than Azure's 250
    ['more than Azure accepts', ask('pod-subnet-static-block', 8, 1, { podSubnet: 20 }), 250, null],
    // two batches of 16, 8 of them kept free
    ['batches', ask('pod-subnet-dynamic', 5, 1, { podSubnet: 24 }), 24, 'pod-subnet'],
    ['one block per node', ask('azure-cni-overlay', 5, 1, { nodeSubnet: 26, podCidr: 20 }), 250, null],
    ['no range given', ask('azure-cni-node-subnet', 5, 1, {}), 250, null],
    // 123 / 21 = 5.9 addresses each: not one block
    ['not one block', ask('pod-subnet-static-block', 20, 1, { podSubnet: 25 }), null, 'pod-subnet'],
    // the pool needs room for 30 pods, so 2 nodes need 15 each; 27 usable, 3 nodes with surge: (27 - 3) / 3 = 8
    ['too few pods', ask('azure-cni-node-subnet', 2, 1, { nodeSubnet: 27 }), null, 'node-subnet'],
    // (59 - 4) / 4 = 13 is accepted for a pool of 3 nodes, as 3 x 13 = 39 reach 30
    ['room for 30 pods', ask('azure-cni-node-subnet', 3, 1, { nodeSubnet: 26 }), 13, 'node-subnet'],
    // (59 - 4) / 4 = 13 again, but 2 nodes with 13 pods have room for 26 only
    ['no room for 30 pods', ask('azure-cni-node-subnet', 2, 2, { nodeSubnet: 26 }), null, 'node-subnet'],
    // a /12 gives 13 blocks to each of 5,000 nodes; the VNet counts nodes and blocks: (65,536 - 5,000) / 5,000 = 12
    ['the VNet', ask('pod-subnet-static-block', 5000, 0, { podSubnet: 12 }), 191, 'vnet-addresses'],
  ])('%s', (_, asked, best, limit) => {
    const [found] = bestMaxPods(contextFor(asked));
    expect(found?.best).toBe(best);
    expect(found?.bound?.limit ?? null).toBe(limit);
  });

  it('says what holds it down, or why there is none', () => {
    const sentenceOf = (asked: Asked): string => {
      const context = contextFor(asked);
      return bestMaxPods(context).map((best) => bestMaxPodsSentence(context, best).sentence)[0] ?? '';
    };
    expect(sentenceOf(ask('pod-subnet-static-block', 8, 1, { podSubnet: 22 }))).toBe(
      'One more does not fit: with 9 nodes, surge included, pod subnet pods (/22, 1,019 addresses) is full.',
    );
    expect(sentenceOf(ask('pod-subnet-static-block', 20, 1, { podSubnet: 25 }))).toContain('None fits');
    expect(sentenceOf(ask('azure-cni-overlay', 3, 1, {}))).toContain('The most that Azure accepts');
  });
});

function ask(candidate: CandidateId, nodes: number, surgeNodes: number, ranges: Partial<SinglePoolRanges>): Asked {
  return { candidate, nodes, surgeNodes, ranges };
}
