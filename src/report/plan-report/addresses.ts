import { named } from '../../domain/entities.ts';
import { addressMap, type MapNetwork } from '../../engine/address-map/map-rows.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { NO_PLACE_REASONS } from '../../engine/layout/no-place-reasons.ts';
import { plain } from '../../engine/words/numbers.ts';
import { list, paragraph } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';
import { mapDescription, mapDrawing, mapTitle } from '../drawings/map-drawing.ts';
import { addressTables } from '../tables/address-table.ts';
import { withoutEmptyColumns } from './filled-table.ts';

function notPlaced({ layout: { unplaced } }: MapNetwork): string[] {
  return unplaced.map(({ label, prefixLength, reason }) => {
    const size = prefixLength === null ? '' : ` /${prefixLength}`;
    return `${label}${size}: ${NO_PLACE_REASONS[reason]}`;
  });
}

function figure(map: MapNetwork): ReportBlock[] {
  return map.layout.spaces.length === 0
    ? []
    : [{ kind: 'figure', caption: mapTitle(map), description: mapDescription(map), drawing: mapDrawing(map) }];
}

function networkBlocks(map: MapNetwork): ReportBlock[] {
  const missing = notPlaced(map);
  return [
    ...figure(map),
    ...addressTables(map, plain).map((table): ReportBlock => ({ kind: 'table', table: withoutEmptyColumns(table) })),
    ...(missing.length === 0 ? [] : paragraph(`Not placed in ${named(map.network)}:`)),
    ...list(missing),
  ];
}

/** Where every subnet lies in its VNet, what stays free, and what has no place. */
export function addressSection(plan: EvaluatedPlan): ReportSection[] {
  const sections = addressMap(plan).networks.map((map) => ({
    title: named(map.network),
    blocks: networkBlocks(map),
    sections: [],
  }));
  const told = sections.filter(({ blocks }) => blocks.length > 0);
  return told.length === 0 ? [] : [{ title: 'Address map', blocks: [], sections: told }];
}
