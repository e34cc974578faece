import { labelled } from '../../domain/labelled.ts';
import { type Deployment, hasWindowsPool } from '../deployment/deployment.ts';
import { clusterResource } from './cluster-resource.ts';
import { identityResources } from './identity-resources.ts';
import { networkResources } from './network-resources.ts';
import { type Expression, type Template, type TemplateParameter, vmSizeParameter } from './value.ts';

const GROUP_OF_DEPLOYMENT: Expression = { call: 'resourceGroup', arguments: [], member: 'name' };

function parametersOf({ location, cluster, network, routeTable }: Deployment): readonly TemplateParameter[] {
  return [
    { name: 'clusterName', description: 'Name of the cluster.', defaultValue: cluster.name },
    {
      name: 'location',
      description: 'Azure region of everything.',
      defaultValue: location ?? { call: 'resourceGroup', arguments: [], member: 'location' },
    },
    ...(network?.isExisting === true
      ? [
          {
            name: 'virtualNetworkResourceGroup',
            description: 'Resource group of the virtual network, which exists.',
            defaultValue: network.existingIn ?? GROUP_OF_DEPLOYMENT,
          },
        ]
      : []),
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
