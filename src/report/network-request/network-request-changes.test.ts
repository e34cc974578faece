import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../domain/plan-input.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { smallDev } from '../../scenarios/small-dev.ts';
import { networkRequestChanges, networkRequestChangesTable } from './network-request-changes.ts';

const AS_OF = '2026-09-01';

function withPodCidrs(podCidrs: string[]): PlanInput {
  const input = smallDev();
  return {
    ...input,
    clusters: input.clusters.map((cluster) => ({ ...cluster, choice: 'azure-cni-overlay' as const, podCidrs })),
  };
}

function changes(before: PlanInput, after: PlanInput) {
  const document = networkRequestChanges(
    { plan: evaluatePlan(before, AS_OF), runs: false },
    evaluatePlan(after, AS_OF),
    {
      link: null,
      since: 'then',
    },
  );
  return document.sections.flatMap(({ blocks }) => blocks);
}

function rangeRows(before: PlanInput, after: PlanInput) {
  const blocks = changes(before, after);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
  expect(
    networkRequestChangesTable({ plan: evaluatePlan(before, AS_OF), runs: false }, evaluatePlan(after, AS_OF)).rows,
  ).toEqual(rows);
  expect(blocks.at(-1)?.kind).toBe('sources');
  return rows.filter(([, , item]) => item === 'Pod CIDR').map((row) => row.slice(0, 6));
}

describe('networkRequestChanges', () => {
  const given = withPodCidrs(['10.244.0.0/20']);
  const none = withPodCidrs([]);
  const topic = 'Ranges that must not overlap';

  it('says that nothing changes between equal plans', () => {
    expect(changes(given, withPodCidrs(['10.244.0.0/20']))).toEqual([{ kind: 'paragraph', text: 'Nothing changes.' }]);
  });

  it.each([
    ['changed', given, withPodCidrs(['10.245.0.0/20']), ['Changed', '10.244.0.0/20', '10.245.0.0/20']],
    ['added', none, given, ['Added', '', '10.244.0.0/20']],
    ['removed', given, none, ['Removed', '10.244.0.0/20', '']],
  ])('names a pod CIDR that is %s, with the old and the new value', (_, before, after, expected) => {
    expect(rangeRows(before, after)).toEqual([['aks-dev-weu', topic, 'Pod CIDR', ...expected]]);
  });
});
