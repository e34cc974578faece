import type { Load } from '../../domain/ids.ts';

/** The same amount under every load. */
export function constantLoad(amount: number): PerLoad {
  return { today: amount, maximum: amount, withUpgrade: amount };
}

/** An amount that is counted load by load. */
export function underEachLoad(amount: (load: Load) => number): PerLoad {
  return { today: amount('today'), maximum: amount('maximum'), withUpgrade: amount('withUpgrade') };
}

/** Two amounts together, under each load. */
export function addLoads(one: PerLoad, other: PerLoad): PerLoad {
  return {
    today: one.today + other.today,
    maximum: one.maximum + other.maximum,
    withUpgrade: one.withUpgrade + other.withUpgrade,
  };
}

/** Sum of the amounts of all parts, per load. */
export function sumParts(parts: readonly { readonly amounts: PerLoad }[]): PerLoad {
  let today = 0;
  let maximum = 0;
  let withUpgrade = 0;
  for (const { amounts } of parts) {
    today += amounts.today;
    maximum += amounts.maximum;
    withUpgrade += amounts.withUpgrade;
  }
  return { today, maximum, withUpgrade };
}

/** Nodes of pools, per load. */
export function sumNodes(pools: readonly { readonly nodes: PerLoad }[]): PerLoad {
  let today = 0;
  let maximum = 0;
  let withUpgrade = 0;
  for (const { nodes } of pools) {
    today += nodes.today;
    maximum += nodes.maximum;
    withUpgrade += nodes.withUpgrade;
  }
  return { today, maximum, withUpgrade };
}

/** One number for each of the three loads: nodes now, autoscaler maximum, and that maximum with the surge of all pools. */
export type PerLoad = Readonly<Record<Load, number>>;
