/** The subnets that a cluster asks for anew where it names none. */
export const NEW_SUBNET_ROLES = [
  'node-subnet',
  'pod-subnet',
  'api-server-subnet',
  'application-gateway-subnet',
  'application-gateway-for-containers-subnet',
  'virtual-nodes-subnet',
] as const;
export type NewSubnetRole = (typeof NEW_SUBNET_ROLES)[number];

/**
 * What a range of a plan is kept under, the same for ever: a subnet of the plan, one that a cluster asks for anew, or a range
 * that a cluster has beside its VNet. Written and read in this file alone.
 */
export type RangeKey = SubnetKey | `new-${NewSubnetRole}/${string}` | `${'pod-cidr' | 'service-cidr'}/${string}`;
type SubnetKey = `subnet/${string}`;

const SUBNET = 'subnet/';

/** The key of a subnet of the plan, by its id. */
export function subnetKey(subnet: string): RangeKey {
  return `${SUBNET}${subnet}`;
}

/** The key of a subnet that a cluster asks for anew. */
export function newSubnetKey(role: NewSubnetRole, cluster: string): RangeKey {
  return `new-${role}/${cluster}`;
}

/** The key of the subnet that is named, else of one to be asked for. */
export function subnetKeyFor(subnet: string | null, role: NewSubnetRole, cluster: string): RangeKey {
  return subnet === null ? newSubnetKey(role, cluster) : subnetKey(subnet);
}

/** The key of a cluster's pod CIDR. */
export function podCidrKey(cluster: string): RangeKey {
  return `pod-cidr/${cluster}`;
}

/** The key of a cluster's service CIDR. */
export function serviceCidrKey(cluster: string): RangeKey {
  return `service-cidr/${cluster}`;
}

/** The subnet of the plan that a key stands for; null for any other range. */
export function subnetOfKey(key: RangeKey): string | null {
  return key.startsWith(SUBNET) ? key.slice(SUBNET.length) : null;
}

/** The role and the cluster of a subnet to be asked for; null for any other range. */
export function newSubnetOfKey(key: RangeKey): { readonly role: NewSubnetRole; readonly cluster: string } | null {
  const role = NEW_SUBNET_ROLES.find((each) => key.startsWith(newSubnetKey(each, '')));
  return role === undefined ? null : { role, cluster: key.slice(newSubnetKey(role, '').length) };
}

/** Whether a key stands for a subnet that this cluster asks for anew. */
export function isNewSubnetOf(key: RangeKey, cluster: string): boolean {
  return newSubnetOfKey(key)?.cluster === cluster;
}
