import { appState, viewActions } from '../state/use-state.ts';

/** Selects the cluster that an entity is or belongs to. */
export function revealEntity(entity: string): void {
  const { clusters } = appState.plan.getState().input;
  const owner = clusters.find(({ id, nodePools }) => id === entity || nodePools.some((pool) => pool.id === entity));
  if (owner) {
    viewActions.selectCluster(owner.id);
  }
}
