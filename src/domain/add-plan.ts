import { listEntities, nextEntityIds, PLAN_SUBJECT } from './entities.ts';
import { wordsOf } from './parse-plan-sentence.ts';
import { BOUNDS, type EntityKind, type PlanInput } from './plan-input.ts';
import { withReferences } from './plan-references.ts';
import { planShape } from './plan-schema-shape.ts';
import { err, ok, type Result } from './result.ts';

const LISTS = ['acceptedFindings', 'virtualNetworks', 'connectedRanges', 'clusters'] as const;

const KINDS: readonly EntityKind[] = ['virtual-network', 'subnet', 'connected-range', 'cluster', 'node-pool'];

/** For each entity of the plan that is added, an id that the plan at hand does not have. */
function newIds(input: PlanInput, added: PlanInput): ReadonlyMap<string, string> {
  const entities = listEntities(added);
  return new Map(
    KINDS.flatMap((kind) => {
      const old = entities.filter((found) => found.kind === kind).map(({ entity }) => entity.id);
      const ids = nextEntityIds(input, kind, old.length);
      return old.map((id, index): [string, string] => [id, ids[index] ?? id]);
    }),
  );
}

function withIds(added: PlanInput, ids: ReadonlyMap<string, string>): PlanInput {
  const idOf = (id: string) => ids.get(id) ?? id;
  const renamed = withReferences(planShape, added, idOf);
  const own = <T extends { readonly id: string }>(entity: T): T => ({ ...entity, id: idOf(entity.id) });
  return {
    ...renamed,
    virtualNetworks: renamed.virtualNetworks.map((each) => ({ ...own(each), subnets: each.subnets.map(own) })),
    connectedRanges: renamed.connectedRanges.map(own),
    clusters: renamed.clusters.map((each) => ({ ...own(each), nodePools: each.nodePools.map(own) })),
  };
}

/**
 * The plan with everything of another one behind it, under new ids; its own name, notes and settings stay, and its entities
 * stay the same objects. Refused with one sentence when a list would hold more than it can (BOUNDS).
 */
export function addPlan(input: PlanInput, added: PlanInput): Result<PlanInput, string> {
  const more = withIds(added, newIds(input, added));
  const plan: PlanInput = {
    ...input,
    acceptedFindings: [
      ...input.acceptedFindings,
      ...more.acceptedFindings.filter(({ subjects }) => !subjects.includes(PLAN_SUBJECT)),
    ],
    virtualNetworks: [...input.virtualNetworks, ...more.virtualNetworks],
    connectedRanges: [...input.connectedRanges, ...more.connectedRanges],
    clusters: [...input.clusters, ...more.clusters],
  };
  const full = LISTS.find((list) => plan[list].length > BOUNDS[list]);
  return full === undefined
    ? ok(plan)
    : err(`Both plans together have more ${wordsOf(full)} than a plan can hold (${BOUNDS[full]}).`);
}
