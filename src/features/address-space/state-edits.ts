import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';

/** A range that is typed in is one that somebody has, unless its state says otherwise already. */
function typedState(stored: string, text: string): string {
  return stored === '' && text !== '' ? 'allocated' : stored;
}

function spaceStates({ addressSpaces, addressSpaceStates: stored }: VirtualNetwork, least: number): readonly string[] {
  return Array.from({ length: Math.max(addressSpaces.length, least) }, (_, index) => stored[index] ?? '');
}

/** The state of one address space of a VNet, as it is chosen. */
export function withSpaceState(network: VirtualNetwork, at: number, stored: string): readonly FieldEdit[] {
  return [{ entity: network.id, field: 'addressSpaceStates', value: spaceStates(network, at + 1).with(at, stored) }];
}

/** The states of a VNet's address spaces once the text of one is entered, or taken away (null). */
export function addressSpaceStates(network: VirtualNetwork, at: number, text: string | null): readonly FieldEdit[] {
  const states = spaceStates(network, at + 1);
  const value = text === null ? states.toSpliced(at, 1) : states.with(at, typedState(states[at] ?? '', text));
  return [{ entity: network.id, field: 'addressSpaceStates', value }];
}

/** The state of a pod or service CIDR once its text is entered. */
export function cidrStates(
  cluster: Cluster,
  field: 'podCidrStates' | 'serviceCidrStates',
): (at: number, text: string | null) => readonly FieldEdit[] {
  return (at, text) => {
    const family = at === 0 ? 'ipv4' : 'ipv6';
    return [{ entity: cluster.id, field: `${field}.${family}`, value: typedState(cluster[field][family], text ?? '') }];
  };
}

/** The state of a subnet's range once its text is entered. */
export function subnetState({ id, states }: Subnet, family: 'ipv4' | 'ipv6', text: string): readonly FieldEdit[] {
  return [{ entity: id, field: `states.${family}`, value: typedState(states[family], text) }];
}
