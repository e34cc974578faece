import { connectionSentence } from '../domain/connection-sentence.ts';
import { nextEntityId } from '../domain/entities.ts';
import { moveEntity, removeEntity } from '../domain/plan-edit-removal.ts';
import {
  addCluster,
  addConnectedRange,
  addNodePool,
  addSubnet,
  addVirtualNetwork,
  copyCluster,
  copyNodePool,
} from '../domain/plan-edit-structure.ts';
import { BOUNDS, type EntityKind, type PlanInput } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { dayOf } from './day-of.ts';

/** The plan at hand, and the gateway through which it is written. */
export interface PlanGateway {
  readonly current: () => PlanInput;
  readonly edit: (change: (input: PlanInput) => Result<PlanInput, string>) => Result<PlanInput, string>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** Told what an addition connected by itself, in one sentence. */
  readonly onConnected?: ((sentence: string) => void) | undefined;
}

const FULL: Readonly<Record<EntityKind, string>> = {
  'node-pool': `A cluster holds at most ${BOUNDS.pools} node pools`,
  cluster: `A plan holds at most ${BOUNDS.clusters} clusters`,
  'virtual-network': `A plan holds at most ${BOUNDS.virtualNetworks} virtual networks`,
  subnet: `A virtual network holds at most ${BOUNDS.subnets} subnets`,
  'connected-range': `A plan holds at most ${BOUNDS.connectedRanges} connected ranges`,
};

/** Runs an edit that adds an entity, and gives the new entity's id; null when the list is full or the owner gone. */
function adder({ current, edit, onConnected }: PlanGateway) {
  return (kind: EntityKind, change: (input: PlanInput) => PlanInput): string | null => {
    const before = current();
    const id = nextEntityId(before, kind);
    const changed = edit((input) => {
      const added = change(input);
      return added === input ? err(`${FULL[kind]}; nothing was added`) : ok(added);
    });
    const connected = changed.ok ? connectionSentence(before, changed.value) : null;
    if (connected !== null) {
      onConnected?.(connected);
    }
    return changed.ok ? id : null;
  };
}

/** The actions on whole entities, each one step of undo, over the gateway of a plan. */
export function structureActions(gateway: PlanGateway) {
  const add = adder(gateway);
  const { edit, now } = gateway;
  return {
    add,
    addPool: (clusterId: string) => add('node-pool', (input) => addNodePool(input, clusterId)),
    copyPool: (poolId: string) => add('node-pool', (input) => copyNodePool(input, poolId)),
    addCluster: () => add('cluster', (input) => addCluster(input, dayOf(now()))),
    copyCluster: (clusterId: string) => add('cluster', (input) => copyCluster(input, clusterId)),
    addVirtualNetwork: () => add('virtual-network', addVirtualNetwork),
    addSubnet: (networkId: string) => add('subnet', (input) => addSubnet(input, networkId)),
    addConnectedRange: () => add('connected-range', addConnectedRange),
    removeEntity: (id: string) => void edit((input) => ok(removeEntity(input, id))),
    moveEntity: (id: string, by: number) => void edit((input) => ok(moveEntity(input, id, by))),
  };
}

export type StructureActions = ReturnType<typeof structureActions>;
