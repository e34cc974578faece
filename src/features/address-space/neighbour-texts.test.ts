import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import { SUBNET_PURPOSES, type SubnetPurpose } from '../../domain/plan-input.ts';
import { neighbourSources, neighbourText } from './neighbour-texts.ts';

const TEXTS: readonly (readonly [SubnetPurpose, string])[] = [
  ['gateway', 'at least /29, /27 advised · named GatewaySubnet'],
  ['dns-resolver', 'at least /28, at most /24 · delegated to Microsoft.Network/dnsResolvers'],
  ['application-gateway', '/24 advised'],
  ['virtual-nodes', 'size not documented · delegated to Microsoft.ContainerInstance/containerGroups'],
  ['pods', 'sized by the planner'],
];

describe('texts about neighbours', () => {
  it.each(TEXTS)('%s: %s', (purpose, text) => {
    expect(neighbourText(NEIGHBOURS[purpose])).toBe(text);
  });

  it.each(SUBNET_PURPOSES)('%s: a source for every figure', (purpose) => {
    const { smallestAccepted, advised, delegation } = NEIGHBOURS[purpose];
    const says = smallestAccepted !== null || advised !== null || delegation !== null;
    expect(neighbourSources(NEIGHBOURS[purpose]).length > 0 || !says).toBe(true);
  });
});
