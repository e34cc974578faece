import { findCluster, named } from '../../domain/entities.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { formatRange } from '../../domain/ip/range.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { takesPodCidr } from '../models/network-model.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { ClearRange } from '../room/clear-ranges.ts';

/** A range that subnets of a VNet stay away from, with its name. */
export interface KeptClear extends ClearRange {
  readonly label: string;
  readonly range: string;
  /** The field it comes from; null for what AKS reserves. */
  readonly at: FieldRef | null;
}

const CLUSTER_RANGES = {
  pod: { label: 'Pod CIDR', field: 'podCidrs.0' },
  service: { label: 'Service CIDR', field: 'serviceCidrs.0' },
} as const;

function labelOf({ kind, entity }: ClearRange, { connectedRanges, clusters }: PlanInput): string {
  if (kind === 'aks-reserved') {
    return 'Reserved by AKS';
  }
  if (kind === 'connected') {
    const connected = connectedRanges.find(({ id }) => id === entity);
    return connected ? named(connected) : entity;
  }
  const cluster = clusters.find(({ id }) => id === entity);
  return `${CLUSTER_RANGES[kind].label} of ${cluster ? named(cluster) : entity}`;
}

function clearField({ kind, entity }: ClearRange): FieldRef | null {
  if (kind === 'aks-reserved') {
    return null;
  }
  return { entity, field: kind === 'connected' ? 'range' : CLUSTER_RANGES[kind].field };
}

/** What the subnets of a VNet stay away from inside it, with each cluster at its effective candidate. */
export function keptClearIn(plan: EvaluatedPlan, network: VirtualNetwork): readonly KeptClear[] {
  const takes = (id: string): boolean => {
    const effective = findCluster(plan.input, id) && plan.evaluationOf(id)?.effective;
    return effective !== undefined && takesPodCidr(NETWORK_MODELS[CANDIDATES[effective].model]);
  };
  return plan.surroundings.clearRanges
    .in(network)
    .filter(({ kind, entity }) => kind !== 'pod' || takes(entity))
    .map((clear) => ({
      ...clear,
      label: labelOf(clear, plan.input),
      range: formatRange(clear.block),
      at: clearField(clear),
    }));
}
