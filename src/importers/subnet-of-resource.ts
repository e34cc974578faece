import { NEIGHBOURS } from '../domain/facts/neighbours.ts';
import { labelled } from '../domain/labelled.ts';
import { type Cluster, type Subnet, SUBNET_PURPOSES, type SubnetPurpose } from '../domain/plan-input.ts';
import { newSubnet } from '../domain/start-values.ts';
import { otherAddresses } from './addresses-in-use.ts';
import { recordsAt, referredName, textAt, textsAt, wordAt } from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';
import type { ChildResource } from './resource-tree.ts';

function purposesByService(name: string, fields: FoldedRecord): SubnetPurpose[] {
  const services = recordsAt(fields, 'delegations').map((delegation) => wordAt(delegation, 'servicename'));
  const named = SUBNET_PURPOSES.filter((purpose) => {
    const { fixedName, secondName, delegation } = NEIGHBOURS[purpose];
    const isNamed = [fixedName, secondName].some((fixed) => fixed?.toLowerCase() === name.toLowerCase());
    return isNamed || (delegation !== null && services.includes(delegation.toLowerCase()));
  });
  const hasGateway = recordsAt(fields, 'applicationgatewayipconfigurations').length > 0;
  const hasEndpoints = recordsAt(fields, 'privateendpoints').length > 0;
  return [
    ...named,
    ...(hasGateway ? (['application-gateway'] as const) : []),
    ...(hasEndpoints ? (['private-endpoints'] as const) : []),
  ];
}

function purposesByUse(id: string, clusters: readonly Cluster[]): SubnetPurpose[] {
  const pools = clusters.flatMap(({ nodePools }) => nodePools);
  const uses: [SubnetPurpose, boolean][] = [
    ['nodes', pools.some(({ nodeSubnet }) => nodeSubnet === id)],
    ['pods', pools.some(({ podSubnet }) => podSubnet === id)],
    ['api-server', clusters.some(({ apiServer }) => apiServer.subnet === id)],
    [
      'internal-load-balancers',
      clusters.some(({ internalLoadBalancers }) => internalLoadBalancers.some(({ subnet }) => subnet === id)),
    ],
  ];
  return uses.filter(([, isUsed]) => isUsed).map(([purpose]) => purpose);
}

/**
 * The subnet with the purposes that the imported clusters give it, beside those of its name and delegation; else "other".
 * Pod subnets and those of API servers are delegated to the same service: where pods use it, the delegation says no more.
 */
export function withPurposes(subnet: Subnet, clusters: readonly Cluster[]): Subnet {
  const byUse = purposesByUse(subnet.id, clusters);
  const byService = subnet.purposes.filter((purpose) => purpose !== 'api-server' || !byUse.includes('pods'));
  const purposes = [...new Set([...byUse, ...byService])];
  return { ...subnet, purposes: purposes.length === 0 ? ['other'] : purposes };
}

function prefixesOf(fields: FoldedRecord): string[] {
  const list = textsAt(fields, 'addressprefixes').filter((text) => text !== '');
  const single = textAt(fields, 'addressprefix');
  return list.length > 0 ? list : single === null ? [] : [single];
}

function placements(label: string, fields: FoldedRecord, notes: ImportNotes): Pick<Subnet, 'ipv4' | 'ipv6'> {
  const prefixes = prefixesOf(fields);
  const { ipv4, ipv6 } = newSubnet('s1', '');
  const [first, ...more] = prefixes.filter((prefix) => !prefix.includes(':'));
  const [sixth, ...moreOfSix] = prefixes.filter((prefix) => prefix.includes(':'));
  if (first === undefined) {
    notes.assumed(`${label}: its range is in no document; the planner finds a place for it.`);
  }
  for (const range of [...more, ...moreOfSix]) {
    notes.ignored(`${label}: the further range ${range} is left out; a subnet has one range of each family here.`);
  }
  return {
    ipv4: first === undefined ? ipv4 : { ...ipv4, kind: 'pinned', range: first },
    ipv6: sixth === undefined ? ipv6 : { ...ipv6, kind: 'pinned', range: sixth },
  };
}

/** A subnet of the plan, with the purposes that its name and delegations tell; what already lies in it is counted. */
export function subnetOf(
  { name, fields }: ChildResource,
  id: string,
  groups: ReadonlySet<string>,
  notes: ImportNotes,
): Subnet {
  const label = labelled('Subnet', name);
  const [delegation, ...more] = recordsAt(fields, 'delegations').flatMap((each) => textAt(each, 'servicename') ?? []);
  for (const service of more) {
    notes.ignored(`${label}: the further delegation to ${service} is left out.`);
  }
  if (recordsAt(fields, 'serviceendpoints').length > 0) {
    notes.ignored(`${label}: its service endpoints are no part of a plan.`);
  }
  return {
    ...newSubnet(id, name),
    ...placements(label, fields, notes),
    purposes: purposesByService(name, fields),
    delegatedTo: delegation ?? null,
    otherAddressesInUse: otherAddresses(fields, groups),
    networkSecurityGroup: referredName(fields, 'networksecuritygroup'),
    routeTable: referredName(fields, 'routetable'),
    natGateway: referredName(fields, 'natgateway'),
  };
}
