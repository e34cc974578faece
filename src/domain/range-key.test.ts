import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isNewSubnetOf,
  NEW_SUBNET_ROLES,
  newSubnetKey,
  newSubnetOfKey,
  podCidrKey,
  serviceCidrKey,
  subnetKey,
  subnetKeyFor,
  subnetOfKey,
} from './range-key.ts';

describe('the key of a range', () => {
  // the texts are part of what `evaluate` prints
  test.each([
    [subnetKey('s1'), 'subnet/s1'],
    [subnetKeyFor('s1', 'node-subnet', 'c1'), 'subnet/s1'],
    [subnetKeyFor(null, 'pod-subnet', 'c1'), 'new-pod-subnet/c1'],
    [newSubnetKey('api-server-subnet', 'c1'), 'new-api-server-subnet/c1'],
    [podCidrKey('c1'), 'pod-cidr/c1'],
    [serviceCidrKey('c1'), 'service-cidr/c1'],
  ])('%s', (key, text) => {
    expect(key).toBe(text);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...NEW_SUBNET_ROLES), (id, role) => {
        expect(subnetOfKey(subnetKey(id))).toBe(id);
        expect(newSubnetOfKey(subnetKey(id))).toBeNull();
        expect(newSubnetOfKey(newSubnetKey(role, id))).toEqual({ role, cluster: id });
        expect(isNewSubnetOf(newSubnetKey(role, id), id)).toBe(true);
        for (const key of [newSubnetKey(role, id), podCidrKey(id), serviceCidrKey(id)]) {
          expect(subnetOfKey(key)).toBeNull();
        }
      }),
    );
  });
});
