import { named } from '../../domain/entities.ts';
import type { MapNetwork } from '../../engine/address-map/map-rows.ts';
import { describePiece, pieceState } from '../../engine/address-map/piece-text.ts';
import type { SpacePiece } from '../../engine/layout/network-layout.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

const COLUMNS = [
  textColumn('Name'),
  codeColumn('Range'),
  numberColumn('Addresses'),
  numberColumn('Needed with upgrade'),
  numberColumn('Usable'),
  textColumn('State'),
  codeColumn('Room to double'),
];

function pieceLine(piece: SpacePiece, map: MapNetwork, amount: AmountFormat): string[] {
  const { name, range } = describePiece(piece, map);
  const subnet = piece.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
  const use = subnet?.use;
  const usable = use?.capacity ?? null;
  return [
    piece.kind === 'gap' ? 'Free' : name,
    range,
    amount(piece.addresses),
    use ? amount(use.total.withUpgrade) : '',
    usable === null ? '' : amount(usable),
    pieceState(piece, map),
    subnet ? (subnet.placed.doubledRange ?? 'no') : '',
  ];
}

function ipv6Text(piece: SpacePiece, map: MapNetwork): string {
  const ipv6 = piece.kind === 'subnet' ? map.subnets.get(piece.key)?.ipv6 : undefined;
  return ipv6 ? `${ipv6.range}, ${ipv6.isPinned ? 'fixed range' : 'automatic'}` : '';
}

/** One table for each address range of a VNet: every stretch of it, in address order. */
export function addressTables(map: MapNetwork, amount: AmountFormat): ReportTable[] {
  const hasIpv6 = map.layout.ipv6.length > 0;
  return map.layout.spaces.map((space) => ({
    caption: `${named(map.network)} ${space.range}, ${amount(space.freeAddresses)} of ${amount(space.addresses)} addresses free`,
    columns: hasIpv6 ? [...COLUMNS, codeColumn('IPv6')] : COLUMNS,
    rows: space.pieces.map((piece) => [...pieceLine(piece, map, amount), ...(hasIpv6 ? [ipv6Text(piece, map)] : [])]),
  }));
}

/** Every stretch of every address range in one table, as a spreadsheet takes it. */
export function addressTable(networks: readonly MapNetwork[], amount: AmountFormat): ReportTable {
  return {
    caption: 'Addresses',
    columns: [textColumn('Virtual network'), codeColumn('Address space'), ...COLUMNS, codeColumn('IPv6')],
    rows: networks.flatMap((map) =>
      map.layout.spaces.flatMap((space) =>
        space.pieces.map((piece) => [
          named(map.network),
          space.range,
          ...pieceLine(piece, map, amount),
          ipv6Text(piece, map),
        ]),
      ),
    ),
  };
}
