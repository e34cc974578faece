import { findVirtualNetwork } from '../../domain/entities.ts';
import type { Cluster, PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { stateOfPlacement } from '../../domain/range-state.ts';

/** Whether code creates the VNet with its subnets, or reads one that exists. */
export const VNET_CHOICES = ['create', 'existing'] as const;
export type VnetChoice = (typeof VNET_CHOICES)[number];

function isAllocated({ states, ipv4 }: Subnet): boolean {
  return stateOfPlacement(states.ipv4, ipv4) === 'allocated';
}

/** True for a VNet that somebody gave a subnet of, without saying what else it holds. */
function isOfOthers({ addressSpaces, subnets }: VirtualNetwork): boolean {
  return addressSpaces.length === 0 && subnets.some(isAllocated);
}

/**
 * What a plan says of the VNet of a cluster, as far as code goes. It exists where a cluster runs in it, where others have
 * addresses in it, and where a subnet is allocated in a VNet whose address space is not told. An allocated address space alone
 * says nothing: it may be given for a VNet to be made. Null without a VNet of one's own.
 */
export function vnetChoiceOf(input: PlanInput, cluster: Cluster): VnetChoice | null {
  const network = findVirtualNetwork(input, cluster.virtualNetwork ?? '');
  if (network?.origin !== 'byo') {
    return null;
  }
  const isRunning = input.clusters.some(
    ({ virtualNetwork, lifecycle }) => virtualNetwork === network.id && lifecycle !== 'planned',
  );
  const isInUse = network.subnets.some(({ otherAddressesInUse }) => otherAddressesInUse > 0);
  return isRunning || isInUse || isOfOthers(network) ? 'existing' : 'create';
}
