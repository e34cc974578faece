import { labelled } from '../domain/labelled.ts';
import { err, ok } from '../domain/result.ts';
import { command, shellWord } from '../engine/migration/shell.ts';
import { clusterCommands } from './az-cli/cluster-commands.ts';
import { networkCommands } from './az-cli/network-commands.ts';
import { sizeVariable } from './az-cli/words.ts';
import { codeExporter } from './code-exporter.ts';
import type { Deployment } from './deployment/deployment.ts';
import { shown } from './deployment/names.ts';
import { commentLines } from './escape.ts';
import type { RenderedFile } from './exporter.ts';
import { headerLines } from './header.ts';

/** Every name that the script writes down. */
function namesIn({ cluster, network, routeTable, natGateway, resourceGroup, location }: Deployment): readonly string[] {
  const subnets = network?.subnets ?? [];
  const attached = [routeTable?.name, natGateway?.name, network?.name, network?.existingIn, resourceGroup, location];
  return [
    cluster.name,
    ...attached.flatMap((name) => name ?? []),
    ...subnets.flatMap(({ name, delegations }) => [name, ...delegations]),
    ...cluster.pools.flatMap(({ vmSize, kubernetesVersion }) =>
      [vmSize, kubernetesVersion].flatMap((text) => text ?? []),
    ),
    ...[cluster.kubernetesVersion].flatMap((text) => text ?? []),
  ];
}

/** A variable of the script: the value of the plan, or one that the script stops without. */
function variable(name: string, value: string | null, what: string): string {
  const word = value === null ? null : shellWord(value);
  return word === null ? `${name}="\${${name}:?${what}}"` : `${name}=${word}`;
}

function variables({ cluster, location, network, resourceGroup, routeTable }: Deployment): readonly string[] {
  return [
    variable('GROUP', resourceGroup, 'set it to the resource group'),
    variable('LOCATION', location, 'set it to the Azure region'),
    ...(network?.isExisting === true
      ? [variable('VNET_GROUP', network.existingIn, 'set it to the resource group of the virtual network')]
      : []),
    variable('CLUSTER', cluster.name, ''),
    ...cluster.pools.flatMap(({ name, vmSize }) =>
      vmSize === null ? [variable(sizeVariable(name), null, `set it to the VM size of ${labelled('pool', name)}`)] : [],
    ),
    ...(routeTable?.defaultRoute === true
      ? [variable('FIREWALL_IP', null, 'set it to the private address of the firewall')]
      : []),
  ];
}

/** Why the script cannot be written, or null: a name that no word of a shell can say, or that az would take for an option. */
function unsayable(deployment: Deployment): string | null {
  const name = namesIn(deployment).find((each) => shellWord(each) === null || /^[-@]/u.test(each));
  return name === undefined
    ? null
    : `The name ${shown(name)} cannot be said in a script, it holds a hidden character or starts with - or @: enter a plain name.`;
}

function fileOf(deployment: Deployment): RenderedFile {
  const cluster = clusterCommands(deployment);
  const notes = [...deployment.notes, ...cluster.notes];
  const commands = [...networkCommands(deployment), ...cluster.commands];
  const parts = [
    `#!/usr/bin/env bash\n${commentLines('#', headerLines(deployment, notes))}`,
    'set -euo pipefail',
    variables(deployment).join('\n'),
    ...commands.map(([start, ...options]) => command(start, ...options)),
  ];
  return { text: `${parts.join('\n\n')}\n`, notes };
}

/** A bash script for the Azure CLI. Names with control or format characters are refused: a shell line cannot show them. */
export const azCli = codeExporter(
  { id: 'az-cli', title: 'Azure CLI', extension: 'sh', mimeType: 'text/x-shellscript', language: 'bash' },
  (deployment) => {
    const problem = unsayable(deployment);
    return problem === null ? ok(fileOf(deployment)) : err(problem);
  },
);
