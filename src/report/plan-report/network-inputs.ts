import { named } from '../../domain/entities.ts';
import { PLACEMENT_NAMES, REACHABLE_NAMES } from '../../domain/fields/folded-choice-names.ts';
import { labelled } from '../../domain/labelled.ts';
import type { ConnectedRange, PlanInput, Subnet, SubnetPlacement, VirtualNetwork } from '../../domain/plan-input.ts';
import { plain } from '../../engine/words/numbers.ts';
import { fieldTable } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { enteredFields, enteredLines, enteredTable } from '../entered/entered-fields.ts';
import { networkName } from '../entered-names.ts';
import { withoutEmptyColumns } from './filled-table.ts';

function placementText({ kind, range, prefixLength }: SubnetPlacement): string {
  switch (kind) {
    case 'pinned':
      return range === '' ? 'not given' : range;
    case 'size':
      return `/${prefixLength}, automatic`;
    case 'auto':
      return PLACEMENT_NAMES.auto;
  }
}

function attachedText({ delegatedTo, networkSecurityGroup, routeTable, natGateway }: Subnet): string {
  const attached: readonly (readonly [string, string | null])[] = [
    ['delegated to', delegatedTo],
    ['security group', networkSecurityGroup],
    ['route table', routeTable],
    ['NAT gateway', natGateway],
  ];
  return attached.flatMap(([what, name]) => (name === null || name === '' ? [] : [`${what} ${name}`])).join(', ');
}

/** The fields of subnets; the IPv6 placement is told where one of them has any. */
function subnetFields(hasIpv6: boolean) {
  return enteredFields<Subnet>('subnet', [
    { tells: ['name'], textOf: named },
    {
      tells: ['ipv4.kind', 'ipv4.range', 'ipv4.prefixLength'],
      title: 'IPv4',
      isCode: true,
      textOf: ({ ipv4 }) => placementText(ipv4),
    },
    {
      tells: ['ipv6.kind', 'ipv6.range', 'ipv6.prefixLength'],
      title: 'IPv6',
      isCode: true,
      textOf: ({ ipv6 }) => (hasIpv6 ? placementText(ipv6) : null),
    },
    {
      tells: ['delegatedTo', 'networkSecurityGroup', 'routeTable', 'natGateway'],
      title: 'Attached',
      textOf: attachedText,
    },
  ]);
}

function subnetsOf(input: PlanInput, network: VirtualNetwork): ReportBlock[] {
  const { subnets } = network;
  const fields = subnetFields(subnets.some(({ ipv6 }) => ipv6.kind !== 'auto'));
  const table = enteredTable(`Subnets of ${named(network)}`, fields, subnets, { input, amount: plain });
  return subnets.length === 0 ? [] : [{ kind: 'table', table: withoutEmptyColumns(table) }];
}

// the name is the title of the section
const NETWORK_LINES = enteredFields<VirtualNetwork>('virtual-network', [{ tells: ['name'], textOf: () => null }]);

function networkInput(input: PlanInput, network: VirtualNetwork): ReportSection {
  const title = labelled('Virtual network', named(network));
  const table = fieldTable(title, enteredLines(NETWORK_LINES, network, { input, amount: plain }));
  return { title, blocks: [{ kind: 'table', table }, ...subnetsOf(input, network)], sections: [] };
}

function reachText({ reachableFrom }: ConnectedRange, input: PlanInput): string {
  return reachableFrom.kind === 'all'
    ? REACHABLE_NAMES.all
    : reachableFrom.virtualNetworks.map((network) => networkName(input, network)).join(', ') || 'no network';
}

const CONNECTED_COLUMNS = enteredFields<ConnectedRange>('connected-range', [
  { tells: ['name'], textOf: named },
  {
    tells: ['reachableFrom.kind', 'reachableFrom.virtualNetworks'],
    textOf: (range, { input }) => reachText(range, input),
  },
]);

function connectedRanges(input: PlanInput): ReportSection[] {
  const title = 'Connected ranges';
  const table = enteredTable(title, CONNECTED_COLUMNS, input.connectedRanges, { input, amount: plain });
  return table.rows.length === 0 ? [] : [{ title, blocks: [{ kind: 'table', table }], sections: [] }];
}

/** Each virtual network with its subnets, and the ranges that are reachable from them, as entered. */
export function networkInputs(input: PlanInput): ReportSection[] {
  return [...input.virtualNetworks.map((network) => networkInput(input, network)), ...connectedRanges(input)];
}
