import { findSubnet, findVirtualNetwork, indexEntities, named, PLAN_SUBJECT } from '../domain/entities.ts';
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

/** What a document calls any part of a plan, and the plan itself by its title; an id that leads nowhere is shown as it is. */
export function entityName(input: PlanInput, id: string): string {
  const indexed = indexEntities(input).get(id);
  return indexed ? named(indexed.entity) : id === PLAN_SUBJECT ? planTitle(input) : id;
}
