import { describe, expect, it } from 'vitest';
import type { Scenarios } from '../../testing/rule-scenarios.ts';
import { addConnected, calmParts, complaintsAbout, foundOne, sized } from '../../testing/rule-scenarios.ts';

const SCENARIOS: Scenarios = {
  'vnet-without-room': {
    fails: ({ network, api }) => {
      network.addressSpaces = ['10.0.0.0/19'];
      api.ipv4 = sized(20);
    },
    passes: ({ api }) => (api.ipv4 = sized(27)),
  },
  'subnet-without-size': {
    fails: ({ api }) => {
      api.purposes = ['other'];
      api.ipv4 = { kind: 'auto', range: '', prefixLength: 0 };
    },
    passes: ({ api }) => (api.ipv4 = sized(27)),
  },
  'range-differs-from-request': {
    fails: ({ api }) => (api.states = { ipv4: 'requested 10.0.4.0/28 2026-11-20', ipv6: '' }),
    passes: ({ api }) => (api.states = { ipv4: 'requested 10.0.4.0/27 2026-11-20', ipv6: '' }),
  },
  'subnet-without-ipv6-room': {
    fails: ({ cluster, network, pods, api, user }) => {
      cluster.ipFamilies = 'ipv4-ipv6';
      network.addressSpaces.push('fd00:db8::/64');
      user.nodeSubnet = api.id;
      pods.ipv6 = { kind: 'size', range: '', prefixLength: 64 };
    },
    passes: ({ cluster, network }) => {
      cluster.ipFamilies = 'ipv4-ipv6';
      network.addressSpaces.push('fd00:db8::/64');
    },
  },
};

describe('rules on the layout', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('names what is missing, what is free and the smallest range that would do', () => {
    const finding = foundOne('vnet-without-room', ({ network, api }) => {
      network.addressSpaces = ['10.0.0.0/19'];
      api.ipv4 = sized(20);
    });
    // 10.0.0.0/22 and 10.0.16.0/20 are taken: 3,072 addresses in a /22 and a /21
    expect(finding?.numbers).toEqual({ free: 3072, missing: 1, prefixLength: 20 });
    expect(finding?.sentence).toContain('api (/20)');
  });

  it('offers a range that nothing in the plan uses', () => {
    const finding = foundOne('vnet-without-room', (parts) => {
      parts.network.addressSpaces = ['10.0.0.0/19'];
      parts.api.ipv4 = sized(20);
      addConnected(parts, '10.0.32.0/19');
    });
    expect(finding?.fix?.edits[0]?.value).toBe('10.0.64.0/20');
    expect(finding?.at).toEqual({ entity: calmParts().network.id, field: 'addressSpaces.0' });
  });
});
