import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatIpv4, ipv4 } from '../../../domain/ip/ipv4.ts';
import { withoutCase } from '../../../domain/without-case.ts';
import { mapItems } from '../../../engine/address-map/map-items.ts';
import type { MapNetwork } from '../../../engine/address-map/map-rows.ts';
import { isIn, rowsOf } from '../../../engine/address-map/map-window.ts';
import type { SpaceLayout, SpacePiece } from '../../../engine/layout/network-layout.ts';
import { useView } from '../../../state/use-state.ts';
import styles from './address-map.module.css';
import { heightPixels } from './map-scene.ts';
import type { PieceAction } from './piece-actions.ts';
import { optionId, pieceAt, PieceOptions } from './PieceOptions.tsx';
import { SpaceHead } from './SpaceHead.tsx';
import { useMapGestures } from './use-map-gestures.ts';
import { useMapPicture } from './use-map-picture.ts';
import { type MapView, useMapView } from './use-map-view.ts';

const FIRST_WIDTH = 640;

/** The widths of a map and of the column beside it in pixels, followed as they change. */
function useWidths() {
  const element = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState({ mapPixels: FIRST_WIDTH, startPixels: 0 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) {
      return undefined;
    }
    const measure = (): void => setWidths({ mapPixels: observed.clientWidth, startPixels: observed.offsetLeft });
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return { element, ...widths };
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
  const action = current === undefined ? undefined : actions.find((each) => each.key === withoutCase(key));
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

/** One address range of a VNet to scale, in rows: moved, walked through and edited with buttons, keys or a pointer. */
export function SpaceMap({ space, map, selected, onSelect, actions, onRun }: SpaceMapProps) {
  const id = useId();
  const load = useView((shown) => shown.load);
  const picture = useRef<HTMLDivElement>(null);
  const { element, mapPixels, startPixels } = useWidths();
  const current = space.pieces.find(({ first }) => first === selected);
  const mapView = useMapView(space, mapPixels, current?.first ?? null);
  const { view, motion } = mapView;
  const height = heightPixels(space, mapPixels);
  const items = useMemo(() => mapItems(space, map, load), [space, map, load]);
  const moved = useMemo(
    () => ({ space, motion, widthPixels: mapPixels, heightPixels: height }),
    [space, motion, mapPixels, height],
  );
  const gestures = useMapGestures(element, moved);
  useMapPicture(picture, motion, {
    ...{ space, items, mapPixels, startPixels },
    selected: current?.first ?? null,
    pixelRatio: devicePixelRatio,
  });
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
        <div ref={picture} className={styles.picture} aria-hidden="true" />
        <span className={styles.starts} aria-hidden="true">
          {formatIpv4(ipv4(space.first + space.addresses - 1))}
        </span>
        <div
          ref={element}
          className={styles.map}
          style={{ height }}
          role="listbox"
          tabIndex={0}
          aria-label={`Addresses of ${space.range}`}
          aria-activedescendant={current && isIn(current, view) ? optionId(id, current.first) : undefined}
          onKeyDown={onKeyDown}
          onDoubleClick={mapView.zoomIn}
          onClick={({ target }) => {
            const first = pieceAt(target as Element);
            select(space.pieces.find((piece) => piece.first === first));
          }}
          {...gestures}
        >
          <PieceOptions
            list={id}
            items={items}
            view={view}
            rows={rowsOf(view, space, mapPixels).rows}
            selected={current?.first ?? null}
          />
        </div>
      </div>
    </div>
  );
}
