import { expect, it } from 'vitest';
import { counted } from './numbers.ts';

it.each([
  [0, 'node', undefined, '0 nodes'],
  [1, 'node', undefined, '1 node'],
  [2, 'node', undefined, '2 nodes'],
  [3350, 'node', undefined, '3,350 nodes'],
  [1, 'address', 'addresses', '1 address'],
  [16_384, 'address', 'addresses', '16,384 addresses'],
])('counts %i of %s', (count, noun, several, text) => {
  expect(counted(count, noun, several)).toBe(text);
});
