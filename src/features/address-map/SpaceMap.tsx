import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import type { SpaceLayout, SpacePiece } from '../../engine/layout/layout.ts';
import { useView } from '../../state/use-state.ts';
import styles from './address-map.module.css';
import type { MapNetwork } from './map-rows.ts';
import { boxesOf, piecesIn, rowsOf } from './map-window.ts';
import type { PieceAction } from './piece-actions.ts';
import { describePiece } from './piece-text.ts';
import { PieceBoxes, ROW_PIXELS } from './PieceBoxes.tsx';
import { SpaceHead } from './SpaceHead.tsx';
import { type MapView, useMapView } from './use-map-view.ts';

const FIRST_WIDTH = 640;

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
  readonly onSelect: (piece: SpacePiece) => void;
  /** What can be done with the piece looked at. */
  readonly actions: readonly PieceAction[];
  readonly onRun: (action: PieceAction) => void;
}

const PAN_KEYS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
const STEP_KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The piece after `steps` from the current one, within the list. */
function stepFrom(
  pieces: readonly SpacePiece[],
  current: SpacePiece | undefined,
  steps: number,
): SpacePiece | undefined {
  const at = current === undefined ? (steps > 0 ? -1 : pieces.length) : pieces.indexOf(current);
  return pieces[Math.min(Math.max(at + steps, 0), pieces.length - 1)];
}

interface Keys extends Pick<SpaceMapProps, 'space' | 'actions' | 'onRun'> {
  readonly current: SpacePiece | undefined;
  readonly mapView: MapView;
  readonly select: (piece: SpacePiece | undefined) => void;
}

/** What a key does on the map; null for a key that is not one of its own. */
function keyHandler(key: string, { space, current, mapView, select, actions, onRun }: Keys): (() => void) | null {
  const step = STEP_KEYS[key];
  const panned = PAN_KEYS[key];
  const action = current === undefined ? undefined : actions.find((each) => each.key === key.toLowerCase());
  if (step !== undefined) {
    return () => select(stepFrom(space.pieces, current, step));
  }
  if (panned !== undefined) {
    return () => mapView.pan(panned);
  }
  switch (key) {
    case 'Home':
    case 'End':
      return () => select(space.pieces.at(key === 'Home' ? 0 : -1));
    case '+':
    case '=':
      return mapView.zoomIn;
    case '-':
      return mapView.zoomOut;
    default:
      return action ? () => onRun(action) : null;
  }
}

/** One address range of a VNet to scale, in rows: zoomed, walked through and edited with buttons or keys. */
export function SpaceMap({ space, map, selected, onSelect, actions, onRun }: SpaceMapProps) {
  const id = useId();
  const load = useView((shown) => shown.load);
  const { element, width } = useWidth();
  const current = space.pieces.find(({ first }) => first === selected);
  const mapView = useMapView(space, current?.first ?? null);
  const { view } = mapView;
  const pieces = piecesIn(space, view);
  const { rows, heightFactor } = rowsOf(view, space, width);
  const rowPixels = ROW_PIXELS * heightFactor;
  const select = (piece: SpacePiece | undefined): void => {
    if (piece) {
      onSelect(piece);
      mapView.show(piece);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    const handle = isChord ? null : keyHandler(event.key, { space, current, mapView, select, actions, onRun });
    if (handle) {
      event.preventDefault();
      handle();
    }
  };
  return (
    <div className={styles.space}>
      <SpaceHead space={space} map={mapView} />
      <div className={styles.grid}>
        <div className={styles.starts} aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => (
            <span key={row} style={{ height: rowPixels }}>
              {formatIpv4(ipv4(view.first + (row * view.addresses) / rows))}
            </span>
          ))}
        </div>
        <div
          ref={element}
          className={styles.map}
          style={{ height: rows * rowPixels }}
          role="listbox"
          tabIndex={0}
          aria-label={`Addresses of ${space.range}`}
          aria-activedescendant={current && pieces.includes(current) ? `${id}-${current.first}` : undefined}
          onKeyDown={onKeyDown}
          onDoubleClick={mapView.zoomIn}
        >
          {pieces.map((piece) => {
            const { sentence } = describePiece(piece, map);
            return (
              <span
                key={piece.first}
                id={`${id}-${piece.first}`}
                role="option"
                aria-selected={piece === current}
                aria-label={sentence}
                title={sentence}
                onClick={() => select(piece)}
              >
                <PieceBoxes
                  piece={piece}
                  map={map}
                  boxes={boxesOf(piece, view, rows)}
                  widthPixels={width}
                  rowPixels={rowPixels}
                  load={load}
                />
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
