import { atRange } from '../demand/range-figures.ts';
import type { FigureRef, OfCluster } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { shown, type ShownNumber, shownPrefix } from '../figures/shown-number.ts';
import type { CandidateGrowth, LimitGrowth, RangeGrowth } from './growth.ts';

/** The numbers of growth for rows and sentences, each with what opens it. */

/** Points at a figure of the growth of a cluster under a candidate. */
export function growthReference({ cluster, candidate }: OfCluster, growth: GrowthFigure): FigureRef {
  return { figure: 'growth', cluster, candidate, growth };
}

function use(growth: CandidateGrowth, line: string, month: number, value: number): ShownNumber {
  return shown(value, growthReference(growth, { of: 'use', line, month }));
}

/** Nodes of all pools at their maximum in a month. */
export function nodesIn(growth: CandidateGrowth, month: number): ShownNumber {
  return shown(growth.nodes[month] ?? 0, growthReference(growth, { of: 'nodes', month }));
}

/** What is used of a range in a month, with upgrade. */
export function useOfRange(growth: CandidateGrowth, range: RangeGrowth, month: number): ShownNumber {
  return use(growth, range.key, month, range.use[month] ?? 0);
}

/** What is used of a limit today, at the end of the horizon, or in the month in which it runs out. */
export function useOfLimit(growth: CandidateGrowth, limit: LimitGrowth, when: 'now' | 'end' | 'run-out'): ShownNumber {
  const { key, useNow, useAtEnd, useAtRunOut, runOutMonth } = limit;
  const end = growth.nodes.length - 1;
  switch (when) {
    case 'now':
      return use(growth, key, 0, useNow);
    case 'end':
      return use(growth, key, end, useAtEnd);
    case 'run-out':
      return use(growth, key, runOutMonth ?? end, useAtRunOut);
  }
}

/** What a range offers as given, else in the size to ask for; null when no IPv4 range is large enough. */
export function roomOfRange(growth: CandidateGrowth, range: RangeGrowth): ShownNumber | null {
  const { capacity, isGiven } = range;
  return capacity === null
    ? null
    : shown(capacity, atRange(growth, range, isGiven ? 'range-capacity' : 'request-capacity'));
}

/** The month in which a line runs out. */
export function runOutIn(at: OfCluster, line: string, month: number): ShownNumber {
  return shown(month, growthReference(at, { of: 'run-out', line }));
}

/** The month in which a range or limit runs out; null when it lasts. */
export function runOutOf(at: OfCluster, { key, runOutMonth }: RangeGrowth | LimitGrowth): ShownNumber | null {
  return runOutMonth === null ? null : runOutIn(at, key, runOutMonth);
}

/** The size of a range that would last to the end of the horizon; null when no IPv4 range would. */
export function lastingSize(at: OfCluster, { key, lastingPrefixLength }: RangeGrowth): ShownNumber | null {
  return lastingPrefixLength === null
    ? null
    : shownPrefix(lastingPrefixLength, growthReference(at, { of: 'lasting-prefix', line: key }));
}
