import { findSubnet, findVirtualNetwork, named } from '../domain/entities.ts';
import type { PlanInput } from '../domain/plan-input.ts';

/** The network that a field names; "not set" where it names none. */
export function networkName(input: PlanInput, id: string | null): string {
  const network = id === null ? undefined : findVirtualNetwork(input, id);
  return network ? named(network) : 'not set';
}

/** The subnet that a field names; "none given" where it names none. */
export function subnetName(input: PlanInput, id: string | null): string {
  const subnet = id === null ? undefined : findSubnet(input, id);
  return subnet ? named(subnet) : 'none given';
}

/** What a document calls a plan: its name, or what it is where it has none. */
export function planTitle({ name }: PlanInput): string {
  return name || 'AKS network plan';
}
