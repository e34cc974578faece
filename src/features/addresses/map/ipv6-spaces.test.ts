import { expect, it } from 'vitest';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../../../domain/start-values.ts';
import { addressMap } from '../../../engine/address-map/map-rows.ts';
import { evaluated } from '../../../testing/evaluated.ts';
import { ipv6SpacesOf } from './ipv6-spaces.ts';

it('counts the /64 of an IPv6 range and those that dual-stack nodes take', () => {
  const cluster = newCluster('c1', 'prod', [newNodePool('p1', 'system', 'system')]);
  const input = {
    ...newPlan(),
    virtualNetworks: [
      { ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.0.0.0/20', 'fd00:db8::/56', 'fd00:db9::/80', 'fd00'] },
    ],
    clusters: [
      { ...cluster, virtualNetwork: 'v1', ipFamilies: 'ipv4-ipv6' as const, choice: 'azure-cni-overlay' as const },
    ],
  };
  const [map] = addressMap(evaluated(input)).networks;
  expect(map && ipv6SpacesOf(map)).toEqual([
    { range: 'fd00:db8::/56', subnetCount: 256, takenCount: 1 },
    { range: 'fd00:db9::/80', subnetCount: 0, takenCount: 0 },
  ]);
  expect(map?.subnets.get('new-node-subnet/c1')?.ipv6).toMatchObject({ range: 'fd00:db8::/64', isPinned: false });
});
