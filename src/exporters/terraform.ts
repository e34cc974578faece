import { ok } from '../domain/result.ts';
import { deploymentOf } from './deployment/deploy.ts';
import type { Deployment } from './deployment/deployment.ts';
import { commentLines } from './escape.ts';
import type { Exporter } from './exporter.ts';
import { headerLines } from './header.ts';
import { clusterBlocks, isUnsayable, terraformNotes, vmSizeVariable } from './terraform/cluster.ts';
import { resource, topBlock } from './terraform/hcl.ts';
import { networkBlocks } from './terraform/network.ts';

/** The provider whose arguments the file uses. A literal block: `required_providers` takes an object, not arguments. */
const PROVIDER = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.2"
    }
  }
}

provider "azurerm" {
  features {}
}`;

function variable(name: string, description: string, isSecret = false): string {
  return topBlock(`variable "${name}"`, {
    description,
    type: { hcl: 'string' },
    sensitive: isSecret ? true : undefined,
  });
}

function variables({ cluster, location, resourceGroup, routeTable }: Deployment): readonly string[] {
  const pools = cluster.pools.filter((pool, at) => at === 0 || !isUnsayable(pool));
  const hasWindows = cluster.pools.some(({ osType }) => osType === 'Windows');
  return [
    ...(resourceGroup === null ? [variable('resource_group_name', 'Resource group of everything.')] : []),
    ...(location === null ? [variable('location', 'Azure region of everything.')] : []),
    ...pools.flatMap(({ name, vmSize }) =>
      vmSize === null ? [variable(vmSizeVariable(name), `VM size of the nodes in pool ${name}.`)] : [],
    ),
    ...(routeTable?.defaultRoute === true
      ? [variable('firewall_private_ip', 'Private address of the firewall that all outbound traffic goes to.')]
      : []),
    ...(hasWindows
      ? [
          variable('windows_admin_username', 'Administrator of the Windows nodes.'),
          variable('windows_admin_password', 'Password of that administrator.', true),
        ]
      : []),
  ];
}

/** Terraform with the azurerm provider 5.x. What the provider cannot say is a note and a comment. */
export const terraform: Exporter = {
  id: 'terraform',
  title: 'Terraform',
  extension: 'tf',
  mimeType: 'text/plain',
  language: 'hcl',
  render: (subject) => {
    const deployment = deploymentOf(subject);
    if (!deployment.ok) {
      return deployment;
    }
    const { resourceGroup, location } = deployment.value;
    const notes = [...deployment.value.notes, ...terraformNotes(deployment.value)];
    const group = resource('azurerm_resource_group', 'main', {
      name: resourceGroup ?? { hcl: 'var.resource_group_name' },
      location: location ?? { hcl: 'var.location' },
    });
    const parts = [
      commentLines('#', headerLines(deployment.value, notes)),
      PROVIDER,
      ...variables(deployment.value),
      group,
      ...networkBlocks(deployment.value),
      ...clusterBlocks(deployment.value),
    ];
    return ok({ text: `${parts.join('\n\n')}\n`, notes });
  },
};
