import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS, type CandidateId, NEED_IDS } from '../../domain/ids.ts';
import { deliveredBy, excludedWith } from './need-words.ts';

describe('the comparison on needs', () => {
  it.each<[string, CandidateId, string | null]>([
    [
      'fqdn-policy',
      'azure-cni-overlay+cilium',
      'Set up by a policy engine, FQDN filtering and Kubernetes 1.29 or later.',
    ],
    ['fqdn-policy', 'azure-cni-overlay', null],
    ['network-policy', 'kubenet', 'Set up by a policy engine.'],
    ['network-policy', 'byo-cni', null],
    [
      'dual-stack',
      'azure-cni-overlay',
      'Set up by StandardV2 for a NAT gateway, both IP families and an IPv6 address space.',
    ],
    [
      'dual-stack',
      'azure-cni-overlay+cilium',
      'Set up by StandardV2 for a NAT gateway, both IP families, an IPv6 address space and Kubernetes 1.29 or later.',
    ],
    ['pods-reachable-by-ip', 'pod-subnet-dynamic', null],
    ['vnet-address-limit', 'kubenet', null],
  ])('says what sets up %s on %s', (criterion, candidate, sentence) => {
    expect(deliveredBy(criterion, candidate)?.sentence ?? null).toBe(sentence);
  });

  it.each([
    ['static-egress-gateway', 'Not together with dual stack (IPv4 and IPv6) or eBPF host routing.'],
    ['node-encryption', 'Not together with mutual TLS of Cilium.'],
    ['agic', null],
    ['kube-proxy', null],
  ])('says what excludes %s', (criterion, sentence) => {
    expect(excludedWith(criterion)?.sentence ?? null).toBe(sentence);
  });

  it('sets nothing up where a model does not offer the need', () => {
    const said = NEED_IDS.flatMap((need) => CANDIDATE_IDS.map((candidate) => deliveredBy(need, candidate)));
    expect(said.filter((sentence) => sentence !== null).length).toBeGreaterThan(40);
    expect(deliveredBy('aks-automatic', 'kubenet')).toBeNull();
  });
});
