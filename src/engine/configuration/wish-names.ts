import { called, type Name } from '../../domain/name.ts';
import { NEED_NAMES, POLICY_ENGINE_NAMES } from '../words/names.ts';
import type { Wish } from './exclusions.ts';

const WISH_NAMES: Readonly<Record<Wish, Name>> = {
  ...NEED_NAMES,
  ...POLICY_ENGINE_NAMES,
  mtls: called('mutual TLS of Cilium'),
  'ebpf-host-routing': called('eBPF host routing'),
  'managed-network': called('a VNet that AKS manages'),
  'pod-subnet': called('Pod Subnet'),
  'azure-data-plane': called('the Azure data plane'),
};

/** What is asked for, inside a sentence. */
export function wishName(wish: Wish): string {
  return WISH_NAMES[wish].inSentence;
}
