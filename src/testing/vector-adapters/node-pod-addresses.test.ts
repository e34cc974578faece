import { describe, expect, it } from 'vitest';
import { staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { addressCountOfPrefix } from '../../domain/ip/range.ts';
import {
  carefulStaticBlockPrefix,
  dynamicNodeAddresses,
  staticBlockNodeAddresses,
  staticBlockSubnetAllowed,
} from './node-pod-addresses.ts';

describe('pod addresses of a node', () => {
  it('come in batches that keep eight free (dynamic) or in whole blocks less one address (static block)', () => {
    expect(dynamicNodeAddresses(9)).toEqual({
      addresses: 32,
      blocks: 2,
      forPods: 32,
      unused: 23,
    });
    expect(staticBlockNodeAddresses(32)).toEqual({
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
