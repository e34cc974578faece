import {
  deploymentApiVersion,
  deploymentTemplateSchema,
  identityApiVersion,
  roleAssignmentApiVersion,
} from '../../domain/facts/api-versions.ts';
import { networkContributorRole } from '../../domain/facts/cluster-roles.ts';
import type { RoleScope } from '../../engine/outbound/attachments.ts';
import type { Deployment } from '../deployment/deployment.ts';
import { NETWORK_GROUP } from './network-resources.ts';
import type { Expression, TemplateResource, TemplateValue } from './value.ts';

const IDENTITY_TYPE = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const ROLE_TYPE = 'Microsoft.Authorization/roleAssignments';
/** Id of Azure's built-in role Network Contributor, the same in every tenant. */
const NETWORK_CONTRIBUTOR = networkContributorRole.value;
/** Fact `deployment-template-schema`. */
export const TEMPLATE_SCHEMA = `https://schema.management.azure.com/schemas/${deploymentTemplateSchema.value}/deploymentTemplate.json#`;

/** What a role is assigned on. */
interface ScopeResource {
  readonly symbol: string;
  readonly type: string;
  readonly name: string;
}

function scopeResource(scope: RoleScope, { network, routeTable }: Deployment): ScopeResource {
  return scope === 'network'
    ? { symbol: 'network', type: 'Microsoft.Network/virtualNetworks', name: network?.name ?? '' }
    : { symbol: 'routeTable', type: 'Microsoft.Network/routeTables', name: routeTable?.name ?? '' };
}

function roleProperties(identity: Expression): TemplateValue {
  return {
    roleDefinitionId: {
      call: 'subscriptionResourceId',
      arguments: ['Microsoft.Authorization/roleDefinitions', NETWORK_CONTRIBUTOR],
    },
    principalId: { call: 'reference', arguments: [identity, identityApiVersion.value], member: 'principalId' },
    principalType: 'ServicePrincipal',
  };
}

/** The role on a resource of the same template. */
function roleOnOwn({ symbol, type, name }: ScopeResource, identity: Expression): TemplateResource {
  const scope: Expression = { call: 'resourceId', arguments: [type, name] };
  const roleName: Expression = { call: 'guid', arguments: [scope, identity, NETWORK_CONTRIBUTOR] };
  return {
    symbol: `${symbol}Role`,
    type: ROLE_TYPE,
    apiVersion: roleAssignmentApiVersion.value,
    name: roleName,
    id: { call: 'extensionResourceId', arguments: [scope, ROLE_TYPE, roleName] },
    dependsOn: ['identity', symbol],
    scope: symbol,
    body: { properties: roleProperties(identity) },
  };
}

/** The role on a resource that exists, in a group of its own: a deployment to that group. */
function roleOnExisting({ symbol, type, name }: ScopeResource, identity: Expression): TemplateResource {
  const deployments = 'Microsoft.Resources/deployments';
  const deployed = `${symbol}-role`;
  const scope: Expression = { call: 'resourceId', arguments: [NETWORK_GROUP, type, name] };
  const role: TemplateValue = {
    type: ROLE_TYPE,
    apiVersion: roleAssignmentApiVersion.value,
    name: { call: 'guid', arguments: [scope, identity, NETWORK_CONTRIBUTOR] },
    scope: `${type}/${name}`,
    properties: roleProperties(identity),
  };
  return {
    symbol: `${symbol}Role`,
    type: deployments,
    apiVersion: deploymentApiVersion.value,
    name: deployed,
    id: { call: 'resourceId', arguments: [NETWORK_GROUP, deployments, deployed] },
    dependsOn: ['identity'],
    body: {
      resourceGroup: NETWORK_GROUP,
      properties: {
        mode: 'Incremental',
        template: { $schema: TEMPLATE_SCHEMA, contentVersion: '1.0.0.0', resources: [role] },
      },
    },
  };
}

/** The identity of the cluster and its roles; nothing for one that AKS makes. */
export function identityResources(deployment: Deployment): readonly TemplateResource[] {
  const { identity } = deployment.cluster;
  if (identity === null) {
    return [];
  }
  const id: Expression = { call: 'resourceId', arguments: [IDENTITY_TYPE, identity] };
  const made: TemplateResource = {
    symbol: 'identity',
    type: IDENTITY_TYPE,
    apiVersion: identityApiVersion.value,
    name: identity,
    id,
    dependsOn: [],
    body: { location: { parameter: 'location' } },
  };
  const assign = deployment.network?.isExisting === true ? roleOnExisting : roleOnOwn;
  return [made, ...deployment.roleScopes.map((scope) => assign(scopeResource(scope, deployment), id))];
}
