import { fact } from './fact.ts';

export const overlayRuleNodeToNode = fact({
  id: 'overlay-rule-node-to-node',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning:
    'On Overlay, a subnet NSG with deny rules must allow traffic from nodes to nodes on all ports and protocols.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay'],
});

export const overlayRuleNodeToPod = fact({
  id: 'overlay-rule-node-to-pod',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning:
    'On Overlay, a subnet NSG with deny rules must allow traffic from nodes to the pod CIDR, which services need.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay'],
});

export const overlayRulePodToPod = fact({
  id: 'overlay-rule-pod-to-pod',
  value: 'all ports and protocols',
  unit: 'allowed traffic',
  meaning: 'On Overlay, a subnet NSG with deny rules must allow traffic within the pod CIDR, which DNS needs too.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['overlay'],
});
