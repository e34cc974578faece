import type { PlanInput, Subnet, VirtualNetwork } from './plan-input.ts';

/*
 * Plans of schema 1 do not say who placed a range, so that each range in them counts as one that was given. What stands for
 * clusters that are only planned may as well be a proposal: whoever opens such a plan is told, and can make it one.
 */

/** The first schema in which ranges say whose word they are. */
const SCHEMA_WITH_STATES = 2;

/** True for the schema of a plan whose ranges do not say whose word they are. */
export function lacksStates(schema: number): boolean {
  return schema < SCHEMA_WITH_STATES;
}

const GIVEN = 'allocated';

function proposed(stored: string): string {
  return stored === GIVEN ? '' : stored;
}

type States = Subnet['states'];

function proposedStates({ ipv4, ipv6 }: States): States {
  return { ipv4: proposed(ipv4), ipv6: proposed(ipv6) };
}

/** Ids of the VNets that hold planned clusters and none that exists. */
function plannedNetworks({ clusters }: PlanInput): ReadonlySet<string> {
  const existing = new Set(
    clusters.flatMap(({ lifecycle, virtualNetwork }) => (lifecycle === 'planned' ? [] : [virtualNetwork])),
  );
  const used = clusters.flatMap(({ virtualNetwork }) => virtualNetwork ?? []);
  return new Set(used.filter((id) => !existing.has(id)));
}

function proposedNetwork(network: VirtualNetwork): VirtualNetwork {
  return {
    ...network,
    addressSpaceStates: network.addressSpaceStates.map(proposed),
    subnets: network.subnets.map((subnet) => ({ ...subnet, states: proposedStates(subnet.states) })),
  };
}

/**
 * The plan with the given ranges of planned clusters as proposals: their pod and service CIDRs, and the address spaces and
 * subnets of VNets in which no cluster exists. What was asked for stays so.
 */
export function withProposedRanges(input: PlanInput): PlanInput {
  const networks = plannedNetworks(input);
  return {
    ...input,
    virtualNetworks: input.virtualNetworks.map((network) =>
      networks.has(network.id) ? proposedNetwork(network) : network,
    ),
    clusters: input.clusters.map((cluster) =>
      cluster.lifecycle === 'planned'
        ? {
            ...cluster,
            podCidrStates: proposedStates(cluster.podCidrStates),
            serviceCidrStates: proposedStates(cluster.serviceCidrStates),
          }
        : cluster,
    ),
  };
}

function givenIn(states: readonly string[]): number {
  return states.filter((stored) => stored === GIVEN).length;
}

function givenCount({ virtualNetworks, clusters }: PlanInput): number {
  const ofFamilies = ({ ipv4, ipv6 }: States): string[] => [ipv4, ipv6];
  return givenIn([
    ...virtualNetworks.flatMap(({ addressSpaceStates, subnets }) => [
      ...addressSpaceStates,
      ...subnets.flatMap(({ states }) => ofFamilies(states)),
    ]),
    ...clusters.flatMap(({ podCidrStates, serviceCidrStates }) => [
      ...ofFamilies(podCidrStates),
      ...ofFamilies(serviceCidrStates),
    ]),
  ]);
}

/** What is said of a plan of an older schema, in one sentence; null where no range counts as given for its age alone. */
export function olderPlanSentence(input: PlanInput): string | null {
  const count = givenCount(input) - givenCount(withProposedRanges(input));
  const ranges = count === 1 ? 'one range of a planned cluster counts' : `${count} ranges of planned clusters count`;
  return count === 0 ? null : `This plan is older than the states of ranges: ${ranges} as allocated to you.`;
}
