import { named } from '../../domain/entities.ts';
import { kubenetOneRouteTable, kubenetRouteTableIdentity } from '../../domain/facts/route-tables.ts';
import { labelled } from '../../domain/labelled.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { listed } from '../words/list.ts';
import type { RuleContext } from './context.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

function isKubenet({ model }: ClusterContext): boolean {
  return NETWORK_MODELS[model].routing === 'route-table';
}

function isPlanned({ cluster }: ClusterContext): boolean {
  return cluster.lifecycle === 'planned';
}

/** The node subnets that the pools name, each once. */
function nodeSubnetsOf({ cluster, index }: ClusterContext) {
  const ids = new Set(cluster.nodePools.flatMap(({ nodeSubnet }) => nodeSubnet ?? []));
  return [...ids].flatMap((id) => index.subnets.get(id)?.subnet ?? []);
}

/** The route tables that the node subnets name, each once. */
function routeTablesOf(context: ClusterContext): readonly string[] {
  return [...new Set(nodeSubnetsOf(context).flatMap(({ routeTable }) => routeTable ?? []))];
}

/** Route tables of kubenet node subnets, with the clusters that use them. */
function kubenetRouteTables({ clusters }: RuleContext): ReadonlyMap<string, ReadonlySet<ClusterContext>> {
  const tables = new Map<string, Set<ClusterContext>>();
  for (const context of clusters.filter(isKubenet)) {
    for (const table of routeTablesOf(context)) {
      tables.set(table, (tables.get(table) ?? new Set()).add(context));
    }
  }
  return tables;
}

const sharedTable: Rule = {
  id: 'kubenet-shared-route-table',
  severity: 'error',
  title: 'kubenet clusters share a route table',
  facts: [kubenetOneRouteTable.id],
  check: (context) => {
    const shared = [...kubenetRouteTables(context).values()].filter(({ size }) => size > 1);
    const sharers = context.clusters.filter((own) => shared.some((users) => users.has(own)));
    return sharers.map(({ cluster }) =>
      finding(at(cluster.id, 'nodePools'), 'Another kubenet cluster has the same route table; each needs its own.'),
    );
  },
};

/** Subnets of one kubenet cluster that do not name one and the same table (ruling 57). */
function otherTables(context: ClusterContext): FindingDraft | null {
  const subnets = nodeSubnetsOf(context);
  const tables = routeTablesOf(context);
  const [first] = tables;
  if (!isKubenet(context) || first === undefined) {
    return null;
  }
  const others = subnets.filter(({ routeTable }) => routeTable !== first);
  const place = others[0] && at(others[0].id, 'routeTable');
  if (place === undefined) {
    return null;
  }
  const names = listed(others.map((subnet) => labelled('subnet', named(subnet))));
  const said =
    tables.length > 1
      ? `${named(context.cluster)} has ${listed(tables)} on its node subnets; kubenet takes one route table for all of them.`
      : `${names} ${others.length === 1 ? 'names' : 'name'} no route table; kubenet takes one for all node subnets, and another has ${first}.`;
  return finding(place, said, {
    severity: tables.length > 1 && isPlanned(context) ? 'error' : 'warning',
    subjects: [...others.map(({ id }) => id), context.cluster.id],
    fix: fix(
      `Put ${first} on all node subnets`,
      ...others.map(({ id }) => ({ ...at(id, 'routeTable'), value: first })),
    ),
  });
}

/** An own route table that a system-assigned identity cannot be given a role on before the cluster is there (ruling 57). */
function tableWithoutRole(context: ClusterContext): FindingDraft | null {
  const { cluster } = context;
  const [table] = routeTablesOf(context);
  if (!isKubenet(context) || cluster.identity !== 'system-assigned' || table === undefined) {
    return null;
  }
  const name = labelled('route table', table);
  return isPlanned(context)
    ? finding(
        at(cluster.id, 'identity'),
        `ARM, Bicep and Terraform are refused with ${name} of your own and a system-assigned identity; only the Azure CLI may assign the role by itself.`,
        {
          severity: 'error',
          fix: fix('Use a user-assigned identity', {
            ...at(cluster.id, 'identity'),
            value: kubenetRouteTableIdentity.value,
          }),
        },
      )
    : finding(
        at(cluster.id, 'identity'),
        `${named(cluster)} runs with ${name} of your own and a system-assigned identity; a new cluster would be refused.`,
        {
          severity: 'info',
        },
      );
}

/** What kubenet asks of route tables. */
export const routeTableRules: readonly Rule[] = [
  sharedTable,
  clusterRule({
    id: 'kubenet-several-route-tables',
    severity: 'computed',
    title: 'One kubenet cluster, several route tables',
    facts: [kubenetOneRouteTable.id],
    check: otherTables,
  }),
  clusterRule({
    id: 'kubenet-route-table-identity',
    severity: 'computed',
    title: 'Own route table with a system-assigned identity',
    facts: [kubenetRouteTableIdentity.id],
    check: tableWithoutRole,
  }),
];
