import { named } from '../../domain/entities.ts';
import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import { type MapItem, mapItems, type MapLook } from '../../engine/address-map/map-items.ts';
import { legendOf } from '../../engine/address-map/map-legend.ts';
import type { MapNetwork } from '../../engine/address-map/map-rows.ts';
import { boxesOf, largestFirst, type MapBox, rowCount, wholeSpace } from '../../engine/address-map/map-window.ts';
import type { SpaceLayout } from '../../engine/layout/network-layout.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { Drawing, DrawingColour, DrawingShape } from '../drawing.ts';
import { type LegendItem, legendShapes } from './legend.ts';
import { type Box, codeWidth, DRAWING_WIDTH, filled, hatched, label, LABEL_SIZE, roughWidth } from './shapes.ts';

/** The first address of each row stands left of it. */
const STARTS_WIDTH = 68;
const MAP_WIDTH = DRAWING_WIDTH - STARTS_WIDTH;
const ROW_HEIGHT = 24;
const INSET = 3;
/** A name that would be cut shorter is left out: the table has it. */
const LEAST_NAME = 36;
const RANGE_SIZE = 6.5;
const HEAD_HEIGHT = 14;
const SPACE_GAP = 10;

/** The hue of each purpose, as on the page. */
const LOOK_COLOURS: Readonly<Record<MapLook, DrawingColour>> = {
  nodes: 'nodes',
  'system-nodes': 'nodes',
  pods: 'pods',
  'virtual-nodes': 'pods',
  'api-server': 'api-server',
  'internal-load-balancers': 'internal-load-balancers',
  'private-link-service': 'private-link-service',
  'private-endpoints': 'private-link-service',
  gateway: 'surge-nodes',
  firewall: 'surge-nodes',
  bastion: 'surge-nodes',
  'application-gateway': 'surge-nodes',
  'application-gateway-for-containers': 'surge-nodes',
  'dns-resolver': 'surge-nodes',
  other: 'service-range-own',
  gap: 'line',
  'kept-clear': 'reserved',
};

function boxOnPage({ left, width, top, height }: MapBox, mapTop: number): Box {
  return {
    x: STARTS_WIDTH + left * MAP_WIDTH,
    y: mapTop + top * ROW_HEIGHT,
    width: width * MAP_WIDTH,
    height: height * ROW_HEIGHT,
  };
}

function isEmpty({ look }: MapItem): boolean {
  return look === 'gap' || look === 'kept-clear';
}

function boxShape(item: MapItem, place: Box): DrawingShape {
  const inside = {
    x: place.x + 0.5,
    y: place.y + 0.5,
    width: Math.max(0.5, place.width - 1),
    height: place.height - 1,
  };
  return isEmpty(item) ? hatched(inside, LOOK_COLOURS[item.look]) : filled(inside, LOOK_COLOURS[item.look]);
}

/** A plate under a text on hatches, so that it can be read. */
function plate({ x, y, width }: Box): DrawingShape {
  return filled({ x: x + 1, y: y + 1, width: width - 2, height: ROW_HEIGHT - 2 }, 'surface');
}

/** The name of a piece and its range, each where there is room for it. */
function nameShapes(item: MapItem, place: Box): DrawingShape[] {
  const most = place.width - 2 * INSET;
  const nameWidth = Math.min(roughWidth(item.name), most);
  const rangeWidth = codeWidth(item.range, RANGE_SIZE);
  if (nameWidth < Math.min(roughWidth(item.name), LEAST_NAME)) {
    return [];
  }
  const hasRange = rangeWidth <= most;
  const colour = isEmpty(item) ? ('muted' as const) : ('surface' as const);
  const x = place.x + INSET;
  const plateWidth = Math.max(nameWidth, hasRange ? rangeWidth : 0) + 2 * INSET;
  return [
    ...(isEmpty(item) ? [plate({ ...place, width: plateWidth })] : []),
    label(item.name, { x, y: place.y + 10 }, { most, colour }),
    ...(hasRange
      ? [label(item.range, { x, y: place.y + 19 }, { most, colour, fontSize: RANGE_SIZE, isCode: true })]
      : []),
  ];
}

function startsOf(space: SpaceLayout, rows: number, mapTop: number): DrawingShape[] {
  const perRow = space.addresses / rows;
  return Array.from({ length: rows }, (_, row) =>
    label(
      formatIpv4(ipv4(space.first + row * perRow)),
      { x: 0, y: mapTop + row * ROW_HEIGHT + ROW_HEIGHT / 2 + INSET },
      { most: STARTS_WIDTH - INSET, colour: 'muted', fontSize: RANGE_SIZE, isCode: true },
    ),
  );
}

interface SpacePart {
  readonly shapes: readonly DrawingShape[];
  readonly height: number;
}

function spacePart(space: SpaceLayout, map: MapNetwork, top: number): SpacePart {
  const rows = rowCount(space.addresses, space.pieces, MAP_WIDTH);
  const mapTop = top + HEAD_HEIGHT;
  const head = `${space.range}: ${plain(space.freeAddresses)} of ${plain(space.addresses)} addresses free`;
  const boxes = mapItems(space, map, 'withUpgrade').flatMap((item) => {
    const places = largestFirst(boxesOf(item, wholeSpace(space), rows)).map((box) => boxOnPage(box, mapTop));
    const [largest] = places;
    return [...places.map((place) => boxShape(item, place)), ...(largest ? nameShapes(item, largest) : [])];
  });
  return {
    shapes: [
      label(head, { x: 0, y: top + LABEL_SIZE }, { most: DRAWING_WIDTH }),
      ...startsOf(space, rows, mapTop),
      ...boxes,
    ],
    height: HEAD_HEIGHT + rows * ROW_HEIGHT,
  };
}

function legendItems(map: MapNetwork): LegendItem[] {
  return legendOf([map])
    .filter(({ isPlaced }) => !isPlaced)
    .map(({ label: text, purpose, kind }) => ({
      text,
      colour: LOOK_COLOURS[kind === 'subnet' ? (purpose ?? 'other') : kind],
      isHatched: kind !== 'subnet',
    }));
}

/** What the map of a VNet is called. */
export function mapTitle({ network }: MapNetwork): string {
  return `Address map of ${named(network)}, to scale`;
}

/** Every stretch of a VNet in words, for whoever does not see the map. */
export function mapDescription(map: MapNetwork): string {
  const items = map.layout.spaces.flatMap((space) => mapItems(space, map, 'withUpgrade'));
  return `${items.map(({ sentence }) => sentence).join('; ')}.`;
}

/** The address ranges of a VNet to scale, in rows: subnets by what they are for, free addresses hatched. */
export function mapDrawing(map: MapNetwork): Drawing {
  const { shapes, height } = legendShapes(legendItems(map));
  const all: DrawingShape[] = [...shapes];
  let top = height;
  for (const space of map.layout.spaces) {
    const part = spacePart(space, map, top);
    all.push(...part.shapes);
    top += part.height + SPACE_GAP;
  }
  return { width: DRAWING_WIDTH, height: top, shapes: all };
}
