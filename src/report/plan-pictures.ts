import { named } from '../domain/entities.ts';
import { LOADS } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { addressMap, type MapNetwork } from '../engine/address-map/map-rows.ts';
import { type EvaluatedPlan, evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { type GrowthView, growthView } from '../engine/growth/growth-view.ts';
import { formatDay } from '../engine/words/days.ts';
import { LOAD_NAMES } from '../engine/words/names.ts';
import { growthDescription, growthDrawing } from './drawings/growth-drawing.ts';
import { mapDescription, mapDrawing, mapTitle } from './drawings/map-drawing.ts';
import { usageDescription, usageDrawing } from './drawings/usage-drawing.ts';
import { planTitle } from './entered-names.ts';
import type { Picture } from './svg.ts';
import { usageOfPlan } from './tables/usage-table.ts';

/** A picture of a plan to choose. */
export interface PlanPicture extends Picture {
  /** Stable while the plan keeps its clusters and networks, e.g. `usage-today`, `map-v1`. */
  readonly id: string;
  /** What it is called in a list. */
  readonly name: string;
}

type Drawn = Omit<PlanPicture, 'subtitle'>;

function usagePictures(plan: EvaluatedPlan): Drawn[] {
  const rows = usageOfPlan(plan);
  return rows.length === 0
    ? []
    : LOADS.map((load) => ({
        id: `usage-${load}`,
        name: `Subnet usage ${LOAD_NAMES[load].inSentence}`,
        title: `Subnet usage ${LOAD_NAMES[load].inSentence}, each bar to the scale of its range`,
        description: usageDescription(rows, load),
        drawing: usageDrawing(rows, load),
      }));
}

function growthPicture(cluster: string, name: string, view: GrowthView): Drawn[] {
  const drawing = growthDrawing(view);
  const title = `Growth of ${name}, ${LOAD_NAMES.withUpgrade.inSentence}, in percent of what each range offers`;
  return drawing === null
    ? []
    : [{ id: `growth-${cluster}`, name: `Growth of ${name}`, title, description: growthDescription(view), drawing }];
}

function growthPictures(plan: EvaluatedPlan): Drawn[] {
  return plan.input.clusters.flatMap((cluster) => {
    const view = growthView(plan, cluster);
    return typeof view === 'string' ? [] : growthPicture(cluster.id, named(cluster), view);
  });
}

function mapPicture(map: MapNetwork): Drawn[] {
  return map.layout.spaces.length === 0
    ? []
    : [
        {
          id: `map-${map.network.id}`,
          name: `Map of ${named(map.network)}`,
          title: mapTitle(map),
          description: mapDescription(map),
          drawing: mapDrawing(map),
        },
      ];
}

/**
 * Every chart and map of a plan as a picture: usage under each load, growth of each cluster that grows, the map of each
 * VNet with an address range. `asOf` is YYYY-MM-DD.
 */
export function planPictures(input: PlanInput, asOf: string): readonly PlanPicture[] {
  const plan = evaluatePlan(input, asOf);
  const subtitle = `${planTitle(input)}, as of ${formatDay(asOf)}`;
  const maps = addressMap(plan).networks;
  const drawn = [...usagePictures(plan), ...growthPictures(plan), ...maps.flatMap(mapPicture)];
  return drawn.map((picture) => ({ ...picture, subtitle }));
}
