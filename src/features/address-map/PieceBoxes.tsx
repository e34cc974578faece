import type { CSSProperties } from 'react';
import type { Load } from '../../domain/ids.ts';
import type { SpacePiece } from '../../engine/layout/layout.ts';
import styles from './address-map.module.css';
import type { MapNetwork } from './map-rows.ts';
import { sharesOf } from './map-rows.ts';
import type { MapBox } from './map-window.ts';
import { describePiece } from './piece-text.ts';

/** Height of one row of the map. */
export const ROW_PIXELS = 32;
/** Enough for a name, and for a name with its range. */
const NAME_PIXELS = 44;
const RANGE_PIXELS = 120;

interface PieceProps {
  readonly piece: SpacePiece;
  readonly map: MapNetwork;
  readonly boxes: readonly MapBox[];
  readonly widthPixels: number;
  readonly load: Load;
}

/** What a subnet holds, as a thin bar at its foot. */
function Shares({ piece, map, load }: Pick<PieceProps, 'piece' | 'map' | 'load'>) {
  const use = piece.kind === 'subnet' ? map.subnets.get(piece.key)?.use : undefined;
  const shares = sharesOf(use, piece.addresses, load);
  return shares.length === 0 ? null : (
    <span className={styles.shares}>
      {shares.map(({ kind, addresses }) => (
        <i key={kind} data-part={kind} style={{ flexGrow: addresses }} />
      ))}
    </span>
  );
}

function boxStyle({ left, width, top, height }: MapBox): CSSProperties {
  return {
    left: `${left * 100}%`,
    width: `${width * 100}%`,
    top: top * ROW_PIXELS,
    height: height * ROW_PIXELS,
  };
}

/** The rectangles of one stretch of addresses, the widest with its name. */
export function PieceBoxes({ piece, map, boxes, widthPixels, load }: PieceProps) {
  const { name, range } = describePiece(piece, map);
  const purpose = piece.kind === 'subnet' ? map.subnets.get(piece.key)?.purpose : undefined;
  const isPinned = piece.kind === 'subnet' && map.subnets.get(piece.key)?.placed.isPinned;
  const widest = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  return boxes.map((box) => {
    const room = box.width * widthPixels;
    return (
      <span
        key={`${box.top}/${box.left}`}
        className={styles.box}
        data-kind={piece.kind}
        data-purpose={purpose}
        data-placed={piece.kind === 'subnet' && !isPinned ? '' : undefined}
        style={boxStyle(box)}
      >
        {box === widest && room >= NAME_PIXELS ? (
          <span className={styles.label}>
            <b>{name}</b> {room >= RANGE_PIXELS ? <small>{range}</small> : null}
          </span>
        ) : null}
        <Shares piece={piece} map={map} load={load} />
      </span>
    );
  });
}
