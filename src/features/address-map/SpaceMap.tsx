import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import type { Load } from '../../domain/ids.ts';
import type { SpaceLayout, SpacePiece } from '../../engine/layout/layout.ts';
import { plain } from '../../engine/numbers.ts';
import { useView } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './address-map.module.css';
import type { MapNetwork } from './map-rows.ts';
import { sharesOf } from './map-rows.ts';
import type { MapBox, MapWindow } from './map-window.ts';
import { boxesOf, pan, piecesIn, rowCount, showPiece, wholeSpace, zoomIn, zoomOut } from './map-window.ts';
import { describePiece } from './piece-text.ts';

const ROW_PIXELS = 32;
const FIRST_WIDTH = 640;
/** Enough for a name, and for a name with its range. */
const NAME_PIXELS = 44;
const RANGE_PIXELS = 120;

/** The width of an element in pixels, followed as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const observed = element.current;
    if (!observed) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? FIRST_WIDTH));
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

interface SpaceMapProps {
  readonly space: SpaceLayout;
  readonly map: MapNetwork;
  /** First address of the piece looked at. */
  readonly selected: number | null;
  readonly onSelect: (first: number) => void;
}

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

function PieceBoxes({ piece, map, boxes, widthPixels, load }: PieceProps) {
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

const PAN_KEYS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
const STEP_KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The part of a space that is shown, and the ways to change it. */
function useMapView(space: SpaceLayout, focusOn: number | null) {
  const [kept, setKept] = useState<MapWindow>(() => wholeSpace(space));
  const isStale = kept.first < space.first || kept.first + kept.addresses > space.first + space.addresses;
  const view = isStale ? wholeSpace(space) : kept;
  return {
    view,
    isWhole: view.addresses === space.addresses,
    zoomIn: () => setKept(zoomIn(view, space, focusOn ?? view.first)),
    zoomOut: () => setKept(zoomOut(view, space)),
    pan: (steps: number) => setKept(pan(view, space, steps)),
    show: (piece: SpacePiece) => setKept(showPiece(view, space, piece)),
  };
}

type MapView = ReturnType<typeof useMapView>;

function SpaceHead({ space, map: { view, isWhole, ...move } }: { readonly space: SpaceLayout; readonly map: MapView }) {
  return (
    <div className={styles.spaceHead}>
      <span className={styles.mono}>{space.range}</span>
      <span className={styles.muted}>
        {isWhole
          ? `${plain(space.addresses)} addresses`
          : `${formatIpv4(ipv4(view.first))} and the next ${plain(view.addresses)} addresses`}
      </span>
      <span className={styles.actions}>
        {isWhole ? null : (
          <>
            <Button small aria-label="Earlier addresses" onClick={() => move.pan(-1)}>
              ↑
            </Button>
            <Button small aria-label="Later addresses" onClick={() => move.pan(1)}>
              ↓
            </Button>
          </>
        )}
        <Button small aria-label="Zoom out" disabled={isWhole} onClick={move.zoomOut}>
          <Icon name="dash" size={12} />
        </Button>
        <Button small aria-label="Zoom in" onClick={move.zoomIn}>
          <Icon name="plus" size={12} />
        </Button>
      </span>
    </div>
  );
}

/** The piece after `steps` from the current one, within the list. */
function stepFrom(
  pieces: readonly SpacePiece[],
  current: SpacePiece | undefined,
  steps: number,
): SpacePiece | undefined {
  const at = current === undefined ? (steps > 0 ? -1 : pieces.length) : pieces.indexOf(current);
  return pieces[Math.min(Math.max(at + steps, 0), pieces.length - 1)];
}

/** One address range of a VNet to scale, in rows: zoomed and walked through with buttons or keys. */
export function SpaceMap({ space, map, selected, onSelect }: SpaceMapProps) {
  const id = useId();
  const load = useView((shown) => shown.load);
  const { element, width } = useWidth();
  const current = space.pieces.find(({ first }) => first === selected);
  const mapView = useMapView(space, current?.first ?? null);
  const { view } = mapView;
  const pieces = piecesIn(space, view);
  const rows = rowCount(view, pieces, width);
  const select = (piece: SpacePiece | undefined): void => {
    if (piece) {
      onSelect(piece.first);
      mapView.show(piece);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEP_KEYS[event.key];
    const panned = PAN_KEYS[event.key];
    if (step !== undefined) {
      select(stepFrom(space.pieces, current, step));
    } else if (event.key === 'Home' || event.key === 'End') {
      select(space.pieces.at(event.key === 'Home' ? 0 : -1));
    } else if (event.key === '+' || event.key === '=') {
      mapView.zoomIn();
    } else if (event.key === '-') {
      mapView.zoomOut();
    } else if (panned !== undefined) {
      mapView.pan(panned);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div className={styles.space}>
      <SpaceHead space={space} map={mapView} />
      <div className={styles.grid}>
        <div className={styles.starts} aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => (
            <span key={row} style={{ height: ROW_PIXELS }}>
              {formatIpv4(ipv4(view.first + (row * view.addresses) / rows))}
            </span>
          ))}
        </div>
        <div
          ref={element}
          className={styles.map}
          style={{ height: rows * ROW_PIXELS }}
          role="listbox"
          tabIndex={0}
          aria-label={`Addresses of ${space.range}`}
          aria-activedescendant={current && pieces.includes(current) ? `${id}-${current.first}` : undefined}
          onKeyDown={onKeyDown}
          onDoubleClick={mapView.zoomIn}
        >
          {pieces.map((piece) => (
            <span
              key={piece.first}
              id={`${id}-${piece.first}`}
              role="option"
              aria-selected={piece === current}
              aria-label={describePiece(piece, map).sentence}
              onClick={() => select(piece)}
            >
              <PieceBoxes piece={piece} map={map} boxes={boxesOf(piece, view, rows)} widthPixels={width} load={load} />
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
