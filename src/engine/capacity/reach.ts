import type { NodePool } from '../../domain/plan-input.ts';
import { maximumNodesOf, surgeNodesFor } from '../demand/pool-size.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import type { LimitHit, PoolReach, Reach } from './capacity.ts';
import { type Constraint, constraintUse, firstBroken, type NodeState } from './constraint.ts';
import { derivePodsOnNodes } from './reach-numbers.ts';

/** A pool in the growth sequence: what it has at its maximum and whether it may grow beyond. */
interface GrowingPool {
  readonly pool: NodePool;
  readonly maximum: number;
  readonly grows: boolean;
}

/** How the pools of a cluster grow, node by node: the same under every model. */
export interface Growth {
  readonly pools: readonly GrowingPool[];
  /** Rounds until every pool has reached its maximum. */
  readonly fillRounds: number;
  /** States already worked out, by position: each model asks for many of them again. */
  readonly states: Map<number, NodeState>;
}

/** Where growth stands: full rounds done, and pools of the next round already served. */
interface Position {
  readonly rounds: number;
  readonly served: number;
}

/** The growth of the pools of one cluster, in plan order; gateway pools keep their size. */
export function growthOf(nodePools: readonly NodePool[]): Growth {
  const pools = nodePools.map((pool) => ({ pool, maximum: maximumNodesOf(pool), grows: pool.mode !== 'gateway' }));
  return { pools, fillRounds: pools.reduce((most, { maximum }) => Math.max(most, maximum), 0), states: new Map() };
}

/**
 * Nodes of one pool at a position. The plan is filled from zero, one node for each pool and round, up to every pool's
 * maximum; then the pools that grow take one node each round again.
 */
function nodesAt({ fillRounds }: Growth, { maximum, grows }: GrowingPool, rounds: number): number {
  if (rounds <= fillRounds) {
    return Math.min(maximum, rounds);
  }
  return grows ? maximum + rounds - fillRounds : maximum;
}

function stateAt(growth: Growth, { rounds, served }: Position): NodeState {
  const key = rounds * (growth.pools.length + 1) + served;
  const known = growth.states.get(key);
  if (known) {
    return known;
  }
  const nodes = growth.pools.map((growing, index) => nodesAt(growth, growing, index < served ? rounds + 1 : rounds));
  const state = { nodes, peak: growth.pools.map(({ pool }, index) => withSurge(pool, nodes[index] ?? 0)) };
  growth.states.set(key, state);
  return state;
}

function withSurge(pool: NodePool, nodes: number): number {
  return nodes + surgeNodesFor(pool, nodes);
}

/** Largest value in [low, high] for which `holds` is true, given that it holds at `low` and turns false once. */
function lastThatHolds(low: number, high: number, holds: (value: number) => boolean): number {
  let last = low;
  let first = high + 1;
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (holds(middle)) {
      last = middle;
    } else {
      first = middle;
    }
  }
  return last;
}

/** Doubles until `holds` fails; null when it still holds at `most`. */
function upperBound(from: number, most: number, holds: (value: number) => boolean): number | null {
  let bound = Math.max(1, from);
  while (bound < most && holds(bound)) {
    bound *= 2;
  }
  return holds(Math.min(bound, most)) ? null : Math.min(bound, most);
}

/** More rounds than any limit allows: nodes per cluster ends growth long before. */
const MOST_ROUNDS = 2 ** IPV4_BITS;

interface Stop {
  readonly state: NodeState;
  readonly broken: Constraint | null;
  readonly afterwards: NodeState;
}

function totalOf(state: NodeState): number {
  return state.nodes.reduce((sum, nodes) => sum + nodes, 0);
}

/** Where the sequence stops, which constraint refuses the next node, and the state with that node. */
function runSequence(growth: Growth, constraints: readonly Constraint[]): Stop {
  const fits = (position: Position): boolean => firstBroken(constraints, stateAt(growth, position)) === null;
  const start: Position = { rounds: 0, served: 0 };
  if (!fits(start)) {
    const state = stateAt(growth, start);
    return { state, broken: firstBroken(constraints, state), afterwards: state };
  }
  const holds = (rounds: number): boolean => fits({ rounds, served: 0 });
  const grows = growth.pools.some((pool) => pool.grows);
  const failing = upperBound(growth.fillRounds, grows ? MOST_ROUNDS : growth.fillRounds, holds);
  if (failing === null) {
    const state = stateAt(growth, { rounds: growth.fillRounds, served: 0 });
    return { state, broken: null, afterwards: state };
  }
  const rounds = lastThatHolds(0, failing - 1, holds);
  const served = lastThatHolds(0, growth.pools.length, (count) => fits({ rounds, served: count }));
  const afterwards = stateAt(growth, { rounds, served: served + 1 });
  return {
    state: stateAt(growth, { rounds, served }),
    broken: firstBroken(constraints, afterwards),
    afterwards,
  };
}

function hitOf(stop: Stop): LimitHit | null {
  const { broken } = stop;
  return broken === null
    ? null
    : {
        limit: broken.limit,
        subject: broken.subject,
        use: constraintUse(broken, stop.state),
        useWithOneMore: constraintUse(broken, stop.afterwards),
        capacity: broken.capacity,
      };
}

/** Growth of all pools together, one node at a time in plan order, and where it would stop without the binding limit. */
export function reachTogether(growth: Growth, constraints: readonly Constraint[]): Reach {
  const { pools } = growth;
  const stop = runSequence(growth, constraints);
  const binding = hitOf(stop);
  const lifted = constraints.filter((constraint) => constraint !== stop.broken);
  const nextStop = binding === null ? null : runSequence(growth, lifted);
  const nextHit = nextStop === null ? null : hitOf(nextStop);
  return {
    nodes: totalOf(stop.state),
    nodesPerPool: pools.map(({ pool }, index) => ({ pool: pool.id, nodes: stop.state.nodes[index] ?? 0 })),
    pods: pools.reduce((sum, { pool }, at) => sum + derivePodsOnNodes(NUMBERS, pool, stop.state.nodes[at] ?? 0), 0),
    binding,
    next: nextStop === null || nextHit === null ? null : { nodes: totalOf(nextStop.state), hit: nextHit },
  };
}

/** All pools at their maximum, and what that uses of every constraint. */
interface Full extends NodeState {
  readonly constraints: readonly Constraint[];
  readonly uses: readonly number[];
}

function fullOf({ pools }: Growth, constraints: readonly Constraint[]): Full {
  const nodes = pools.map(({ maximum }) => maximum);
  const state: NodeState = { nodes, peak: pools.map(({ pool, maximum }) => withSurge(pool, maximum)) };
  return { ...state, constraints, uses: constraints.map((constraint) => constraintUse(constraint, state)) };
}

/** Visits every pool that each constraint counts: what one of its nodes uses, and what everything else uses. */
function eachTerm(
  { constraints, uses, nodes, peak }: Full,
  visit: (pool: number, constraint: Constraint, each: number, others: number) => void,
): void {
  constraints.forEach((constraint, index) => {
    const counts = constraint.counts === 'with-surge' ? peak : nodes;
    constraint.pools.forEach((pool, term) => {
      const each = constraint.coefficients[term] ?? 0;
      visit(pool, constraint, each, (uses[index] ?? 0) - each * (counts[pool] ?? 0));
    });
  });
}

/** The most nodes of each pool alone that every limit allows, counted with or without surge as each limit says. */
function mostCounted(full: Full): Readonly<Record<Constraint['counts'], readonly number[]>> {
  const none = full.nodes.map(() => MOST_ROUNDS);
  const most = { 'with-surge': none, 'without-surge': [...none] };
  eachTerm(full, (pool, { counts, capacity }, each, others) => {
    const list = most[counts];
    list[pool] = Math.min(list[pool] ?? MOST_ROUNDS, Math.floor((capacity - others) / each));
  });
  return most;
}

/** Nodes of one pool alone, the others staying at their maximum; below its own maximum when the plan does not fit. */
function nodesAlone({ pool, maximum }: GrowingPool, withoutSurge: number, peak: number): number {
  const most = Math.min(withoutSurge, peak);
  if (most >= MOST_ROUNDS) {
    return maximum;
  }
  return most <= 0 ? 0 : lastThatHolds(0, most, (count) => withSurge(pool, count) <= peak);
}

/** The first limit that refuses each pool its next node; null where none does. */
function firstRefusals({ pools }: Growth, full: Full, reached: NodeState): readonly (LimitHit | null)[] {
  const hits: (LimitHit | null)[] = pools.map(() => null);
  const nodes = reached.nodes.map((count) => count + 1);
  const next: NodeState = { nodes, peak: pools.map(({ pool }, at) => withSurge(pool, nodes[at] ?? 0)) };
  eachTerm(full, (at, { limit, subject, capacity, counts }, each, others) => {
    const list = counts === 'with-surge' ? 'peak' : 'nodes';
    const useWithOneMore = others + each * (next[list][at] ?? 0);
    if (hits[at] === null && useWithOneMore > capacity) {
      hits[at] = { limit, subject, use: others + each * (reached[list][at] ?? 0), useWithOneMore, capacity };
    }
  });
  return hits;
}

/** How far each growing pool gets on its own from its maximum, in plan order. */
export function reachesAlone(growth: Growth, constraints: readonly Constraint[]): readonly PoolReach[] {
  const full = fullOf(growth, constraints);
  const most = mostCounted(full);
  const nodes = growth.pools.map((growing, at) =>
    nodesAlone(growing, most['without-surge'][at] ?? MOST_ROUNDS, most['with-surge'][at] ?? MOST_ROUNDS),
  );
  const peak = growth.pools.map(({ pool }, at) => withSurge(pool, nodes[at] ?? 0));
  const hits = firstRefusals(growth, full, { nodes, peak });
  return growth.pools.flatMap(({ pool, grows }, at): PoolReach[] =>
    grows ? [{ pool: pool.id, nodes: nodes[at] ?? 0, binding: hits[at] ?? null }] : [],
  );
}
