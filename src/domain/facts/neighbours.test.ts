import { describe, expect, it } from 'vitest';
import { ADVISED_SIZES, advisedSize } from '../advised-sizes.ts';
import { SUBNET_PURPOSES, type SubnetPurpose } from '../plan-input.ts';
import { NEIGHBOURS } from './neighbours.ts';

describe('neighbours', () => {
  it.each(SUBNET_PURPOSES)('%s: advised is within what is accepted, and the note is a sentence', (purpose) => {
    const { advised, smallestAccepted, largestAccepted, note } = NEIGHBOURS[purpose];
    const shortest = largestAccepted?.value ?? 0;
    const longest = smallestAccepted?.value ?? 32;
    expect(advised?.value ?? longest).toBeLessThanOrEqual(longest);
    expect(advised?.value ?? shortest).toBeGreaterThanOrEqual(shortest);
    expect(note).toMatch(/^[A-Z].*\.$/u);
  });

  it('gives no fixed name to two purposes', () => {
    const names = Object.values(NEIGHBOURS).flatMap(({ fixedName, secondName }) => [fixedName, secondName]);
    const fixed = names.filter((name) => name !== null);
    expect(new Set(fixed).size).toBe(fixed.length);
  });

  const SIZES: readonly (readonly [readonly SubnetPurpose[], number | null, string])[] = [
    [['gateway'], 27, 'VPN Gateway FAQ'],
    [['firewall'], 26, 'Azure Firewall FAQ'],
    [['bastion'], 26, 'Azure Bastion configuration settings'],
    [['dns-resolver'], 28, 'Azure DNS Private Resolver overview'],
    [['application-gateway'], 24, 'Application Gateway infrastructure'],
    [['application-gateway-for-containers'], 24, 'Microsoft blog of 2025-08-31'],
    [['private-endpoints', 'application-gateway'], 24, 'the larger of two'],
    [['virtual-nodes'], null, 'not documented'],
    [['nodes', 'internal-load-balancers'], 28, 'AKS baseline'],
    [[], null, 'no purpose'],
  ];
  it.each(SIZES)('advises for %j a /%s (%s)', (purposes, prefixLength) => {
    expect(advisedSize(purposes)?.value ?? null).toBe(prefixLength);
  });

  it.each(SUBNET_PURPOSES)('%s: the size to begin with is that of the fact', (purpose) => {
    expect(ADVISED_SIZES[purpose]?.id).toBe(NEIGHBOURS[purpose].advised?.id);
  });
});
