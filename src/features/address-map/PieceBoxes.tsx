import type { CSSProperties } from 'react';
import type { Load } from '../../domain/ids.ts';
import type { SpacePiece } from '../../engine/layout/layout.ts';
import styles from './address-map.module.css';
import { CHARACTER_PIXELS, fitText } from './fit-text.ts';
import type { MapNetwork } from './map-rows.ts';
import { sharesOf } from './map-rows.ts';
import type { MapBox } from './map-window.ts';
import { describePiece } from './piece-text.ts';

/** Usual height of a row of the map. */
export const ROW_PIXELS = 32;
/** What a box keeps clear of text at its sides. */
const PADDING_PIXELS = 16;

interface PieceProps {
  readonly piece: SpacePiece;
  readonly map: MapNetwork;
  readonly boxes: readonly MapBox[];
  readonly widthPixels: number;
  /** Height of one row. */
  readonly rowPixels: number;
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

function boxStyle({ left, width, top, height }: MapBox, rowPixels: number): CSSProperties {
  return {
    left: `${left * 100}%`,
    width: `${width * 100}%`,
    top: top * rowPixels,
    height: height * rowPixels,
  };
}

/** The rectangles of one stretch of addresses, the widest with its name. */
export function PieceBoxes({ piece, map, boxes, widthPixels, rowPixels, load }: PieceProps) {
  const { name, range } = describePiece(piece, map);
  const purpose = piece.kind === 'subnet' ? map.subnets.get(piece.key)?.purpose : undefined;
  const isPinned = piece.kind === 'subnet' && map.subnets.get(piece.key)?.placed.isPinned;
  const widest = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  return boxes.map((box, at) => {
    const room = box.width * widthPixels - PADDING_PIXELS;
    const text = box === widest ? fitText(name, room) : '';
    const rest = text === name ? fitText(range, room - fitText(name, room).length * CHARACTER_PIXELS) : '';
    return (
      <span
        key={at}
        className={styles.box}
        data-kind={piece.kind}
        data-purpose={purpose}
        data-placed={piece.kind === 'subnet' && !isPinned ? '' : undefined}
        style={boxStyle(box, rowPixels)}
      >
        {text === '' ? null : (
          <span className={styles.label}>
            <b>{text}</b> {rest === range ? <small>{rest}</small> : null}
          </span>
        )}
        <Shares piece={piece} map={map} load={load} />
      </span>
    );
  });
}
