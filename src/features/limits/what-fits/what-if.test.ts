import { describe, expect, it } from 'vitest';
import { newPlan } from '../../../domain/start-values.ts';
import { given25 } from '../../../scenarios/given-25.ts';
import { evaluated } from '../../../testing/evaluated.ts';
import { complaintsAboutFigures } from '../../../testing/sentence-check.ts';
import { ALL_POOLS, askedRows, firstTarget, nodesToSlideTo, questionOf, sizesSentence } from './what-if.ts';

const PLANNED = { nodes: null, maxPodsPerNode: null };

describe('what would fit', () => {
  const input = given25();
  const [cluster] = input.clusters;

  it('starts from the largest pool with the numbers of the plan', () => {
    expect(cluster && firstTarget(cluster)).toBe('p2');
    expect(cluster && questionOf(cluster, { target: 'p2', ...PLANNED })).toEqual({
      cluster: 'c1',
      pool: 'p2',
      nodes: 20,
      maxPodsPerNode: 30,
    });
    expect(cluster && questionOf(cluster, { target: ALL_POOLS, ...PLANNED })).toMatchObject({ pool: null, nodes: 20 });
  });

  it('lets nodes slide to four times the plan, at least to 100 and at most to a full scale set', () => {
    const withNodes = (nodes: number) =>
      newPlan().clusters.map((each) => ({ ...each, nodePools: each.nodePools.map((pool) => ({ ...pool, nodes })) }));
    const ends = [3, 60, 900, 4000].map((nodes) => withNodes(nodes).map((each) => nodesToSlideTo(each, 'p1'))[0]);
    expect(ends).toEqual([100, 240, 1000, 4000]);
  });

  it('says the sizes that an answer needs, and why another does not fit', () => {
    const question = { cluster: 'c1', pool: 'p2', nodes: 20, maxPodsPerNode: 30 };
    const rows = askedRows(evaluated(input), question);
    const overlay = rows.find(({ candidates }) => candidates.includes('azure-cni-overlay'));
    const nodeSubnet = rows.find(({ candidates }) => candidates.includes('azure-cni-node-subnet'));
    const sizes = overlay && sizesSentence(overlay, question);
    expect(sizes?.sentence).toBe('It needs a /27 for snet-aks and a /19 for the pod CIDR.');
    // 2 front ends, and 25 nodes with surge of 31 addresses each
    expect(nodeSubnet?.reason?.sentence).toContain('777');
    const sentences = [sizes, nodeSubnet?.reason].flatMap((sentence) => sentence ?? []);
    expect(complaintsAboutFigures(input, sentences)).toEqual([]);
  });
});
