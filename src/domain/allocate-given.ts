import type { PlanInput, SubnetPlacement } from './plan-input.ts';

const ALLOCATED = 'allocated';

function givenState(stored: string, range: string): string {
  return stored === '' && range !== '' ? ALLOCATED : stored;
}

function fixedRange({ kind, range }: SubnetPlacement): string {
  return kind === 'pinned' ? range : '';
}

type States = PlanInput['clusters'][number]['podCidrStates'];

function statesOf({ ipv4, ipv6 }: States, [first = '', second = '']: readonly string[]): States {
  return { ipv4: givenState(ipv4, first), ipv6: givenState(ipv6, second) };
}

/** The plan with every range that stands in it as one that was given: for what exists. What was asked for stays so. */
export function allocateGiven(input: PlanInput): PlanInput {
  return {
    ...input,
    virtualNetworks: input.virtualNetworks.map((network) => ({
      ...network,
      addressSpaceStates: network.addressSpaces.map((text, at) =>
        givenState(network.addressSpaceStates[at] ?? '', text),
      ),
      subnets: network.subnets.map((subnet) => ({
        ...subnet,
        states: statesOf(subnet.states, [fixedRange(subnet.ipv4), fixedRange(subnet.ipv6)]),
      })),
    })),
    clusters: input.clusters.map((cluster) => ({
      ...cluster,
      podCidrStates: statesOf(cluster.podCidrStates, cluster.podCidrs),
      serviceCidrStates: statesOf(cluster.serviceCidrStates, cluster.serviceCidrs),
    })),
  };
}
