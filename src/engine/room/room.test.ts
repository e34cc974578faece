import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factById } from '../../domain/facts/registry.ts';
import { freeBlocks } from '../../domain/ip/free-space.ts';
import { ipv4 } from '../../domain/ip/ipv4.ts';
import type { Ipv4Range } from '../../domain/ip/range.ts';
import type { PlanInput, Subnet } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { EXCLUSIONS, factOfExclusion } from '../configuration/exclusions.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { shortageOf } from './block-sums.ts';
import { fitBlocks } from './fit-blocks.ts';

const SPACE: Ipv4Range = { family: 4, first: ipv4(0x0a000000), prefixLength: 24 };
const blocks = fc.array(
  fc
    .record({ at: fc.nat(255), prefixLength: fc.integer({ min: 26, max: 32 }) })
    .map(({ at, prefixLength }): Ipv4Range => {
      const size = 2 ** (32 - prefixLength);
      return { family: 4, first: ipv4(SPACE.first + at - (at % size)), prefixLength };
    }),
  { maxLength: 8 },
);
const sizes = fc.array(fc.integer({ min: 23, max: 32 }), { maxLength: 12 });

it('finds a shortage exactly where placing leaves a block out', () => {
  fc.assert(
    fc.property(blocks, sizes, (taken, prefixLengths) => {
      const free = freeBlocks(SPACE, taken);
      const wants = prefixLengths.map((prefixLength, at) => ({ key: String(at), prefixLength }));
      expect(shortageOf(free, wants) === null).toBe(fitBlocks(free, wants).withoutRoom.length === 0);
    }),
    { numRuns: 1_000 },
  );
});

/** A VNet of 10.0.0.0/24 with one cluster of three nodes for each name, subnets still to be requested. */
function planOf(names: readonly string[], subnets: Subnet[] = []): PlanInput {
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.0.0.0/24'], subnets }],
    clusters: names.map((name, at) => ({
      ...newCluster(`c${at + 1}`, name, [
        { ...newNodePool(`p${at + 1}`, 'system', 'system'), maxPodsPerNode: 30, expectedPodsPerNode: 30 },
      ]),
      virtualNetwork: 'v1',
    })),
  };
}

function nodeSubnetModel(input: PlanInput): CandidateEvaluation | undefined {
  return evaluated(input).clusters[0]?.candidates.find(({ candidate }) => candidate === 'azure-cni-node-subnet');
}

describe('a candidate whose subnets have no room in the VNet', () => {
  // (3 + 1) × 31 = 124 and 10 % headroom: a /24 holds it, a /25 does not
  it.each<[string, PlanInput, string, string | null]>([
    ['one cluster alone', planOf(['one']), 'open', null],
    [
      'two clusters that each ask for as much',
      planOf(['one', 'two']),
      'does-not-fit',
      'is short of blocks of /24 and larger: 512 addresses are needed, 256 are free.',
    ],
    [
      'one cluster beside a pinned subnet',
      planOf(
        ['one'],
        [{ ...newSubnet('s1', 'taken'), ipv4: { kind: 'pinned', range: '10.0.0.0/27', prefixLength: 27 } }],
      ),
      'does-not-fit',
      'has no free /24; the node subnet needs one.',
    ],
    [
      'one cluster beside a subnet of fixed size',
      planOf(['one'], [{ ...newSubnet('s1', 'later'), ipv4: { kind: 'size', range: '', prefixLength: 28 } }]),
      'does-not-fit',
      'is short of blocks of /28 and larger: 272 addresses are needed, 256 are free.',
    ],
  ])('%s', (_, input, status, sentence) => {
    const found = nodeSubnetModel(input);
    expect(found?.status).toBe(status);
    const said = found?.reasons.filter(({ kind }) => kind === 'range').map((reason) => reason.sentence) ?? [];
    expect(said).toEqual(sentence === null ? [] : [`spoke ${sentence}`]);
  });

  it('is not judged by a VNet whose address range is not known', () => {
    const input = planOf(['one', 'two']);
    const [network] = input.virtualNetworks;
    const unknown = { ...input, virtualNetworks: network ? [{ ...network, addressSpaces: [] }] : [] };
    expect(nodeSubnetModel(unknown)?.status).toBe('open');
  });
});

it('names a fact for everything that excludes each other', () => {
  for (const exclusion of EXCLUSIONS) {
    expect(factById(factOfExclusion(exclusion))?.sources.length, exclusion.join(' ')).toBeGreaterThan(0);
  }
});
