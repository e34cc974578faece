import { NEED_IDS, type NeedId } from '../../domain/ids.ts';
import type { Conflict, Wish } from '../configuration/exclusions.ts';
import { wishName } from '../configuration/wish-names.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { listed } from '../words/list.ts';
import { POLICY_ENGINE_NAMES } from '../words/names.ts';

/** What stands fixed with the candidate itself: no one can drop it. */
type Trait = 'pod-subnet' | 'azure-data-plane';

/** What to do about a wish that is no need. */
const WAYS: Readonly<Record<Exclude<Wish, NeedId | Trait>, string>> = {
  mtls: 'switch off mutual TLS of Cilium',
  'ebpf-host-routing': 'switch off eBPF host routing',
  calico: `replace ${POLICY_ENGINE_NAMES.calico.inSentence}`,
  'azure-npm': `replace ${POLICY_ENGINE_NAMES['azure-npm'].inSentence}`,
  'managed-network': 'the VNet becomes yours',
};

/** What resolves a conflict: one of its needs is dropped, an option is switched off, or the VNet becomes one's own. */
export function remedyOf({ wishes }: Conflict): Sentence {
  const needs = NEED_IDS.filter((need) => wishes.includes(need));
  const ways = Object.entries(WAYS).flatMap(([wish, way]) => (wishes.some((each) => each === wish) ? [way] : []));
  if (wishes.includes('managed-network')) {
    return worded`${WAYS['managed-network']}`;
  }
  const dropped = needs.length === 0 ? [] : [`drop ${listed(needs.map(wishName), 'or')}`];
  return worded`you ${listed([...dropped, ...ways], 'or')}`;
}
