import { ENTITY_PREFIXES } from '../domain/entities.ts';
import type { EntityKind } from '../domain/plan-input.ts';
import type { WireReference, WireShape } from './wire-shape.ts';

/**
 * The names of one schema in wire order: one list for the plan, for each kind of entity and, under the way to it, for each
 * object inside. `key` alone is written as it is (also a list of plain values). Behind a colon stands what else it is:
 * `{}` an object with a list of its own, `cluster` an entity, `@subnet` a reference to one, `@any` a subject; with `*` a
 * list of them, with `?` one or null. `id` is left out of links and given by position.
 */
export interface SchemaNames {
  readonly plan: readonly string[];
  readonly [way: string]: readonly string[];
}

const SCHEMA_1 = {
  plan: [
    'name',
    'notes',
    'horizonMonths',
    'headroomPercent',
    'acceptedFindings: {}*',
    'virtualNetworks: virtual-network*',
    'connectedRanges: connected-range*',
    'clusters: cluster*',
  ],
  'plan.acceptedFindings': ['rule', 'subjects: @any*', 'reason', 'date'],
  'virtual-network': [
    'id',
    'name',
    'origin',
    'region',
    'resourceGroup',
    'addressSpaces',
    'peeredWith: @virtual-network*',
    'encrypted',
    'customDns',
    'subnets: subnet*',
  ],
  subnet: [
    'id',
    'name',
    'ipv4: {}',
    'ipv6: {}',
    'purposes',
    'delegatedTo',
    'otherAddressesInUse',
    'networkSecurityGroup',
    'routeTable',
    'natGateway',
  ],
  'subnet.ipv4': ['kind', 'range', 'prefixLength'],
  'subnet.ipv6': ['kind', 'range', 'prefixLength'],
  'connected-range': ['id', 'name', 'range', 'kind', 'reachableFrom: {}'],
  'connected-range.reachableFrom': ['kind', 'virtualNetworks: @virtual-network*'],
  cluster: [
    'id',
    'name',
    'virtualNetwork: @virtual-network?',
    'lifecycle',
    'sku',
    'tier',
    'kubernetesVersion',
    'choice',
    'identity',
    'policyEngine',
    'advancedNetworking',
    'podCidrs',
    'serviceCidrs',
    'dnsServiceIp',
    'ipFamilies',
    'internalLoadBalancers: {}*',
    'privateLinkServiceAddresses',
    'serviceCount',
    'customRouteCount',
    'localDns',
    'apiServer: {}',
    'outbound: {}',
    'growth: {}',
    'needs',
    'current: {}?',
    'nodePools: node-pool*',
  ],
  'cluster.internalLoadBalancers': ['count', 'subnet: @subnet?'],
  'cluster.apiServer': ['access', 'subnet: @subnet?'],
  'cluster.outbound': ['type', 'ipCount', 'portsPerNode'],
  'cluster.growth': ['unit', 'perMonth'],
  'cluster.current': [
    'candidate',
    'podCidrs',
    'policyEngine',
    'identity',
    'customIpMasq',
    'nodeAutoProvisioning',
    'subnets: @subnet*',
  ],
  'node-pool': [
    'id',
    'name',
    'kind',
    'nodeCap',
    'mode',
    'gatewayPrefixLength',
    'priority',
    'os',
    'osSku',
    'vmSize',
    'zones',
    'kubernetesVersion',
    'nodes',
    'autoscaler: {}',
    'maxPodsPerNode',
    'expectedPodsPerNode',
    'podAllocation',
    'upgrade: {}',
    'nodeSubnet: @subnet?',
    'podSubnet: @subnet?',
  ],
  'node-pool.autoscaler': ['enabled', 'minimumNodes', 'maximumNodes'],
  'node-pool.upgrade': ['strategy', 'surge: {}', 'maxUnavailable: {}'],
  'node-pool.upgrade.surge': ['unit', 'value'],
  'node-pool.upgrade.maxUnavailable': ['unit', 'value'],
} as const satisfies SchemaNames;

const SCHEMA_2 = {
  ...SCHEMA_1,
  'virtual-network': [
    'id',
    'name',
    'origin',
    'region',
    'resourceGroup',
    'addressSpaces',
    'addressSpaceStates',
    'peeredWith: @virtual-network*',
    'encrypted',
    'customDns',
    'subnets: subnet*',
  ],
  subnet: [
    'id',
    'name',
    'ipv4: {}',
    'ipv6: {}',
    'states: {}',
    'purposes',
    'delegatedTo',
    'otherAddressesInUse',
    'networkSecurityGroup',
    'routeTable',
    'natGateway',
  ],
  'subnet.states': ['ipv4', 'ipv6'],
  cluster: [
    'id',
    'name',
    'virtualNetwork: @virtual-network?',
    'lifecycle',
    'sku',
    'tier',
    'kubernetesVersion',
    'choice',
    'identity',
    'policyEngine',
    'advancedNetworking',
    'podCidrs',
    'serviceCidrs',
    'podCidrStates: {}',
    'serviceCidrStates: {}',
    'dnsServiceIp',
    'ipFamilies',
    'internalLoadBalancers: {}*',
    'privateLinkServiceAddresses',
    'serviceCount',
    'customRouteCount',
    'localDns',
    'apiServer: {}',
    'outbound: {}',
    'growth: {}',
    'needs',
    'current: {}?',
    'nodePools: node-pool*',
  ],
  'cluster.podCidrStates': ['ipv4', 'ipv6'],
  'cluster.serviceCidrStates': ['ipv4', 'ipv6'],
} as const satisfies SchemaNames;

const SCHEMA_3 = {
  ...SCHEMA_2,
  'cluster.outbound': ['type', 'natGatewaySku', 'ipCount', 'ipv6Count', 'portsPerNode'],
} as const satisfies SchemaNames;

/**
 * The names of every schema that links were written in. A released schema is never edited: links of it are read with these
 * names for ever. The last one is today's, which a test compares with `domain/plan-input.ts`.
 */
export const RELEASED_NAMES: Readonly<Record<number, SchemaNames>> = { 1: SCHEMA_1, 2: SCHEMA_2, 3: SCHEMA_3 };

function isEntityKind(text: string): text is EntityKind {
  return Object.hasOwn(ENTITY_PREFIXES, text);
}

function referenceTo(target: string): WireReference {
  if (target === 'any' || isEntityKind(target)) {
    return { type: 'reference', to: target };
  }
  throw new Error(`a released schema refers to ${target}, which is no kind of entity`);
}

/** The shape of the names that stand under `way`. */
function objectAt(names: SchemaNames, way: string): WireShape {
  const keys = names[way];
  if (keys === undefined) {
    throw new Error(`a released schema has no names for ${way}`);
  }
  const entries = keys.map((text): [string, WireShape] => {
    const [key = '', form = ''] = text.split(': ');
    return [key, key === 'id' ? { type: 'id' } : entryOf(names, form, `${way}.${key}`)];
  });
  return { type: 'object', entity: isEntityKind(way) ? way : null, entries: new Map(entries) };
}

function entryOf(names: SchemaNames, form: string, way: string): WireShape {
  if (form.endsWith('*')) {
    return { type: 'list', item: entryOf(names, form.slice(0, -1), way), most: Infinity };
  }
  if (form.endsWith('?')) {
    return { type: 'nullable', inner: entryOf(names, form.slice(0, -1), way) };
  }
  if (form.startsWith('@')) {
    return referenceTo(form.slice(1));
  }
  return form === '' ? { type: 'as-it-is' } : objectAt(names, form === '{}' ? way : form);
}

/** The wire shape of a schema by its names. Throws on names that do not belong together (our own bug, seen by a test). */
export function shapeOfNames(names: SchemaNames): WireShape {
  return objectAt(names, 'plan');
}

/** The wire shape of a released schema; undefined for a number that never was one. */
export function releasedShape(schema: number): WireShape | undefined {
  const names = RELEASED_NAMES[schema];
  return names && shapeOfNames(names);
}
