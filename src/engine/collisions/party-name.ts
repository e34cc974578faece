import { indexEntities, named } from '../../domain/entities.ts';
import { labelled } from '../../domain/labelled.ts';
import type { PlacedRange } from '../room/placed-ranges.ts';
import type { RuleContext } from '../rules/context.ts';

const KIND_NAMES: Readonly<Record<PlacedRange['kind'], string>> = {
  space: 'VNet',
  subnet: 'Subnet',
  connected: 'Connected',
  pod: 'Pods',
  service: 'Services',
};

/** What a range is called in the matrix: "vnet-hub", "Pods prod". */
export function partyName(placed: PlacedRange, { input }: RuleContext): string {
  const indexed = indexEntities(input).get(placed.at.entity);
  return labelled(KIND_NAMES[placed.kind], indexed ? named(indexed.entity) : placed.at.entity);
}
