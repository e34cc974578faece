import { findCluster } from '../../../domain/entities.ts';
import { addNetworkFor } from '../../../domain/plan-edit-placement.ts';
import { isNewSubnetOf, newSubnetOfKey, type RangeKey } from '../../../domain/range-key.ts';
import { ok } from '../../../domain/result.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { suggestNetworkFor } from '../../../engine/layout/suggest-range.ts';
import { counted } from '../../../engine/words/numbers.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './address-map.module.css';

interface WithoutNetworkProps {
  readonly plan: EvaluatedPlan;
  /** Keys of the ranges that have no VNet: `new-node-subnet/c1`. */
  readonly ranges: readonly RangeKey[];
}

/** Clusters that request subnets and are in no VNet: one click gives each a free range of the right size. */
export function WithoutNetwork({ plan, ranges }: WithoutNetworkProps) {
  const ids = [...new Set(ranges.flatMap((key) => newSubnetOfKey(key)?.cluster ?? []))];
  return ids.map((id) => {
    const cluster = findCluster(plan.input, id);
    const suggested = cluster ? suggestNetworkFor(plan, cluster) : null;
    if (!cluster) {
      return null;
    }
    const subnets = counted(ranges.filter((key) => isNewSubnetOf(key, id)).length, 'subnet');
    return (
      <p key={id} className={styles.offer}>
        <span>
          {cluster.name || id} requests {subnets} and is in no VNet yet, so nothing can be placed.
        </span>
        {suggested === null ? null : (
          <Button small onClick={() => planActions.edit((input) => ok(addNetworkFor(input, id, suggested)))}>
            Plan a VNet of {suggested}
          </Button>
        )}
      </p>
    );
  });
}
