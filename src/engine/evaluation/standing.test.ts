import { describe, expect, it } from 'vitest';
import { LOADS } from '../../domain/ids.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { vnetSpace } from '../demand/cluster-figures.ts';
import { answerSentences } from './answer.ts';
import { evaluatePlan } from './evaluated-plan.ts';
import { standingOf } from './standing.ts';

const TODAY = '2026-11-28';

/** Two pools of 3 nodes and one surge node each, in a /28 and a /24. */
function twoSubnets(): PlanInput {
  const subnet = (id: string, name: string, range: string) => ({
    ...newSubnet(id, name),
    ipv4: { kind: 'pinned' as const, range, prefixLength: 0 },
  });
  const subnets = [subnet('s1', 'first', '10.0.0.0/28'), subnet('s2', 'second', '10.0.1.0/24')];
  const pools = [
    { ...newNodePool('p1', 'one', 'system'), nodeSubnet: 's1' },
    { ...newNodePool('p2', 'two', 'user'), nodeSubnet: 's2' },
  ];
  const network = { ...newVirtualNetwork('v1', 'v1'), addressSpaces: ['10.0.0.0/16'], subnets };
  const cluster = {
    ...newCluster('c1', 'prod', pools),
    virtualNetwork: 'v1',
    choice: 'azure-cni-overlay' as const,
    podCidrs: ['10.244.0.0/16'],
  };
  return { ...newPlan(), virtualNetworks: [network], clusters: [cluster] };
}

describe('VNet addresses', () => {
  // 3 nodes and a surge node of 110 pods: 7 blocks of 16 each, 4 × (1 + 112) = 452 addresses, 4 × (1 + 7) = 32 mappings
  const pool = { ...newNodePool('p1', 'np', 'system'), nodes: 3, maxPodsPerNode: 110, expectedPodsPerNode: 110 };
  const input = { ...newPlan(), clusters: [newCluster('c1', 'prod', [pool])] };
  const evaluated = evaluatePlan(input, TODAY).clusters[0]?.candidates ?? [];

  it('of static blocks are said with the mappings that they count as', () => {
    const block = evaluated.find(({ candidate }) => candidate === 'pod-subnet-static-block');
    const said = block && standingOf(block, 'c1');
    expect(said?.sentence).toContain('Takes 452 VNet addresses (32 mappings) during an upgrade.');
    expect(said && complaintsAboutFigures(input, [said])).toEqual([]);
  });

  it('are one number under every other model, whatever the load', () => {
    const others = evaluated.filter(({ model }) => model !== 'pod-subnet-static-block');
    for (const { candidate, ranges, vnetAddresses } of others) {
      const at = { cluster: 'c1', candidate };
      expect(LOADS.map((load) => vnetSpace(at, ranges, load).value)).toEqual(LOADS.map((load) => vnetAddresses[load]));
    }
  });
});

it('names the subnet that fills first where there are several', () => {
  // 2^4 − 5 = 11 addresses: 10 nodes of the first pool and a surge node (10 %); the second has grown as often
  const sentences = answerSentences(evaluatePlan(twoSubnets(), TODAY), 'c1').map(({ sentence }) => sentence);
  expect(sentences.at(-1)).toBe('Room for 20 nodes, upgrade surge included; node subnet first fills first.');
});
