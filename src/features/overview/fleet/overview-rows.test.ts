import { expect, test } from 'vitest';
import { findingsOf } from '../../../engine/rules/findings.ts';
import { hubAndSpoke3 } from '../../../scenarios/hub-and-spoke-3.ts';
import { evaluated } from '../../../testing/evaluated.ts';
import { overviewRows } from './overview-rows.ts';

test('one row for each cluster, under its effective candidate', () => {
  const input = hubAndSpoke3();
  const plan = evaluated(input);
  const rows = overviewRows(plan, findingsOf(plan));
  expect(rows.map(({ name, network, nodesNow, nodesMaximum }) => [name, network, nodesNow, nodesMaximum])).toEqual([
    ['aks-prod', 'vnet-spoke-prod', 15, 63],
    ['aks-data', 'vnet-spoke-data', 13, 35],
    ['aks-test', 'vnet-spoke-test', 2, 6],
  ]);
  expect(rows.slice(0, 2).map(({ candidate, isChosen }) => [candidate, isChosen])).toEqual([
    ['azure-cni-overlay+cilium', true],
    ['pod-subnet-dynamic+cilium', true],
  ]);
  for (const [index, { candidate, vnetAddresses, reachNodes }] of rows.entries()) {
    const evaluation = plan.clusters[index]?.candidates.find((entry) => entry.candidate === candidate);
    expect(vnetAddresses.value).toBe(evaluation?.vnetAddresses.withUpgrade);
    expect(reachNodes?.value).toBe(evaluation?.capacity?.together.nodes);
  }
});

test('accepted findings and those of other clusters are not counted', () => {
  const input = hubAndSpoke3();
  const plan = evaluated(input);
  const [finding] = findingsOf(plan);
  const about = (subject: string, isAccepted: boolean) => ({
    ...finding!,
    at: { entity: 'v1', field: 'name' },
    subjects: [subject],
    accepted: isAccepted ? { reason: 'known', date: '2026-09-01' } : null,
  });
  const findings = [about('c1', false), about('p2', false), about('c1', true), about('c2', true), about('v1', false)];
  expect(overviewRows(plan, findings).map(({ findingCount }) => findingCount)).toEqual([2, 0, 0]);
});
