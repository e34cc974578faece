import { indexEntities } from './entities.ts';
import type { AcceptedFinding, PlanInput } from './plan-input.ts';
import { withReferences } from './plan-references.ts';
import { planShape } from './plan-schema-shape.ts';

/** A change of the list that an entity stands in, whatever kind it is of. */
type ListChange = <T extends { readonly id: string }>(entities: T[]) => T[];

/** The plan with the change made in the list that holds the entity; everything else stays the same object. */
function withListOf(input: PlanInput, id: string, change: ListChange): PlanInput {
  switch (indexEntities(input).get(id)?.kind) {
    case undefined:
      return input;
    case 'virtual-network':
      return { ...input, virtualNetworks: change(input.virtualNetworks) };
    case 'connected-range':
      return { ...input, connectedRanges: change(input.connectedRanges) };
    case 'cluster':
      return { ...input, clusters: change(input.clusters) };
    case 'subnet': {
      const virtualNetworks = input.virtualNetworks.map((network) =>
        holdsId(network.subnets, id) ? { ...network, subnets: change(network.subnets) } : network,
      );
      return { ...input, virtualNetworks };
    }
    case 'node-pool': {
      const clusters = input.clusters.map((cluster) =>
        holdsId(cluster.nodePools, id) ? { ...cluster, nodePools: change(cluster.nodePools) } : cluster,
      );
      return { ...input, clusters };
    }
  }
}

function holdsId(entities: readonly { readonly id: string }[], id: string): boolean {
  return entities.some((entity) => entity.id === id);
}

/**
 * The plan without the entity and what lies in it (a network's subnets, a cluster's pools). References to them become
 * empty, and accepted findings about them go with them. An id that is not there gives the very same plan.
 */
export function removeEntity(input: PlanInput, id: string): PlanInput {
  const found = indexEntities(input).get(id);
  if (found === undefined) {
    return input;
  }
  const inside = [...indexEntities(input).values()].filter(
    ({ path }) => path.length > found.path.length && found.path.every((key, depth) => path[depth] === key),
  );
  const gone = new Set([id, ...inside.map(({ entity }) => entity.id)]);
  const isAbout = ({ subjects }: AcceptedFinding) => subjects.some((subject) => gone.has(subject));
  const dropped = withListOf(input, id, (entities) => entities.filter((entity) => entity.id !== id));
  const kept: PlanInput = dropped.acceptedFindings.some(isAbout)
    ? { ...dropped, acceptedFindings: dropped.acceptedFindings.filter((finding) => !isAbout(finding)) }
    : dropped;
  return withReferences(planShape, kept, (reference) => (gone.has(reference) ? null : reference));
}

/**
 * Moves the entity by so many places in its own list (negative: toward the start), as far as the list goes. The very
 * same plan when it does not move.
 */
export function moveEntity(input: PlanInput, id: string, by: number): PlanInput {
  const found = indexEntities(input).get(id);
  const list = found?.path.slice(0, -1) ?? [];
  const siblings = [...indexEntities(input).values()].filter(
    ({ path }) => path.length === list.length + 1 && list.every((key, depth) => path[depth] === key),
  );
  const from = siblings.findIndex(({ entity }) => entity.id === id);
  const to = Math.min(Math.max(from + Math.trunc(by), 0), siblings.length - 1);
  if (found === undefined || to === from) {
    return input;
  }
  return withListOf(input, id, (entities) => {
    const entity = entities[from];
    return entity === undefined ? entities : entities.toSpliced(from, 1).toSpliced(to, 0, entity);
  });
}
