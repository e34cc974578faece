import { describe, expect, it } from 'vitest';
import { staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { addressCountOfPrefix, formatRange } from '../../domain/ip/range.ts';
import { newNodePool } from '../../domain/start-values.ts';
import {
  carefulStaticBlockPrefix,
  dynamicNodeAddresses,
  staticBlockNodeAddresses,
  staticBlockSubnetAllowed,
} from './node-pod-addresses.ts';
import { addressesOfNodeBlocks, podRangesOfNode } from '../../engine/demand/node-pod-ranges.ts';

const pool = newNodePool('p1', 'pool', 'user');

describe('pod addresses of a node', () => {
  it('come in batches that keep eight free (dynamic) or in whole blocks less one address (static block)', () => {
    expect(dynamicNodeAddresses({ ...pool, expectedPodsPerNode: 9 })).toEqual({
      addresses: 32,
      blocks: 2,
      forPods: 32,
      unused: 23,
    });
    expect(staticBlockNodeAddresses({ ...pool, maxPodsPerNode: 32 })).toEqual({
      addresses: 48,
      blocks: 3,
      forPods: 47,
      unused: 15,
    });
  });

  it('take a subnet one size up when the first and last block are lost', () => {
    // 15 blocks fit a /24 by count of addresses (240 of 251), but only 14 lie clear of both ends
    expect(carefulStaticBlockPrefix(240)).toBe(23);
    expect(carefulStaticBlockPrefix(224)).toBe(24);
    expect(addressCountOfPrefix(28)).toBe(staticBlockAddresses.value);
    expect([11, 12].map(staticBlockSubnetAllowed)).toEqual([false, true]);
  });
});

describe('pod ranges of a node', () => {
  const cidrs = ['10.244.0.0/16', 'fd12:3456:789a::/64'];

  it('are one block of each pod CIDR', () => {
    expect(podRangesOfNode(cidrs, 255).map(formatRange)).toEqual(['10.244.255.0/24', 'fd12:3456:789a:0:ff::/80']);
  });

  it('leave out a CIDR that is used up or cannot be read', () => {
    expect(podRangesOfNode([...cidrs, 'x'], 256).map(formatRange)).toEqual(['fd12:3456:789a:0:100::/80']);
    expect(addressesOfNodeBlocks(11)).toBe(2816);
  });
});
