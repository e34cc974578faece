/*
 * Schema 1 to 2: every range says whose word it is. Old plans do not say who placed a range, so each range that stands in
 * one counts as given to whoever planned it; what has no range is the planner's.
 */

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError('not an object');
  }
  return { ...value };
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new TypeError('not a list');
  }
  return value;
}

function stateOf(isGiven: boolean): string {
  return isGiven ? 'allocated' : '';
}

function statesOfTexts(texts: unknown) {
  const [ipv4 = '', ipv6 = ''] = listOf(texts);
  return { ipv4: stateOf(ipv4 !== ''), ipv6: stateOf(ipv6 !== '') };
}

function subnetStates({ ipv4, ipv6 }: Readonly<Record<string, unknown>>) {
  const isPinned = (placement: unknown): boolean => {
    const { kind, range } = fieldsOf(placement);
    return kind === 'pinned' && range !== '';
  };
  return { ipv4: stateOf(isPinned(ipv4)), ipv6: stateOf(isPinned(ipv6)) };
}

function migrateNetwork(value: unknown) {
  const network = fieldsOf(value);
  const subnets = listOf(network.subnets).map((each) => {
    const subnet = fieldsOf(each);
    return { ...subnet, states: subnetStates(subnet) };
  });
  const addressSpaceStates = listOf(network.addressSpaces).map((text) => stateOf(text !== ''));
  return { ...network, addressSpaceStates, subnets };
}

function migrateCluster(value: unknown) {
  const cluster = fieldsOf(value);
  return {
    ...cluster,
    podCidrStates: statesOfTexts(cluster.podCidrs),
    serviceCidrStates: statesOfTexts(cluster.serviceCidrs),
  };
}

/** A plan of schema 1 as schema 2 has it. Throws where the plan is none of schema 1. */
export function addRangeStates(value: unknown): unknown {
  const plan = fieldsOf(value);
  return {
    ...plan,
    virtualNetworks: listOf(plan.virtualNetworks).map(migrateNetwork),
    clusters: listOf(plan.clusters).map(migrateCluster),
  };
}
