import { named } from '../../../domain/entities.ts';
import type { NodePool } from '../../../domain/plan-input.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { maxPodsEdits } from './max-pods-edits.ts';

interface UseMaxPodsProps {
  readonly pools: readonly NodePool[];
  readonly value: number;
  /** Under which model the value is the best one, where several are listed. */
  readonly under?: string;
}

/** Puts a max pods per node into one pool or all of them, in one step. */
export function UseMaxPods({ pools, value, under }: UseMaxPodsProps) {
  const [first] = pools;
  const isUsed = pools.every(({ maxPodsPerNode }) => maxPodsPerNode === value);
  const name = pools.length === 1 && first ? named(first) : 'all pools';
  const has = pools.length === 1 ? 'has' : 'have';
  const why = under === undefined ? '' : `, best under ${under}`;
  return (
    <Button
      small
      aria-disabled={isUsed}
      aria-label={
        isUsed
          ? `${name} ${has} ${value} max pods per node${why}`
          : `Use ${value} as max pods per node of ${name}${why}`
      }
      onClick={() => planActions.applyFix(maxPodsEdits(pools, value))}
    >
      {isUsed ? 'In use' : `Use ${value}`}
    </Button>
  );
}
