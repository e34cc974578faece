import { labelled } from '../domain/labelled.ts';
import { ok } from '../domain/result.ts';
import { codeExporter } from './code-exporter.ts';
import { type Deployment, hasWindowsPool } from './deployment/deployment.ts';
import { commentLines } from './escape.ts';
import type { RenderedFile } from './exporter.ts';
import { headerLines } from './header.ts';
import { clusterBlocks, isUnsayable, terraformNotes, vmSizeVariable } from './terraform/cluster.ts';
import { resource, topBlock } from './terraform/hcl.ts';
import { NETWORK_GROUP_VARIABLE, networkBlocks, subnetLabels } from './terraform/network.ts';

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

interface VariableParts {
  readonly isSecret?: boolean;
  readonly defaultValue?: string | null;
}

function variable(name: string, description: string, { isSecret = false, defaultValue }: VariableParts = {}): string {
  return topBlock(`variable "${name}"`, {
    description,
    type: { hcl: 'string' },
    default: defaultValue ?? undefined,
    sensitive: isSecret ? true : undefined,
  });
}

function variables({ cluster, location, network, resourceGroup, routeTable }: Deployment): readonly string[] {
  const pools = cluster.pools.filter((pool, index) => index === 0 || !isUnsayable(pool));
  const hasWindows = hasWindowsPool(cluster);
  return [
    ...(resourceGroup === null ? [variable('resource_group_name', 'Resource group of everything.')] : []),
    ...(network?.isExisting === true
      ? [
          variable(NETWORK_GROUP_VARIABLE, 'Resource group of the virtual network, which exists.', {
            defaultValue: network.existingIn,
          }),
        ]
      : []),
    ...(location === null ? [variable('location', 'Azure region of everything.')] : []),
    ...pools.flatMap(({ name, vmSize }) =>
      vmSize === null ? [variable(vmSizeVariable(name), `VM size of the nodes in ${labelled('pool', name)}.`)] : [],
    ),
    ...(routeTable?.defaultRoute === true
      ? [variable('firewall_private_ip', 'Private address of the firewall that all outbound traffic goes to.')]
      : []),
    ...(hasWindows
      ? [
          variable('windows_admin_username', 'Administrator of the Windows nodes.'),
          variable('windows_admin_password', 'Password of that administrator.', { isSecret: true }),
        ]
      : []),
  ];
}

function fileOf(deployment: Deployment): RenderedFile {
  const { resourceGroup, location } = deployment;
  const notes = [...deployment.notes, ...terraformNotes(deployment)];
  const labels = subnetLabels(deployment);
  const group = resource('azurerm_resource_group', 'main', {
    name: resourceGroup ?? { hcl: 'var.resource_group_name' },
    location: location ?? { hcl: 'var.location' },
  });
  const parts = [
    commentLines('#', headerLines(deployment, notes)),
    PROVIDER,
    ...variables(deployment),
    group,
    ...networkBlocks(deployment, labels),
    ...clusterBlocks(deployment, labels),
  ];
  return { text: `${parts.join('\n\n')}\n`, notes };
}

/** Terraform with the azurerm provider 5.x. What the provider cannot say is a note and a comment. */
export const terraform = codeExporter(
  { id: 'terraform', title: 'Terraform', extension: 'tf', mimeType: 'text/plain', language: 'hcl' },
  (deployment) => ok(fileOf(deployment)),
);
