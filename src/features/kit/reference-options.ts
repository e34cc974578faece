import { subnetsOf } from '../../domain/entities.ts';
import type { EntityKind, PlanInput } from '../../domain/plan-input.ts';
import type { Option } from '../../ui/SelectField.tsx';
import { usePlanState } from './plan-access.ts';

interface KnownOptions {
  readonly networks: readonly Option[];
  readonly subnets: readonly Option[];
}
const known = new WeakMap<PlanInput['virtualNetworks'], KnownOptions>();
const NONE: readonly Option[] = [];

function named({ id, name }: { readonly id: string; readonly name: string }): Option {
  return [id, name === '' ? id : name];
}

function optionsOf(input: PlanInput): KnownOptions {
  let options = known.get(input.virtualNetworks);
  if (!options) {
    options = { networks: input.virtualNetworks.map(named), subnets: subnetsOf(input).map(named) };
    known.set(input.virtualNetworks, options);
  }
  return options;
}

/** The networks or subnets that a reference may name, by name; none for a field that is no reference. */
export function useReferenceOptions(kind: EntityKind | 'any' | null): readonly Option[] {
  return usePlanState((input) => {
    switch (kind) {
      case 'virtual-network':
        return optionsOf(input).networks;
      case 'subnet':
        return optionsOf(input).subnets;
      default:
        return NONE;
    }
  });
}
