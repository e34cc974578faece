import type { Formula } from '../figures/formulas.ts';

/** N = nodes at the maximum today, G = nodes added each month, m = months. */
export const growthByNodes: Formula<'N' | 'G' | 'm'> = {
  id: 'growth-by-nodes',
  expression: 'N + G × m',
  compute: ({ N, G, m }) => N + G * m,
};

const PERCENT = 100;
const MILLION = 1_000_000;
/** No cluster is followed beyond a million times its size: that is past every limit, and numbers stay finite. */
const MOST_FOLD = MILLION;
/** What is too small to be part of a node: binary fractions are off by less, and 100 nodes with 10 % twice are 121. */
const NO_PART_OF_A_NODE = 1 / MILLION;

/** As above, G = percent added each month to what is there by then. Rounds up; less than a millionth of a node is none. */
export const growthByPercent: Formula<'N' | 'G' | 'm'> = {
  id: 'growth-by-percent',
  expression: 'max(N, ceil(N × min(10 ^ 6, (1 + G / 100) ^ m) − 1 / 10 ^ 6))',
  compute: ({ N, G, m }) => Math.max(N, Math.ceil(N * Math.min(MOST_FOLD, (1 + G / PERCENT) ** m) - NO_PART_OF_A_NODE)),
};

/** A = nodes added to all pools, g = pools that take their turn, r = place of the pool in the turn, counted from 1. */
export const addedInTurn: Formula<'A' | 'g' | 'r'> = {
  id: 'added-in-turn',
  expression: 'floor((A + g − r) / g)',
  compute: ({ A, g, r }) => Math.floor((A + g - r) / g),
};
