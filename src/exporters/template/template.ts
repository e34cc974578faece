import { identityApiVersion, roleAssignmentApiVersion } from '../../domain/facts/api-versions.ts';
import { labelled } from '../../domain/labelled.ts';
import { type Deployment, hasWindowsPool } from '../deployment/deployment.ts';
import { clusterResource, NETWORK_CONTRIBUTOR } from './cluster-resource.ts';
import { networkResources } from './network-resources.ts';
import {
  type Expression,
  type Template,
  type TemplateParameter,
  type TemplateResource,
  vmSizeParameter,
} from './value.ts';

/** Facts `identity-api-version`, `role-assignment-api-version`. */
const IDENTITY_VERSION = identityApiVersion.value;
const ROLE_VERSION = roleAssignmentApiVersion.value;

function identityResources({ cluster, network, routeTable, roleScopes }: Deployment): readonly TemplateResource[] {
  const { identity } = cluster;
  if (identity === null) {
    return [];
  }
  const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';
  const id: Expression = { call: 'resourceId', arguments: [type, identity] };
  const made: TemplateResource = {
    symbol: 'identity',
    type,
    apiVersion: IDENTITY_VERSION,
    name: identity,
    id,
    dependsOn: [],
    body: { location: { parameter: 'location' } },
  };
  const scopes = {
    network: { symbol: 'network', type: 'Microsoft.Network/virtualNetworks', name: network?.name ?? '' },
    'route-table': { symbol: 'routeTable', type: 'Microsoft.Network/routeTables', name: routeTable?.name ?? '' },
  };
  return [
    made,
    ...roleScopes.map((roleScope): TemplateResource => {
      const { symbol, type: scopeType, name } = scopes[roleScope];
      const scope: Expression = { call: 'resourceId', arguments: [scopeType, name] };
      const roleName: Expression = { call: 'guid', arguments: [scope, id, NETWORK_CONTRIBUTOR] };
      return {
        symbol: `${symbol}Role`,
        type: 'Microsoft.Authorization/roleAssignments',
        apiVersion: ROLE_VERSION,
        name: roleName,
        id: { call: 'extensionResourceId', arguments: [scope, 'Microsoft.Authorization/roleAssignments', roleName] },
        dependsOn: ['identity', symbol],
        scope: symbol,
        body: {
          properties: {
            roleDefinitionId: {
              call: 'subscriptionResourceId',
              arguments: ['Microsoft.Authorization/roleDefinitions', NETWORK_CONTRIBUTOR],
            },
            principalId: { call: 'reference', arguments: [id, IDENTITY_VERSION], member: 'principalId' },
            principalType: 'ServicePrincipal',
          },
        },
      };
    }),
  ];
}

function parametersOf({ location, cluster, routeTable }: Deployment): readonly TemplateParameter[] {
  return [
    { name: 'clusterName', description: 'Name of the cluster.', defaultValue: cluster.name },
    {
      name: 'location',
      description: 'Azure region of everything.',
      defaultValue: location ?? { call: 'resourceGroup', arguments: [], member: 'location' },
    },
    ...cluster.pools.flatMap(({ name, vmSize }) =>
      vmSize === null
        ? [{ name: vmSizeParameter(name), description: `VM size of the nodes in ${labelled('pool', name)}.` }]
        : [],
    ),
    ...(routeTable?.defaultRoute === true
      ? [
          {
            name: 'firewallPrivateIp',
            description: 'Private address of the firewall that all outbound traffic goes to.',
          },
        ]
      : []),
    ...(hasWindowsPool(cluster)
      ? [
          { name: 'windowsAdminUsername', description: 'Administrator of the Windows nodes.' },
          { name: 'windowsAdminPassword', description: 'Password of that administrator.', secure: true },
        ]
      : []),
  ];
}

/** The deployment as resources of one resource group, the same for ARM JSON and for Bicep. */
export function templateOf(deployment: Deployment): Template {
  const before = [...networkResources(deployment), ...identityResources(deployment)];
  return {
    parameters: parametersOf(deployment),
    resources: [
      ...before,
      clusterResource(
        deployment,
        before.map(({ symbol }) => symbol),
      ),
    ],
  };
}
