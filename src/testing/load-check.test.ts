import { describe, expect, it } from 'vitest';
import { worded } from '../engine/figures/sentence.ts';
import { shown } from '../engine/figures/shown-number.ts';
import { wrongLoads } from './load-check.ts';

const at = { cluster: 'c1', candidate: 'kubenet', figure: 'cluster-nodes' } as const;
const now = shown(1248, { ...at, load: 'today' });
const peak = shown(1310, { ...at, load: 'withUpgrade' });
const limit = shown(251, { ...at, figure: 'fact', fact: 'nodes-per-cluster' });

describe('numbers under the words of a load', () => {
  it.each([
    [worded`An upgrade at full scale needs ${peak} nodes; the limit is ${limit} (now: ${now}).`],
    [worded`The nodes now need ${now} addresses; 10.0.0.0/24 has ${limit}.`],
    [worded`${peak} nodes are a lot.`],
  ])('are of that load', (sentence) => {
    expect(wrongLoads(sentence)).toEqual([]);
  });

  it.each([
    [worded`The nodes now need ${peak}; the limit is ${limit}.`],
    [worded`An upgrade at full scale needs ${now} nodes.`],
    [worded`It takes ${now} VNet addresses with upgrade.`],
    [worded`An upgrade at full scale needs ${peak} nodes (now: ${peak}).`],
    [worded`An upgrade at full scale needs ${peak} nodes (now: ${now}; at autoscaler maximum: ${peak}).`],
  ])('are complained of where they are of another', (sentence) => {
    expect(wrongLoads(sentence)).toHaveLength(1);
  });
});
