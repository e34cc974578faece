import { named } from '../../domain/entities.ts';
import { appGatewayForContainersPrefixLength, managedClusterDelegation } from '../../domain/facts/range-constraints.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Subnet, SubnetPurpose } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { listed } from '../words/list.ts';
import type { RuleContext } from './context.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule, type RuleHead } from './rule.ts';

type Role = 'nodes' | 'pods' | 'api-server';

interface Tenancy {
  readonly subnet: string;
  readonly tenant: Tenant;
}

interface Tenant {
  readonly role: Role;
  readonly context: ClusterContext;
  readonly allocation: 'dynamic' | 'static-block' | null;
}

function takesPodSubnet({ model }: ClusterContext): boolean {
  return NETWORK_MODELS[model].podRange === 'pod-subnet';
}

/** The subnets of one cluster with its roles in them, each role once. */
const tenanciesOf = oncePer((context: ClusterContext): readonly Tenancy[] => {
  const { cluster } = context;
  const tenancies = new Map<string, Tenancy>();
  const add = (subnet: string | null, role: Role, allocation: Tenant['allocation']): void => {
    if (subnet !== null) {
      tenancies.set(`${subnet} ${role} ${allocation ?? ''}`, { subnet, tenant: { role, context, allocation } });
    }
  };
  const mode = NETWORK_MODELS[context.model].podAllocation ?? 'static-block';
  for (const pool of cluster.nodePools) {
    add(pool.nodeSubnet, 'nodes', null);
    if (takesPodSubnet(context)) {
      add(pool.podSubnet, 'pods', podAllocationOf(pool, mode));
    }
  }
  if (cluster.apiServer.access === 'vnet-integration') {
    add(cluster.apiServer.subnet, 'api-server', null);
  }
  return [...tenancies.values()];
});

/** Who is in which subnet, under the effective candidates. */
export const tenantsOf = oncePer(({ clusters }: RuleContext): ReadonlyMap<string, readonly Tenant[]> => {
  const tenants = new Map<string, Tenant[]>();
  for (const { subnet, tenant } of clusters.flatMap(tenanciesOf)) {
    const known = tenants.get(subnet);
    if (known) {
      known.push(tenant);
    } else {
      tenants.set(subnet, [tenant]);
    }
  }
  return tenants;
});

type SubnetCheck = (subnet: Subnet, tenants: readonly Tenant[]) => FindingDraft | null;

function usedSubnetRule({ check, ...head }: RuleHead & { readonly check: SubnetCheck }): Rule {
  return {
    ...head,
    check: (context) =>
      [...tenantsOf(context)].flatMap(([id, tenants]) => {
        const subnet = context.index.subnets.get(id)?.subnet;
        return (subnet && check(subnet, tenants)) ?? [];
      }),
  };
}

function has(tenants: readonly Tenant[], role: Role): boolean {
  return tenants.some((tenant) => tenant.role === role);
}

/** The purposes of a subnet besides one of them. */
export function otherPurposes({ purposes }: Subnet, own: SubnetPurpose): readonly SubnetPurpose[] {
  // a new subnet is marked for nodes until somebody says otherwise
  return purposes.filter((purpose) => purpose !== own && (own === 'nodes' || purpose !== 'nodes'));
}

function clustersWith(tenants: readonly Tenant[], keep: (tenant: Tenant) => boolean): readonly string[] {
  return [...new Set(tenants.filter(keep).map(({ context }) => context.cluster.id))];
}

const usedRules: readonly Rule[] = [
  usedSubnetRule({
    id: 'node-subnet-delegated',
    severity: 'error',
    title: 'Node subnet is delegated',
    facts: [],
    check: (subnet, tenants) => {
      const place = at(subnet.id, 'delegatedTo');
      return has(tenants, 'nodes') && subnet.delegatedTo !== null
        ? finding(
            place,
            `${named(subnet)} has nodes and is delegated to ${subnet.delegatedTo}; node subnets must not be.`,
            {
              fix: fix('Remove the delegation', { ...place, value: null }),
            },
          )
        : null;
    },
  }),
  usedSubnetRule({
    id: 'pod-subnet-shared',
    severity: 'error',
    title: 'Pod subnet used for something else',
    facts: [],
    check: (subnet, tenants) => {
      if (!has(tenants, 'pods')) {
        return null;
      }
      const others = otherPurposes(subnet, 'pods');
      const uses = [...(has(tenants, 'nodes') ? ['nodes'] : []), ...others];
      return uses.length === 0
        ? null
        : finding(
            at(subnet.id, 'purposes'),
            `${named(subnet)} is a pod subnet but also for ${listed(uses)}; pods need it alone.`,
          );
    },
  }),
  usedSubnetRule({
    id: 'pod-subnet-mixed-allocation',
    severity: 'error',
    title: 'Two allocation modes in a pod subnet',
    facts: [],
    check: (subnet, tenants) => {
      const modes = new Set(tenants.flatMap(({ allocation }) => allocation ?? []));
      return modes.size > 1
        ? finding(
            at(subnet.id, 'purposes'),
            `${named(subnet)} has pools with dynamic and static block allocation; one mode per subnet.`,
          )
        : null;
    },
  }),
  usedSubnetRule({
    id: 'api-server-subnet-shared',
    severity: 'error',
    title: 'API server subnet used for something else',
    facts: [],
    check: (subnet, tenants) =>
      has(tenants, 'api-server') &&
      (has(tenants, 'nodes') || has(tenants, 'pods') || otherPurposes(subnet, 'api-server').length > 0)
        ? finding(at(subnet.id, 'purposes'), `${named(subnet)} is for API servers; nothing else may be in it.`)
        : null,
  }),
  usedSubnetRule({
    id: 'api-server-subnet-delegation',
    severity: 'error',
    title: 'API server subnet delegated to another service',
    facts: [managedClusterDelegation.id],
    check: (subnet, tenants) => {
      const place = at(subnet.id, 'delegatedTo');
      const { value } = managedClusterDelegation;
      return has(tenants, 'api-server') && subnet.delegatedTo !== null && subnet.delegatedTo !== value
        ? finding(place, `${named(subnet)} is delegated to ${subnet.delegatedTo}; API servers need ${value}.`, {
            fix: fix('Delegate it to AKS', { ...place, value }),
          })
        : null;
    },
  }),
  usedSubnetRule({
    id: 'kubenet-shared-subnet',
    severity: 'error',
    title: 'kubenet clusters share a node subnet',
    facts: [],
    check: (subnet, tenants) => {
      const clusters = clustersWith(tenants, ({ role }) => role === 'nodes');
      const kubenet = tenants.some(
        ({ role, context }) => role === 'nodes' && NETWORK_MODELS[context.model].routing === 'route-table',
      );
      return kubenet && clusters.length > 1
        ? finding(
            at(subnet.id, 'purposes'),
            `${named(subnet)} has nodes of ${clusters.length} clusters; kubenet needs it alone.`,
            {
              subjects: [subnet.id, ...clusters],
            },
          )
        : null;
    },
  }),
];

const networkRules: readonly Rule[] = [
  clusterRule({
    id: 'cluster-in-one-vnet',
    severity: 'error',
    title: 'Subnets of a cluster in several VNets',
    facts: [],
    check: ({ cluster, networks, subnetIds, index }) => {
      const home = networks[0];
      return subnetIds.flatMap((id) => {
        const place = index.subnets.get(id);
        return place && place.virtualNetwork !== home
          ? [
              finding(
                at(cluster.id, 'virtualNetwork'),
                `${named(place.subnet)} is not in the VNet of ${named(cluster)}; all its subnets must be.`,
                {
                  subjects: [cluster.id, id],
                },
              ),
            ]
          : [];
      });
    },
  }),
  {
    id: 'app-gateway-for-containers-shared',
    severity: 'error',
    title: 'Application Gateway for Containers shares its subnet',
    facts: [appGatewayForContainersPrefixLength.id],
    check: (context) => {
      const tenants = tenantsOf(context);
      return [...context.index.subnets.values()].flatMap(({ subnet }) =>
        subnet.purposes.includes('application-gateway-for-containers') &&
        (otherPurposes(subnet, 'application-gateway-for-containers').length > 0 || tenants.has(subnet.id))
          ? [finding(at(subnet.id, 'purposes'), `${named(subnet)}: Application Gateway for Containers needs it alone.`)]
          : [],
      );
    },
  },
];

export const subnetUseRules: readonly Rule[] = [...usedRules, ...networkRules];
