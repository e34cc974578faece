import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../domain/plan-edit.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { freeRangesOf, sayRanges } from './free-ranges.ts';

function planWith(connected: readonly string[], change: Partial<Cluster> = {}) {
  const cluster = { ...newCluster('c1', 'prod', [newNodePool('p1', 'system', 'system')]), ...change };
  const connectedRanges = connected.map((range, at) => ({ ...newConnectedRange(`r${at + 1}`, `r${at + 1}`), range }));
  const input: PlanInput = { ...newPlan(), connectedRanges, clusters: [cluster] };
  return { input, cluster };
}

function suggested(connected: readonly string[], change: Partial<Cluster> = {}) {
  const { input, cluster } = planWith(connected, change);
  const ranges = freeRangesOf(evaluated(input), cluster);
  if (!ranges.ok) {
    throw new Error(ranges.error);
  }
  const edited = applyEdits(input, ranges.value.edits);
  const after = edited.ok ? edited.value.clusters[0] : undefined;
  return { ranges: ranges.value, after };
}

describe('free ranges for the fields of a cluster', () => {
  it('avoid what is connected and fill all three fields', () => {
    const { ranges, after } = suggested(['10.0.0.0/8']);
    expect(after).toMatchObject({
      podCidrs: ['100.64.0.0/21'],
      serviceCidrs: ['100.65.0.0/16'],
      dnsServiceIp: '100.65.0.10',
    });
    expect(after && sayRanges(ranges, after)).toBe(
      'Set: pods in 100.64.0.0/21, services in 100.65.0.0/16. They meet no other range of the plan.',
    );
    expect(after && sayRanges(ranges, { ...after, serviceCidrs: [] })).toBe('');
  });

  it('leave a pod CIDR alone that the chosen model ignores', () => {
    const { ranges, after } = suggested([], { choice: 'pod-subnet-dynamic', podCidrs: ['10.9.0.0/16'] });
    expect(after).toMatchObject({ podCidrs: ['10.9.0.0/16'], serviceCidrs: ['10.0.0.0/16'] });
    expect(after && sayRanges(ranges, after)).toContain('Set: services in 10.0.0.0/16.');
  });

  it('say so when private space is full', () => {
    const { input, cluster } = planWith(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']);
    expect(freeRangesOf(evaluated(input), cluster)).toEqual({
      ok: false,
      error: 'Private address space has no room left for a pod CIDR and a service CIDR. Nothing was changed.',
    });
  });
});
