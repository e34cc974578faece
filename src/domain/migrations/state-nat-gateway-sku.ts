/*
 * Schema 2 to 3: the SKU of a NAT gateway is a field of its own, and outbound IPv6 addresses are counted. What was
 * `managedNATGatewayV2` is the managed gateway as StandardV2, `managedNATGateway` was Standard; of all others nobody has said
 * one. AKS gives a dual-stack cluster one IPv6 address where none is asked for.
 */

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError('not an object');
  }
  return { ...value };
}

function migrateOutbound(value: unknown) {
  const { type, ipCount, portsPerNode } = fieldsOf(value);
  const counts = { ipCount, ipv6Count: 1, portsPerNode };
  switch (type) {
    case 'managedNATGatewayV2':
      return { type: 'managedNATGateway', natGatewaySku: 'StandardV2', ...counts };
    case 'managedNATGateway':
      return { type, natGatewaySku: 'Standard', ...counts };
    default:
      return { type, natGatewaySku: 'not-stated', ...counts };
  }
}

/** A plan of schema 2 as schema 3 has it. Throws where the plan is none of schema 2. */
export function stateNatGatewaySku(value: unknown): unknown {
  const plan = fieldsOf(value);
  if (!Array.isArray(plan.clusters)) {
    throw new TypeError('not a list');
  }
  const clusters = plan.clusters.map((each: unknown) => {
    const cluster = fieldsOf(each);
    return { ...cluster, outbound: migrateOutbound(cluster.outbound) };
  });
  return { ...plan, clusters };
}
