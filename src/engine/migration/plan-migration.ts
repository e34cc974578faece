import { findCluster } from '../../domain/entities.ts';
import { type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import { runningStateOf } from '../../domain/running.ts';
import { routesFrom } from '../comparison/routes.ts';
import { supportOf } from '../comparison/support.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { worded } from '../figures/sentence.ts';
import { isRetiring } from '../verdict/verdict.ts';
import { CHECK_STATUSES, type CheckRule } from './check.ts';
import { CHECKS } from './checks/registry.ts';
import { meanwhileSentence } from './meanwhile-figure.ts';
import { meanwhileRanges } from './meanwhile-ranges.ts';
import type { Migration, MigrationCheck, MigrationStep, PlanMigration } from './migration.ts';
import { type MoveContext, moveContext } from './move-context.ts';
import { plannedPodCidrGrowth } from './pod-cidr-growth.ts';
import { STEP_PHASES, type StepPhase, type StepRule } from './step.ts';
import { STEPS } from './steps/registry.ts';
import { summaryOf } from './summary.ts';

function checked(rule: CheckRule, context: MoveContext): readonly MigrationCheck[] {
  return rule.check(context).map(({ facts, sentence, figures, ...draft }) => ({
    id: rule.id,
    title: rule.title,
    ...draft,
    ...meanwhileSentence(context.move, { sentence, figures }),
    facts: [...new Set([...rule.facts, ...facts])],
  }));
}

function stepOf({ id, phase, title, facts, step }: StepRule, context: MoveContext): MigrationStep {
  const { said, commands = [], marks = [] } = step(context);
  const sentence = typeof said === 'string' ? worded`${said}` : said;
  return { id, phase, title, facts, commands, marks, ...meanwhileSentence(context.move, sentence) };
}

/** Steps in order: by phase, changes in the order of the moves, else as in the registry. */
function stepsOf(context: MoveContext): readonly MigrationStep[] {
  const { moves } = context.route;
  const moveAt = ({ move }: StepRule): number => (move === undefined ? 0 : moves.indexOf(move));
  const phaseAt = (phase: StepPhase): number => STEP_PHASES.indexOf(phase);
  return STEPS.filter((rule) => rule.applies(context))
    .toSorted((a, b) => phaseAt(a.phase) - phaseAt(b.phase) || moveAt(a) - moveAt(b))
    .map((rule) => stepOf(rule, context));
}

/** Needs that one candidate answers with yes and the other with no, but for AKS Automatic, which no move of a cluster reaches. */
function onlyWith(candidate: CandidateId, other: CandidateId): readonly NeedId[] {
  return NEED_IDS.filter(
    (need) => need !== 'aks-automatic' && supportOf(need, candidate) === 'yes' && supportOf(need, other) === 'no',
  );
}

function migrationOf(context: MoveContext): Migration {
  const { route, cluster, target, move } = context;
  const steps = stepsOf(context);
  const checks = CHECKS.filter((rule) => rule.applies(context))
    .flatMap((rule) => checked(rule, context))
    .toSorted((a, b) => CHECK_STATUSES.indexOf(a.status) - CHECK_STATUSES.indexOf(b.status));
  const failing = checks.filter(({ status }) => status === 'fails');
  return {
    cluster: cluster.id,
    from: route.from,
    to: route.to,
    route,
    summary: meanwhileSentence(move, summaryOf(route)),
    checks,
    ranges: meanwhileRanges(context),
    steps,
    isAllowedNow: failing.length === 0,
    blockedBy: failing.filter(({ solvedBy }) => !steps.some(({ id }) => id === solvedBy)),
    verdict: target.evaluation.status,
    isRetiring: isRetiring(route.to),
    gains: onlyWith(route.to, route.from),
    losses: onlyWith(route.from, route.to),
  };
}

/**
 * Where one cluster can go from what runs today: the way to each other candidate, looked at in this plan. Null when the plan has no such cluster, or it is not said what runs today.
 * Pure, and no part of `computePlan`: it is asked for when somebody looks.
 */
export function planMigration(plan: EvaluatedPlan, clusterId: string): PlanMigration | null {
  const { input, asOf } = plan;
  const cluster = findCluster(input, clusterId);
  const current = cluster && runningStateOf(cluster);
  if (!cluster || !current) {
    return null;
  }
  return {
    cluster: clusterId,
    from: current.candidate,
    asOf,
    targets: routesFrom(current.candidate).flatMap(({ to }) => {
      const context = moveContext(plan, clusterId, to);
      return context ? [migrationOf(context)] : [];
    }),
    podCidrGrowth: plannedPodCidrGrowth(cluster, current),
  };
}
