import type { PlanInput } from '../../domain/plan-input.ts';
import { indexNetworks, type NetworkIndex } from '../demand/network-index.ts';
import { type ClusterContext, clusterContextsOf } from '../evaluation/cluster-context.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { type PlacedRange, readRanges, type UnreadRange } from '../room/placed-ranges.ts';

/** What every rule can look at. */
export interface RuleContext {
  readonly input: PlanInput;
  readonly asOf: string;
  readonly index: NetworkIndex;
  /** The evaluation of this input, as the engine gave it. */
  readonly evaluations: readonly ClusterEvaluation[];
  readonly clusters: readonly ClusterContext[];
  readonly placed: readonly PlacedRange[];
  readonly unread: readonly UnreadRange[];
}

/** Puts together what the rules look at; clusters without an evaluation are left out. */
export function ruleContextOf(input: PlanInput, evaluated: readonly ClusterEvaluation[], asOf: string): RuleContext {
  const index = indexNetworks(input.virtualNetworks);
  const clusters = clusterContextsOf(input, evaluated, asOf);
  return { input, asOf, index, evaluations: evaluated, clusters, ...readRanges(input) };
}

/** Remembers what `build` makes of a context: of the plan, for rules that share it, or of one cluster. */
export function oncePerContext<C extends RuleContext | ClusterContext, T extends object>(
  build: (context: C) => T,
): (context: C) => T {
  const built = new WeakMap<C, T>();
  return (context) => {
    const known = built.get(context);
    if (known) {
      return known;
    }
    const value = build(context);
    built.set(context, value);
    return value;
  };
}
