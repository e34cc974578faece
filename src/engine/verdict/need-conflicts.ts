import type { NeedId } from '../../domain/ids.ts';
import type { EffectiveNeed } from './needs.ts';

/** Two needs that Azure does not offer in one cluster, whatever the network model, and the fact that says so. */
export interface NeedConflict {
  readonly needs: readonly [NeedId, NeedId];
  /** Id of a fact of `domain/facts/need-conflicts.ts`, which loads with the other facts. */
  readonly fact: string;
}

export const NEED_CONFLICTS: readonly NeedConflict[] = [
  { needs: ['dual-stack', 'virtual-nodes'], fact: 'dual-stack-without-virtual-nodes' },
  { needs: ['dual-stack', 'static-egress-gateway'], fact: 'dual-stack-without-egress-gateway' },
  { needs: ['dual-stack', 'node-auto-provisioning'], fact: 'dual-stack-without-auto-provisioning' },
  { needs: ['windows-pools', 'node-auto-provisioning'], fact: 'auto-provisioning-without-windows' },
];

/** The pairs among these needs that exclude each other. */
export function conflictsAmong(needs: readonly EffectiveNeed[]): readonly NeedConflict[] {
  const asked = new Set(needs.map(({ need }) => need));
  return asked.size < 2 ? [] : NEED_CONFLICTS.filter((conflict) => conflict.needs.every((need) => asked.has(need)));
}
