import { expect, test } from 'vitest';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluated } from '../testing/evaluated.ts';
import { askText } from './ask-text.ts';

const pool = { ...newNodePool('p1', 'system', 'system'), nodes: 3 };

test('lists what is asked for, with literal ranges where they have a place', () => {
  const network = {
    ...newVirtualNetwork('v1', 'vnet-1'),
    addressSpaces: ['10.0.0.0/24'],
    addressSpaceStates: ['allocated'],
  };
  const cluster = { ...newCluster('c1', 'aks-1', [pool]), virtualNetwork: 'v1', choice: 'azure-cni-overlay' as const };
  const text = askText(evaluated({ ...newPlan(), virtualNetworks: [network], clusters: [cluster] }));
  expect(text).toMatch(/^Subnets to create\n- .* in vnet-1: 10\.0\.0\.0\/28\n\nRanges to reserve, not routed\n/u);
  expect(text).toMatch(/- pod CIDR.*: \/\d\d\n/iu);
  expect(text).toMatch(/\n\nEvery size to ask for keeps 10 % free\.$/u);
});

test('says that nothing is asked for', () => {
  expect(askText(evaluated({ ...newPlan(), clusters: [] }))).toBe(
    'Every range of the plan is given: there is nothing to ask for.',
  );
});
