import { describe, expect, it } from 'vitest';
import { allocateGiven } from './allocate-given.ts';
import { addRangeStates } from './migrations/add-range-states.ts';
import { requestedState, sentIn, sentText, stateOfPlacement, stateOfRange } from './range-state.ts';
import { newCluster, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

describe('the stored state of a range', () => {
  it.each([
    ['', '10.0.0.0/25', 'proposed'],
    ['allocated', '10.0.0.0/25', 'allocated'],
    // the range was taken away again
    ['allocated', '', 'proposed'],
    ['requested /25 2026-11-28', '', 'requested'],
    ['requested 10.0.0.0/25 2026-11-28', '10.0.0.0/24', 'requested'],
  ])('%j of %j counts as %s', (stored, range, state) => {
    expect(stateOfRange(stored, range)).toBe(state);
  });

  it.each([
    [{ range: '', prefixLength: 25, date: '2026-11-28' }, 'requested /25 2026-11-28', '/25'],
    [{ range: '10.0.0.0/25', prefixLength: 25, date: '2026-11-28' }, 'requested 10.0.0.0/25 2026-11-28', '10.0.0.0/25'],
    [{ range: 'fd00::/64', prefixLength: 64, date: '2026-11-28' }, 'requested fd00::/64 2026-11-28', 'fd00::/64'],
  ])('keeps what was sent: %j', (sent, stored, text) => {
    expect(requestedState(sent)).toBe(stored);
    expect(sentIn(stored)).toEqual(sent);
    expect(sentText(sent)).toBe(text);
  });

  it('does not count a range that is kept for later', () => {
    expect(stateOfPlacement('allocated', { kind: 'size', range: '10.0.0.0/25', prefixLength: 25 })).toBe('proposed');
  });
});

const fixed = { kind: 'pinned' as const, range: '10.0.0.0/25', prefixLength: 25 };

describe('plans that say nothing of states', () => {
  // a plan of schema 1: as today's, without the fields that the step adds
  const old = {
    virtualNetworks: [
      {
        addressSpaces: ['10.0.0.0/24', ''],
        subnets: [
          { ipv4: fixed, ipv6: { kind: 'auto', range: '', prefixLength: 64 } },
          { ipv4: { kind: 'size', range: '10.0.0.0/25', prefixLength: 25 }, ipv6: { ...fixed, range: 'fd00::/64' } },
        ],
      },
    ],
    clusters: [{ podCidrs: ['10.244.0.0/16'], serviceCidrs: ['', 'fd00:172::/108'] }],
  };

  it('have every range that stands in them as one that was given', () => {
    expect(addRangeStates(old)).toMatchObject({
      virtualNetworks: [
        {
          addressSpaceStates: ['allocated', ''],
          subnets: [{ states: { ipv4: 'allocated', ipv6: '' } }, { states: { ipv4: '', ipv6: 'allocated' } }],
        },
      ],
      clusters: [
        {
          podCidrStates: { ipv4: 'allocated', ipv6: '' },
          serviceCidrStates: { ipv4: '', ipv6: 'allocated' },
        },
      ],
    });
  });

  it.each([[null], [{ virtualNetworks: 1, clusters: [] }], [{ virtualNetworks: [], clusters: [{}] }]])(
    'are damaged where %j',
    (value) => {
      expect(() => addRangeStates(value)).toThrow(TypeError);
    },
  );
});

it('takes what exists as given, and leaves what was asked for', () => {
  const asked = 'requested /25 2026-11-28';
  const plan = allocateGiven({
    ...newPlan(),
    virtualNetworks: [
      {
        ...newVirtualNetwork('v1', 'vnet-1'),
        addressSpaces: ['10.0.0.0/24'],
        subnets: [
          { ...newSubnet('s1', 'one'), ipv4: fixed },
          { ...newSubnet('s2', 'two'), states: { ipv4: asked, ipv6: '' } },
        ],
      },
    ],
    clusters: [{ ...newCluster('c1', 'one', []), podCidrs: ['10.244.0.0/16'] }],
  });
  const [network] = plan.virtualNetworks;
  expect(network?.addressSpaceStates).toEqual(['allocated']);
  expect(network?.subnets.map(({ states }) => states.ipv4)).toEqual(['allocated', asked]);
  expect(plan.clusters[0]?.podCidrStates).toEqual({ ipv4: 'allocated', ipv6: '' });
});
