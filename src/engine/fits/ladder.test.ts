import { describe, expect, it } from 'vitest';
import { newPlan } from '../../domain/start-values.ts';
import { given25 } from '../../scenarios/given-25.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { contextOf } from '../../testing/figure-context.ts';
import { figureContext } from '../evaluation/candidate-context.ts';
import { largerSentence, rungSentence, upgradableSentences } from './fits-sentences.ts';
import { fitsTable } from './fits-table.ts';
import { ladderOf } from './ladder.ts';
import { upgradableOf } from './upgradable.ts';

/**
 * A /25 has 123 usable addresses. Two are front ends and two surge nodes (one for each of the two pools), so 119 nodes
 * upgrade and 121 deploy; a /24 leaves 251 - 4 = 247. The /16 pod CIDR has 256 blocks, 254 without the surge nodes.
 */
describe('the ladder of a /25 under Overlay', () => {
  const context = contextOf(given25(), 'azure-cni-overlay');
  const rungs = ladderOf(context);

  it.each([
    // pools start at 3 and 20 and grow in turn: the larger is full (999 and one surge node) when the smaller has 983
    [0, 'node-subnet', 119, 25, 247],
    [1, 'pod-cidr', 254, 16, 510],
    [2, 'nodes-per-pool', 1982, null, null],
    // the smaller pool is full at 999, the larger is 17 ahead
    [3, 'nodes-per-pool', 2015, null, null],
    [4, 'nodes-per-cluster', 4998, null, null],
    // 30 pods each: 200,000 pods are 6,666 nodes
    [5, 'pods-per-cluster', 6666, null, null],
  ] as const)('rung %i is %s at %i nodes', (at, limit, nodes, given, larger) => {
    const rung = rungs[at];
    expect([rung?.hit.limit, rung?.nodes]).toEqual([limit, nodes]);
    expect(rung?.larger && [rung.larger.prefixLength + 1, rung.larger.nodes]).toEqual(given && [given, larger]);
  });

  it('says each rung in a sentence', () => {
    const [first, second, third] = rungs;
    expect(first && rungSentence(context, first).sentence).toBe('Then snet-aks (/25, 123 addresses) is full.');
    expect(first && largerSentence(context, first, 0)?.sentence).toBe('A /24 reaches 247 nodes.');
    expect(second && rungSentence(context, second).sentence).toBe('Then pod CIDR (/16, 256 node blocks) is full.');
    expect(third && rungSentence(context, third).sentence).toBe('Then pool apps is at the limit of 1,000 nodes.');
    expect(rungs[4] && rungSentence(context, rungs[4]).sentence).toBe(
      'Then the cluster is at the limit of 5,000 nodes. No tier has more.',
    );
    expect(third && largerSentence(context, third, 2)).toBeNull();
  });

  it('tells the largest cluster that upgrades from the largest that deploys', () => {
    const sizes = upgradableOf(context);
    expect([sizes?.upgrades.nodes, sizes?.deploys.nodes]).toEqual([119, 121]);
    expect(sizes && upgradableSentences(context, sizes).map(({ sentence }) => sentence)).toEqual([
      'The largest cluster that still upgrades has 119 nodes.',
      'Up to 121 nodes deploy, but beyond 119 an upgrade finds no room for its surge nodes.',
    ]);
  });
});

it('names the limit that a larger range runs into', () => {
  const plan = given25();
  const clusters = plan.clusters.map((cluster) => ({ ...cluster, podCidrs: ['10.244.0.0/17'] }));
  const context = contextOf({ ...plan, clusters }, 'azure-cni-overlay');
  const [first] = ladderOf(context);
  // 128 blocks, two of them for surge nodes
  expect(first && largerSentence(context, first, 0)?.sentence).toBe(
    'A /24 reaches 126 nodes, where pod CIDR (/17, 128 node blocks) is full.',
  );
});

it('counts the addresses that others use', () => {
  const plan = given25();
  const virtualNetworks = plan.virtualNetworks.map((network) => ({
    ...network,
    subnets: network.subnets.map((subnet) => ({ ...subnet, otherAddressesInUse: 40 })),
  }));
  const context = contextOf({ ...plan, virtualNetworks }, 'azure-cni-overlay');
  const [first] = ladderOf(context);
  expect(first?.nodes).toBe(79);
  expect(first && rungSentence(context, first).sentence).toBe(
    'Then snet-aks (/25, 123 addresses, 40 other IPs in use) is full.',
  );
});

it('is empty while the size of a pool is unknown', () => {
  const plan = newPlan();
  const clusters = plan.clusters.map((cluster) => ({
    ...cluster,
    nodePools: cluster.nodePools.map((pool) => ({ ...pool, kind: 'auto-provisioned' as const })),
  }));
  const context = contextOf({ ...plan, clusters }, 'azure-cni-overlay');
  expect(ladderOf(context)).toEqual([]);
  expect(upgradableOf(context)).toBeNull();
});

describe.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('what fits in %s', (_, load) => {
  it('agrees with the reach, climbs, and has a row for every candidate', async () => {
    const input = await load();
    const plan = evaluated(input);
    for (const evaluation of plan.clusters) {
      const rows = fitsTable(evaluation);
      expect(rows.flatMap(({ candidates }) => candidates)).toHaveLength(evaluation.candidates.length);
      for (const { candidate, capacity } of evaluation.candidates) {
        const context = figureContext(plan, { cluster: evaluation.cluster, candidate });
        const rungs = context ? ladderOf(context) : [];
        expect(rungs[0]?.hit ?? null).toEqual(capacity?.together.binding ?? null);
        expect(rungs[1]?.hit ?? null).toEqual(capacity?.together.next?.hit ?? null);
        rungs.slice(1).forEach(({ nodes }, at) => expect(nodes).toBeGreaterThanOrEqual(rungs[at]?.nodes ?? 0));
      }
    }
  });
});
