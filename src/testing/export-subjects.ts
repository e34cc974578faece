import { CANDIDATE_IDS, type CandidateId } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { Exporter, ExportSubject, RenderedFile } from '../exporters/exporter.ts';
import { SCENARIOS } from '../scenarios/registry.ts';

const AS_OF = '2026-09-01';

/** The first cluster of a plan at each of the ten candidates, with its VNet. */
export function subjectsOf(input: PlanInput): ExportSubject[] {
  const plan = evaluatePlan(input, AS_OF);
  const cluster = input.clusters[0]?.id ?? '';
  return CANDIDATE_IDS.map((candidate) => ({ plan, cluster, candidate, vnet: 'create' }));
}

/** Every scenario with its first cluster at each of the ten candidates, named for messages. */
export async function scenarioSubjects(): Promise<(readonly [string, ExportSubject])[]> {
  const lists = await Promise.all(
    SCENARIOS.map(async ({ id, load }) =>
      subjectsOf(await load()).map((subject) => [`${id} at ${subject.candidate}`, subject] as const),
    ),
  );
  return lists.flat();
}

/** Models whose code differs most where the VNet exists: with a role on a route table, on pod subnets, without either. */
const IN_EXISTING: readonly CandidateId[] = ['kubenet', 'pod-subnet-dynamic', 'azure-cni-overlay+cilium'];

/** The scenarios again in a VNet that exists, at some candidates. */
function inExisting(subjects: readonly (readonly [string, ExportSubject])[]): (readonly [string, ExportSubject])[] {
  return subjects
    .filter(([, { candidate }]) => IN_EXISTING.includes(candidate))
    .map(([name, subject]) => [`${name} in an existing VNet`, { ...subject, vnet: 'existing' as const }] as const);
}

/**
 * What an exporter makes of every scenario at every candidate with its VNet, and of some in a VNet that exists; what it
 * refuses is told apart.
 */
export async function renderScenarios(
  exporter: Exporter,
): Promise<{ readonly files: (readonly [string, RenderedFile])[]; readonly refused: (readonly [string, string])[] }> {
  const created = await scenarioSubjects();
  const rendered = [...created, ...inExisting(created)].map(
    ([name, subject]) => [name, exporter.render(subject)] as const,
  );
  return {
    files: rendered.flatMap(([name, result]) => (result.ok ? [[name, result.value] as const] : [])),
    refused: rendered.flatMap(([name, result]) => (result.ok ? [] : [[name, result.error] as const])),
  };
}
