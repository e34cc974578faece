import { findSubnet, named } from '../../domain/entities.ts';
import { labelled } from '../../domain/labelled.ts';
import type { Name } from '../../domain/name.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { RANGE_NAMES, type RangeKind, type RangeUse } from './range-types.ts';

function withSubnet(kind: string, subnet: string | null | undefined): string {
  return subnet ? labelled(kind, subnet) : kind;
}

/** What a range is called as a label: by its kind, and by its subnet where it has one, e.g. "snet-aks", "Node subnet prod". */
export function rangeLabel(kind: RangeKind, subnetName: string | null): string {
  return withSubnet(RANGE_NAMES[kind].label, subnetName);
}

function nameOf(input: PlanInput, id: string): string | undefined {
  const subnet = findSubnet(input, id);
  return subnet && named(subnet);
}

/** What a range of this plan is called inside a sentence, e.g. "node subnet prod", "API server subnet". */
export function rangeInSentence({ kind, subnet }: Pick<RangeUse, 'kind' | 'subnet'>, input: PlanInput): string {
  return withSubnet(RANGE_NAMES[kind].inSentence, subnet === null ? null : nameOf(input, subnet));
}

/** As `rangeInSentence`, with an article where the range has no name: "the pod CIDR". */
export function rangeMention({ kind, subnet, label }: Pick<RangeUse, 'kind' | 'subnet' | 'label'>): string {
  const { label: kindLabel, inSentence } = RANGE_NAMES[kind];
  if (subnet === null || label === kindLabel) {
    return `the ${inSentence}`;
  }
  return label.startsWith(`${kindLabel} `) ? inSentence + label.slice(kindLabel.length) : label;
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
