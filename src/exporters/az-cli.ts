import { err, ok } from '../domain/result.ts';
import { command, shellWord } from '../engine/migration/shell.ts';
import { networkCommands } from './az-cli/network-commands.ts';
import { clusterCommands } from './az-cli/cluster-commands.ts';
import { deploymentOf } from './deployment/deploy.ts';
import type { Deployment } from './deployment/deployment.ts';
import { shown } from './deployment/names.ts';
import { commentLines } from './escape.ts';
import type { Exporter } from './exporter.ts';
import { headerLines } from './header.ts';
import { sizeVariable } from './az-cli/words.ts';

/** Every name that the script writes down. */
function namesIn({ cluster, network, routeTable, natGateway, resourceGroup, location }: Deployment): readonly string[] {
  const subnets = network?.subnets ?? [];
  const attached = [routeTable?.name, natGateway?.name, network?.name, resourceGroup, location];
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

function variables({ cluster, location, resourceGroup, routeTable }: Deployment): readonly string[] {
  return [
    variable('GROUP', resourceGroup, 'set it to the resource group'),
    variable('LOCATION', location, 'set it to the Azure region'),
    variable('CLUSTER', cluster.name, ''),
    ...cluster.pools.flatMap(({ name, vmSize }) =>
      vmSize === null ? [variable(sizeVariable(name), null, `set it to the VM size of pool ${name}`)] : [],
    ),
    ...(routeTable?.defaultRoute === true
      ? [variable('FIREWALL_IP', null, 'set it to the private address of the firewall')]
      : []),
  ];
}

/** A bash script for the Azure CLI. Names with control or format characters are refused: a shell line cannot show them. */
export const azCli: Exporter = {
  id: 'az-cli',
  title: 'Azure CLI',
  extension: 'sh',
  mimeType: 'text/x-shellscript',
  language: 'bash',
  render: (subject) => {
    const deployment = deploymentOf(subject);
    if (!deployment.ok) {
      return deployment;
    }
    const unsaid = namesIn(deployment.value).find((name) => shellWord(name) === null || /^[-@]/u.test(name));
    if (unsaid !== undefined) {
      return err(
        `The name ${shown(unsaid)} cannot be said in a script, it holds a hidden character or starts with - or @: enter a plain name.`,
      );
    }
    const cluster = clusterCommands(deployment.value);
    const notes = [...deployment.value.notes, ...cluster.notes];
    const commands = [...networkCommands(deployment.value), ...cluster.commands];
    const parts = [
      `#!/usr/bin/env bash\n${commentLines('#', headerLines(deployment.value, notes))}`,
      'set -euo pipefail',
      variables(deployment.value).join('\n'),
      ...commands.map(([start, ...options]) => command(start, ...options)),
    ];
    return ok({ text: `${parts.join('\n\n')}\n`, notes });
  },
};
