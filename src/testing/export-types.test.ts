import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arm } from '../exporters/arm.ts';
import { exportedPlan } from './arbitrary-exported-plan.ts';
import { bodiesOf, compileFaults } from './compile-bodies.ts';
import { renderScenarios } from './export-subjects.ts';

/** How many random plans; the command `npm run exports` asks for 500. */
const RANDOM_PLANS = Number(process.env.RANDOM_PLANS ?? '25');

describe('exports against the types of Azure’s packages', () => {
  it('compile for every scenario at every candidate', { timeout: 120_000 }, async () => {
    const { files } = await renderScenarios(arm);
    const bodies = [...new Set(files.flatMap(([, { text }]) => bodiesOf(text)))];
    expect(bodies.length).toBeGreaterThan(100);
    expect(compileFaults(bodies)).toEqual([]);
  });

  it(`compile for ${RANDOM_PLANS} random plans`, { timeout: 600_000 }, () => {
    const texts: string[] = [];
    // refused plans have no code; others are drawn in their place
    for (const subject of fc.sample(exportedPlan, { numRuns: RANDOM_PLANS * 4, seed: 15 })) {
      const result = texts.length < RANDOM_PLANS ? arm.render(subject()) : null;
      if (result?.ok === true) {
        texts.push(result.value.text);
      }
    }
    expect(texts).toHaveLength(RANDOM_PLANS);
    expect(compileFaults(texts.flatMap(bodiesOf))).toEqual([]);
  });

  it('do not with a field, a word or a kind of value that Azure does not know', () => {
    const bodies = [
      '{"routes":[],"bgp":true}',
      '{"routes":[{"name":"a","properties":{"nextHopType":"Firewall"}}]}',
      '{"disableBgpRoutePropagation":"no","routes":[]}',
    ].flatMap((properties) => {
      const resource = {
        type: 'Microsoft.Network/routeTables',
        location: '[l]',
        properties: JSON.parse(properties) as unknown,
      };
      return bodiesOf(JSON.stringify({ resources: [resource] }));
    });
    expect(compileFaults(bodies)).toMatchObject([
      expect.stringContaining('\'"bgp"\' does not exist'),
      expect.stringContaining('"Firewall"'),
      expect.stringContaining('"no"'),
    ]);
  });
});
