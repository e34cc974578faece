import { findSubnet, named } from '../../domain/entities.ts';
import type { Name } from '../../domain/name.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { RANGE_NAMES, type RangeKind, type RangeUse } from './range-types.ts';

function withSubnet(name: string, subnet: string | null | undefined): string {
  return subnet ? `${name} ${subnet}` : name;
}

/** What a range is called as a label: its kind, and the name of its subnet where it has one, e.g. "Node subnet snet-aks". */
export function rangeLabel(kind: RangeKind, subnetName: string | null): string {
  return withSubnet(RANGE_NAMES[kind].label, subnetName);
}

function nameOf(input: PlanInput, id: string): string | undefined {
  const subnet = findSubnet(input, id);
  return subnet && named(subnet);
}

/** What a range of this plan is called inside a sentence, e.g. "node subnet snet-aks", "API server subnet". */
export function rangeInSentence({ kind, subnet }: Pick<RangeUse, 'kind' | 'subnet'>, input: PlanInput): string {
  return withSubnet(RANGE_NAMES[kind].inSentence, subnet === null ? null : nameOf(input, subnet));
}

/** As `rangeInSentence`, with an article where the range has no name: "the pod CIDR". */
export function rangeMention({ kind, label }: Pick<RangeUse, 'kind' | 'label'>): string {
  const { label: kindLabel, inSentence } = RANGE_NAMES[kind];
  const name = label.slice(kindLabel.length);
  return name === '' ? `the ${inSentence}` : /su?b?net/iu.test(name) ? name.trim() : `${inSentence}${name}`;
}

/** Where a range lies: as given, else its size, else the size to ask for. */
export function rangeOrSize({ range, prefixLength, requestPrefixLength }: RangeUse): string {
  const requested = requestPrefixLength === null ? 'to ask for' : `/${requestPrefixLength} to ask for`;
  return range ?? (prefixLength === null ? requested : `/${prefixLength}`);
}

/** A range with its place, as the usage of subnets names it. */
export function rangeTitle(range: RangeUse): string {
  return `${range.label} ${rangeOrSize(range)}`;
}

/** A range of this plan with its place, in both forms. */
export function rangeTitles(range: RangeUse, input: PlanInput): Name {
  return { label: rangeTitle(range), inSentence: `${rangeInSentence(range, input)} ${rangeOrSize(range)}` };
}
