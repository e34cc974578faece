import { oncePer } from '../../domain/once-per.ts';
import type { EntityKind, PlanInput } from '../../domain/plan-input.ts';
import type { Option } from '../../ui/SelectField.tsx';
import { usePlanState } from './plan-access.ts';

interface ReferenceOptions {
  readonly networks: readonly Option[];
  readonly subnets: readonly Option[];
}
const NONE: readonly Option[] = [];

function named({ id, name }: { readonly id: string; readonly name: string }): Option {
  return [id, name === '' ? id : name];
}

const optionsOf = oncePer((virtualNetworks: PlanInput['virtualNetworks']): ReferenceOptions => ({
  networks: virtualNetworks.map(named),
  subnets: virtualNetworks.flatMap(({ subnets }) => subnets.map(named)),
}));

/** The networks or subnets that a reference may name, by name; none for a field that is no reference. */
export function useReferenceOptions(kind: EntityKind | 'any' | null): readonly Option[] {
  return usePlanState(({ virtualNetworks }) => {
    switch (kind) {
      case 'virtual-network':
        return optionsOf(virtualNetworks).networks;
      case 'subnet':
        return optionsOf(virtualNetworks).subnets;
      default:
        return NONE;
    }
  });
}
