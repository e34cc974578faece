import {
  longestClusterName,
  longestNodeResourceGroupName,
  longestRouteTableName,
  longestSubnetName,
  longestVirtualNetworkName,
  networkNameCharacters,
  shortestVirtualNetworkName,
} from '../../domain/facts/resource-names.ts';
import { madeNodeResourceGroup, type NodeResourceGroupParts } from '../../domain/node-resource-group.ts';
import { plainLetters } from '../../domain/plain-name.ts';
import type { Deployment } from './deployment.ts';
import { isClusterName, shown } from './names.ts';

const CHARACTERS = new RegExp(networkNameCharacters.value, 'u');

interface NameRule {
  readonly what: string;
  readonly shortest: number;
  readonly longest: number;
}

const NAMES = {
  network: {
    what: 'a virtual network',
    shortest: shortestVirtualNetworkName.value,
    longest: longestVirtualNetworkName.value,
  },
  subnet: { what: 'a subnet', shortest: 1, longest: longestSubnetName.value },
  routeTable: { what: 'a route table', shortest: 1, longest: longestRouteTableName.value },
} as const satisfies Record<string, NameRule>;

/** A name that Azure takes instead, as the end of "Rename …"; empty where nothing of the name can stay. */
function instead(name: string, isTaken: (name: string) => boolean): string {
  const other = plainLetters(name);
  return isTaken(other) ? ` to ${other}` : '';
}

/** "Rename "a b" to a-b": what a cluster must be called, in one sentence. Refuses nothing: says it of the name at hand. */
export function clusterNameNote(name: string): string {
  const longest = longestClusterName.value;
  return `Rename ${shown(name)}${instead(name, isClusterName)}: a cluster has 1 to ${longest} letters, digits, hyphens and underscores, a letter or digit at both ends.`;
}

function noteOn(name: string, { what, shortest, longest }: NameRule): readonly string[] {
  const isTaken = (text: string) => CHARACTERS.test(text) && text.length >= shortest && text.length <= longest;
  return isTaken(name)
    ? []
    : [
        `Rename ${shown(name)}${instead(name, isTaken)}: ${what} has ${shortest} to ${longest} letters, digits, underscores, periods and hyphens, a letter or digit first, and no period or hyphen last.`,
      ];
}

/** One sentence for each name of the network that Azure does not take. Facts: `network-name-characters` and the lengths. */
export function networkNameNotes({
  network,
  routeTable,
}: Pick<Deployment, 'network' | 'routeTable'>): readonly string[] {
  return [
    ...(network === null ? [] : noteOn(network.name, NAMES.network)),
    ...(network?.subnets ?? []).flatMap(({ name }) => noteOn(name, NAMES.subnet)),
    ...(routeTable === null ? [] : noteOn(routeTable.name, NAMES.routeTable)),
  ];
}

/** Says that AKS would refuse the name it makes for the resource group of the nodes; nothing where the name is short enough. */
export function nodeGroupNotes(parts: NodeResourceGroupParts): readonly string[] {
  const made = madeNodeResourceGroup(parts);
  const { value: longest } = longestNodeResourceGroupName;
  return made.length <= longest
    ? []
    : [
        `AKS would name the resource group of the nodes ${shown(made)}, ${made.length} characters long, and takes ${longest}: shorten the name of the resource group or of the cluster.`,
      ];
}
