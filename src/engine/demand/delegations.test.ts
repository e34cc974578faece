import { describe, expect, it } from 'vitest';
import type { SubnetPurpose } from '../../domain/plan-input.ts';
import { newCluster, newSubnet } from '../../domain/start-values.ts';
import { apiServerKeyOf, delegationsOf } from './delegations.ts';

const AGC = 'Microsoft.ServiceNetworking/trafficControllers';
const AKS = 'Microsoft.ContainerService/managedClusters';
const ACI = 'Microsoft.ContainerInstance/containerGroups';

describe('delegationsOf', () => {
  it.each<[string, SubnetPurpose[], string | null, boolean, string[]]>([
    ['nodes ask for none', ['nodes'], null, false, []],
    ['a purpose asks for its service', ['virtual-nodes'], null, false, [ACI]],
    ['two purposes ask for two', ['virtual-nodes', 'application-gateway-for-containers'], null, false, [ACI, AGC]],
    ['a purpose named twice asks once', ['virtual-nodes', 'virtual-nodes'], null, false, [ACI]],
    ['the one entered wins over purposes', ['virtual-nodes'], 'Own.Service/things', false, ['Own.Service/things']],
    ['an empty text is none entered', ['virtual-nodes'], '', false, [ACI]],
    ['an API server decides over purposes', ['nodes'], null, true, [AKS]],
    ['the one entered wins over an API server', ['nodes'], 'Own.Service/things', true, ['Own.Service/things']],
  ])('%s', (_, purposes, delegatedTo, isApiServer, expected) => {
    const subnet = { ...newSubnet('s1', 'snet'), purposes, delegatedTo };
    expect(delegationsOf(subnet, isApiServer ? 'api-server' : null).map(({ service }) => service)).toEqual(expected);
  });

  it('knows the subnet that is requested anew for an API server', () => {
    expect(delegationsOf(undefined, 'api-server')).toEqual([{ service: AKS, purpose: 'api-server' }]);
    expect(delegationsOf(undefined, null)).toEqual([]);
  });

  it('knows the subnets that needs take, and readies a gateway for Overlay', () => {
    expect(delegationsOf(undefined, 'virtual-nodes').map(({ service }) => service)).toEqual([ACI]);
    expect(delegationsOf(undefined, 'application-gateway-for-containers').map(({ service }) => service)).toEqual([AGC]);
    expect(delegationsOf(undefined, 'application-gateway').map(({ service }) => service)).toEqual([
      'Microsoft.Network/applicationGateways',
    ]);
    expect(delegationsOf(newSubnet('s1', 'snet'), 'application-gateway')).toEqual([]);
  });
});

describe('apiServerKeyOf', () => {
  it.each([
    ['public', null, null],
    ['private-endpoint', 's1', null],
    ['vnet-integration', 's1', 'subnet/s1'],
    ['vnet-integration', null, 'new-api-server-subnet/c1'],
  ] as const)('%s with subnet %s: %s', (access, subnet, expected) => {
    expect(apiServerKeyOf({ ...newCluster('c1', 'c', []), apiServer: { access, subnet } })).toBe(expected);
  });
});
