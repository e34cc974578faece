import { named } from '../../../domain/entities.ts';
import type { MapNetwork } from '../../../engine/address-map/map-rows.ts';
import { describePiece, pieceState } from '../../../engine/address-map/piece-text.ts';
import type { ClusterEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { SpacePiece } from '../../../engine/layout/network-layout.ts';
import { plain } from '../../../engine/words/numbers.ts';
import styles from './address-map.module.css';
import { UseOfSubnet } from './UseOfSubnet.tsx';

interface RowProps {
  readonly piece: SpacePiece;
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
  readonly hasIpv6: boolean;
}

function PieceRow({ piece, map, clusters, hasIpv6 }: RowProps) {
  const { name, range } = describePiece(piece, map);
  const subnet = piece.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
  return (
    <tr data-kind={piece.kind}>
      <th scope="row">{piece.kind === 'gap' ? 'Free' : name}</th>
      <td className={styles.mono}>{range}</td>
      <td className={styles.number}>{plain(piece.addresses)}</td>
      <td>{subnet?.use ? <UseOfSubnet layout={map.layout} use={subnet.use} clusters={clusters} /> : null}</td>
      <td>{pieceState(piece, map)}</td>
      <td className={styles.mono}>{subnet ? (subnet.placed.doubledRange ?? 'no') : ''}</td>
      {hasIpv6 ? (
        <td className={styles.mono}>
          {subnet?.ipv6 ? `${subnet.ipv6.range}${subnet.ipv6.isPinned ? ', fixed' : ', placed'}` : ''}
        </td>
      ) : null}
    </tr>
  );
}

interface AddressTableProps {
  readonly networks: readonly MapNetwork[];
  readonly clusters: readonly ClusterEvaluation[];
}

/** The map as a table: every stretch of every address range, in address order. */
export function AddressTable({ networks, clusters }: AddressTableProps) {
  const hasIpv6 = networks.some(({ layout }) => layout.ipv6.length > 0);
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Addresses of all VNets">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Range</th>
            <th scope="col" className={styles.number}>
              Addresses
            </th>
            <th scope="col">Use</th>
            <th scope="col">State</th>
            <th scope="col">Room to double</th>
            {hasIpv6 ? <th scope="col">IPv6</th> : null}
          </tr>
        </thead>
        {networks.flatMap((map) =>
          map.layout.spaces.map((space) => (
            <tbody key={`${map.network.id} ${space.range}`}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={hasIpv6 ? 7 : 6}>
                  {named(map.network)} <span className={styles.mono}>{space.range}</span>, {plain(space.freeAddresses)}{' '}
                  of {plain(space.addresses)} addresses free
                </th>
              </tr>
              {space.pieces.map((piece) => (
                <PieceRow key={piece.first} piece={piece} map={map} clusters={clusters} hasIpv6={hasIpv6} />
              ))}
            </tbody>
          )),
        )}
      </table>
    </div>
  );
}
