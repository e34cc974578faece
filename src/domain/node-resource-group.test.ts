import { expect, it } from 'vitest';
import { madeNodeResourceGroup } from './node-resource-group.ts';

it.each([
  // the example of the AKS documentation
  [{ group: 'myResourceGroup', cluster: 'myAKSCluster', region: 'eastus' }, 'MC_myResourceGroup_myAKSCluster_eastus'],
  [{ group: 'rg', cluster: 'aks', region: 'West Europe' }, 'MC_rg_aks_westeurope'],
  [{ group: '<cluster>', cluster: '$&', region: 'eastus' }, 'MC_<cluster>_$&_eastus'],
])('%j is made %s', (parts, name) => {
  expect(madeNodeResourceGroup(parts)).toBe(name);
});

it('gives the 89 characters of a published refusal', () => {
  const group = 'app-tucdlvurpmwf-sandbox-westeurope';
  expect(madeNodeResourceGroup({ group, cluster: `aks-${group}`, region: 'westeurope' })).toHaveLength(89);
});
