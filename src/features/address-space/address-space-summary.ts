import { PURPOSE_NAMES } from '../../domain/fields/folded-choice-names.ts';
import type { PlanInput, Subnet } from '../../domain/plan-input.ts';
import { listed } from '../../engine/words/list.ts';
import { counted, plain } from '../../engine/words/numbers.ts';

/** The folded line of the address space: how many networks, subnets and connected ranges. */
export function addressSpaceSummary({ virtualNetworks, connectedRanges }: PlanInput): string {
  const subnets = virtualNetworks.reduce((sum, network) => sum + network.subnets.length, 0);
  const networks =
    virtualNetworks.length === 0 ? 'no virtual network yet' : counted(virtualNetworks.length, 'virtual network');
  const rest = [
    subnets > 0 ? counted(subnets, 'subnet') : '',
    connectedRanges.length > 0 ? counted(connectedRanges.length, 'connected range') : '',
  ];
  return [networks, ...rest].filter((text) => text !== '').join(', ');
}

/** The folded line of a subnet's further fields. */
export function subnetSummary({ purposes, otherAddressesInUse, delegatedTo }: Subnet): string {
  return [
    listed(purposes.map((purpose) => PURPOSE_NAMES[purpose].inSentence)) || 'no purpose',
    otherAddressesInUse > 0 ? `${plain(otherAddressesInUse)} other IPs in use` : '',
    delegatedTo === null ? '' : `delegated to ${delegatedTo}`,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
