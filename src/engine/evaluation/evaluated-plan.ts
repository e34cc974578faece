import type { PlanInput } from '../../domain/plan-input.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { VERDICTS, type VerdictStatus } from '../verdict/verdict-status.ts';
import { EditMemory, type Shelf } from './edit-memory.ts';
import { effectiveOf } from './effective.ts';
import { evaluateUnder } from './evaluate-cluster.ts';
import type { ClusterEvaluation } from './evaluation.ts';
import { evaluateOrReuse } from './reuse.ts';
import { groundOf, type PlanGround, type Surroundings } from './surroundings.ts';

function worst(verdicts: readonly VerdictStatus[]): VerdictStatus | null {
  const at = Math.max(-1, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
  return VERDICTS[at] ?? null;
}

/**
 * A plan on a day, with demand, capacity and verdict of each of its clusters: one thing, so that nobody pairs a plan with the
 * evaluations of another. Only `evaluatePlan` and `instead` make one, and it never changes. What higher floors answer about
 * it (layout, findings, growth, …) are functions of it alone, worked out when they are first asked for (`oncePer`).
 */
export class EvaluatedPlan implements PlanGround {
  readonly input: PlanInput;
  /** YYYY-MM-DD. No evaluation depends on it; end dates and run-out dates do. */
  readonly asOf: string;
  readonly index: NetworkIndex;
  readonly surroundings: Surroundings;
  /** Of every cluster, in the order of the plan. */
  readonly clusters: readonly ClusterEvaluation[];
  private readonly memory: EditMemory;

  private constructor(
    { input, index, surroundings }: PlanGround,
    { asOf, memory }: { readonly asOf: string; readonly memory: EditMemory },
    clusters: readonly ClusterEvaluation[],
  ) {
    this.input = input;
    this.asOf = asOf;
    this.index = index;
    this.surroundings = surroundings;
    this.clusters = clusters;
    this.memory = memory;
  }

  /** As `evaluatePlan`. */
  static of(input: PlanInput, asOf: string, before: EvaluatedPlan | null): EvaluatedPlan {
    const memory = before?.memory ?? new EditMemory();
    const ground = groundOf(input, memory);
    const clusters = input.clusters.map((cluster) => evaluateOrReuse(cluster, ground, memory));
    return new EvaluatedPlan(ground, { asOf, memory }, clusters);
  }

  /** Worst verdict over the clusters at their effective candidates; null without clusters. */
  get verdict(): VerdictStatus | null {
    return worst(this.clusters.flatMap((evaluation) => effectiveOf(evaluation)?.status ?? []));
  }

  /** The evaluation of a cluster; undefined when the plan has no such cluster. */
  evaluationOf(cluster: string): ClusterEvaluation | undefined {
    return this.clusters.find((entry) => entry.cluster === cluster);
  }

  /** What earlier evaluations left on a shelf, to be added to. */
  kept<S>(shelf: Shelf<S>): S {
    return this.memory.at(shelf);
  }

  /** The ground of another plan, for a look at one cluster there. */
  groundInstead(input: PlanInput): PlanGround {
    return groundOf(input, this.memory);
  }

  /**
   * Another plan of the same day, of which only some clusters are computed, each at its choice: the others keep the evaluation
   * that they have in this plan, so that a look at one costs nothing to those beside it.
   */
  instead(input: PlanInput, computed: readonly string[]): EvaluatedPlan {
    const ground = this.groundInstead(input);
    const before = new Map(this.clusters.map((evaluation) => [evaluation.cluster, evaluation]));
    const clusters = input.clusters.map((cluster) => {
      const same = computed.includes(cluster.id) ? undefined : before.get(cluster.id);
      return same ?? evaluateUnder(cluster.choice === null ? [] : [cluster.choice], cluster, ground);
    });
    return new EvaluatedPlan(ground, { asOf: this.asOf, memory: this.memory }, clusters);
  }
}

/**
 * Evaluates a plan on a day (`asOf`, YYYY-MM-DD): every cluster under all ten candidates, and their order. It needs no rules,
 * so the page shows it before they have loaded. What `before`, the plan before an edit, has in common with it is not computed
 * again.
 */
export function evaluatePlan(input: PlanInput, asOf: string, before: EvaluatedPlan | null = null): EvaluatedPlan {
  return EvaluatedPlan.of(input, asOf, before);
}
