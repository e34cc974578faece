import { describe, expect, test } from 'vitest';
import { CANDIDATE_IDS, type CandidateId } from '../../domain/ids.ts';
import { newCluster, newVirtualNetwork } from '../../domain/start-values.ts';
import { modelOf } from '../models/registry.ts';
import { type Contender, orderCandidates } from './recommendation.ts';

const ALIKE = CANDIDATE_IDS.map((candidate): Contender => ({
  candidate,
  status: 'fits',
  needs: [],
  vnetAddressesWithUpgrade: 0,
}));

function orderIn(origin: 'byo' | 'managed'): readonly CandidateId[] {
  return orderCandidates(ALIKE, newCluster('c1', '', []), { ...newVirtualNetwork('v1', ''), origin });
}

const isInNodeSubnet = (candidate: CandidateId) => modelOf(candidate).podRange === 'node-subnet';

describe('candidates that are alike in everything but guidance', () => {
  test('stand as documented: Overlay, Pod Subnet, Node Subnet, each on Cilium first; own plugin and kubenet last', () => {
    expect(orderIn('byo')).toEqual([
      'azure-cni-overlay+cilium',
      'azure-cni-overlay',
      'pod-subnet-dynamic+cilium',
      'pod-subnet-dynamic',
      'pod-subnet-static-block+cilium',
      'pod-subnet-static-block',
      'azure-cni-node-subnet+cilium',
      'azure-cni-node-subnet',
      'byo-cni',
      'kubenet',
    ]);
  });

  test('in a VNet of AKS, all with pods in the node subnet go before the first with a pod subnet, and nothing else moves', () => {
    const managed = orderIn('managed');
    const firstFlat = managed.findIndex((candidate) => modelOf(candidate).podRange === 'pod-subnet');
    const inNodeSubnet = CANDIDATE_IDS.filter(isInNodeSubnet);
    expect(managed.slice(firstFlat - inNodeSubnet.length, firstFlat).every(isInNodeSubnet)).toBe(true);
    for (const isKept of [isInNodeSubnet, (candidate: CandidateId) => !isInNodeSubnet(candidate)]) {
      expect(managed.filter(isKept)).toEqual(orderIn('byo').filter(isKept));
    }
  });
});
