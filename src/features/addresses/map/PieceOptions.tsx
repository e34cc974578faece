import { type CSSProperties, memo } from 'react';
import type { MapItem } from '../../../engine/address-map/map-items.ts';
import { boxesOf, isIn, largestFirst, type MapBox, type MapWindow } from '../../../engine/address-map/map-window.ts';
import styles from './address-map.module.css';

interface PieceOptionProps {
  readonly id: string;
  readonly item: MapItem;
  /** Null where the map does not show the piece. */
  readonly view: MapWindow | null;
  readonly rows: number;
  readonly isSelected: boolean;
}

/** Where a box lies within another one of the same map. */
function placeIn(box: MapBox, outer: MapBox): CSSProperties {
  return {
    left: `${(100 * (box.left - outer.left)) / outer.width}%`,
    width: `${(100 * box.width) / outer.width}%`,
    top: `${(100 * (box.top - outer.top)) / outer.height}%`,
    height: `${(100 * box.height) / outer.height}%`,
  };
}

const PieceOption = memo(function PieceOption({ id, item, view, rows, isSelected }: PieceOptionProps) {
  const [largest, ...others] = view === null ? [] : largestFirst(boxesOf(item, view, rows));
  return (
    <span
      id={id}
      className={styles.hit}
      style={largest && placeIn(largest, { left: 0, width: 1, top: 0, height: rows })}
      hidden={largest === undefined}
      role="option"
      aria-selected={isSelected}
      aria-label={item.sentence}
      title={item.sentence}
      data-first={item.first}
    >
      {largest && others.map((box) => <span key={box.top} className={styles.hit} style={placeIn(box, largest)} />)}
    </span>
  );
});

/** The id of the option of a piece in the list of this id. */
export function optionId(list: string, first: number): string {
  return `${list}-${first}`;
}

interface PieceOptionsProps {
  readonly list: string;
  readonly items: readonly MapItem[];
  readonly view: MapWindow;
  readonly rows: number;
  readonly selected: number | null;
}

/**
 * The pieces of a picture for whoever points at them or hears them: each lies over its place, and nothing is drawn. Those
 * that the map does not show are kept, hidden: making them anew would take longer than moving them.
 */
export function PieceOptions({ list, items, view, rows, selected }: PieceOptionsProps) {
  return items.map((item) => (
    <PieceOption
      key={item.first}
      id={optionId(list, item.first)}
      item={item}
      view={isIn(item, view) ? view : null}
      rows={rows}
      isSelected={item.first === selected}
    />
  ));
}

/** First address of the piece that an element belongs to; null where it belongs to none. */
export function pieceAt(element: Element): number | null {
  const first = element.closest('[role="option"]')?.getAttribute('data-first') ?? null;
  return first === null ? null : Number(first);
}
