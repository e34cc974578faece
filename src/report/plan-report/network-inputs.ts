import { named } from '../../domain/entities.ts';
import type { ConnectedRange, PlanInput, Subnet, SubnetPlacement, VirtualNetwork } from '../../domain/plan-input.ts';
import {
  CONNECTED_KIND_NAMES,
  ORIGIN_NAMES,
  PLACEMENT_NAMES,
  PURPOSE_NAMES,
  REACHABLE_NAMES,
} from '../../domain/fields/folded-choice-names.ts';
import { plain } from '../../engine/words/numbers.ts';
import { codeColumn, fieldTable, numberColumn, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { networkName } from '../entered-names.ts';
import { withoutEmptyColumns } from './filled-table.ts';

function placementText({ kind, range, prefixLength }: SubnetPlacement): string {
  switch (kind) {
    case 'pinned':
      return range === '' ? 'not given' : range;
    case 'size':
      return `/${prefixLength}, place for me`;
    case 'auto':
      return PLACEMENT_NAMES.auto;
  }
}

function attachedText({ delegatedTo, networkSecurityGroup, routeTable, natGateway }: Subnet): string {
  const named: readonly (readonly [string, string | null])[] = [
    ['delegated to', delegatedTo],
    ['security group', networkSecurityGroup],
    ['route table', routeTable],
    ['NAT gateway', natGateway],
  ];
  return named.flatMap(([what, name]) => (name === null || name === '' ? [] : [`${what} ${name}`])).join(', ');
}

function subnetsOf(network: VirtualNetwork): ReportBlock[] {
  const hasIpv6 = network.subnets.some(({ ipv6 }) => ipv6.kind !== 'auto');
  const columns = [
    textColumn('Subnet'),
    textColumn('Used for'),
    codeColumn('IPv4'),
    ...(hasIpv6 ? [codeColumn('IPv6')] : []),
    numberColumn('Used by others'),
    textColumn('Attached'),
  ];
  const rows = network.subnets.map((subnet) => [
    named(subnet),
    subnet.purposes.map((purpose) => PURPOSE_NAMES[purpose].label).join(', '),
    placementText(subnet.ipv4),
    ...(hasIpv6 ? [placementText(subnet.ipv6)] : []),
    plain(subnet.otherAddressesInUse),
    attachedText(subnet),
  ]);
  return rows.length === 0
    ? []
    : [{ kind: 'table', table: withoutEmptyColumns({ caption: `Subnets of ${named(network)}`, columns, rows }) }];
}

function networkLines(input: PlanInput, network: VirtualNetwork): string[][] {
  return [
    ['Address space', network.addressSpaces.filter((range) => range !== '').join(', ') || 'not given'],
    ['Region', network.region || 'not given'],
    ['Resource group', network.resourceGroup || 'not given'],
    ['Owned by', ORIGIN_NAMES[network.origin]],
    ['Peered with', network.peeredWith.map((peer) => networkName(input, peer)).join(', ') || 'none'],
    ['VNet encryption', network.encrypted ? 'yes' : 'no'],
    ['Custom DNS servers', network.customDns ? 'yes' : 'no'],
  ];
}

function networkInput(input: PlanInput, network: VirtualNetwork): ReportSection {
  const title = `Virtual network ${named(network)}`;
  const table = fieldTable(title, networkLines(input, network));
  return { title, blocks: [{ kind: 'table', table }, ...subnetsOf(network)], sections: [] };
}

function reachText(input: PlanInput, { reachableFrom }: ConnectedRange): string {
  return reachableFrom.kind === 'all'
    ? REACHABLE_NAMES.all
    : reachableFrom.virtualNetworks.map((network) => networkName(input, network)).join(', ') || 'no network';
}

function connectedRanges(input: PlanInput): ReportSection[] {
  const columns = [
    textColumn('Connected range'),
    codeColumn('Range'),
    textColumn('Kind'),
    textColumn('Reachable from'),
  ];
  const rows = input.connectedRanges.map((entry) => [
    named(entry),
    entry.range || 'not given',
    CONNECTED_KIND_NAMES[entry.kind],
    reachText(input, entry),
  ]);
  const title = 'Connected ranges';
  return rows.length === 0
    ? []
    : [{ title, blocks: [{ kind: 'table', table: { caption: title, columns, rows } }], sections: [] }];
}

/** Each virtual network with its subnets, and the ranges that are reachable from them, as entered. */
export function networkInputs(input: PlanInput): ReportSection[] {
  return [...input.virtualNetworks.map((network) => networkInput(input, network)), ...connectedRanges(input)];
}
