import { describe, expect, it } from 'vitest';
import { changed, found, type Parts, pinned, TODAY } from '../../testing/rule-scenarios.ts';
import { computePlan } from '../compute-plan.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';

function evaluated(change: (parts: Parts) => void): CandidateEvaluation {
  const [cluster] = computePlan(changed(change), TODAY).clusters;
  const evaluation = cluster?.candidates.find(({ candidate }) => candidate === cluster.effective);
  if (!evaluation) {
    throw new Error('the plan has no cluster');
  }
  return evaluation;
}

/** Internal load balancers in a /29 of their own: 2^3 − 5 = 3 addresses are usable. */
const balancers =
  (count: number) =>
  ({ plan, network, cluster, api }: Parts): void => {
    network.subnets.push({
      ...api,
      id: 'ilb',
      name: 'ilb',
      ipv4: pinned('10.0.5.0/29'),
      purposes: ['internal-load-balancers'],
    });
    cluster.internalLoadBalancers = [{ count, subnet: 'ilb' }];
    plan.headroomPercent = 0;
  };

/** An integrated API server (9 addresses) beside `others` in a /28: 2^4 − 5 = 11 are usable. */
const apiServerBeside =
  (others: number) =>
  ({ plan, cluster, api }: Parts): void => {
    plan.headroomPercent = 0;
    cluster.apiServer = { access: 'vnet-integration', subnet: api.id };
    api.ipv4 = pinned('10.0.4.0/28');
    api.otherAddressesInUse = others;
  };

describe('a range that no node is in', () => {
  it.each([
    [
      'load balancers',
      balancers(4),
      'Subnet ilb: the load balancers need 4 addresses, 3 are usable.',
      'subnet-too-small',
    ],
    [
      'an API server beside others',
      apiServerBeside(6),
      'API server subnet api: everything in it needs 15 addresses, 11 are usable.',
      'api-server-subnet-too-small',
    ],
  ] as const)('is called what it is, and so is what fills it: %s', (_, change, sentence, rule) => {
    const { status, reasons, limitsBroken } = evaluated(change);
    expect(status).toBe('does-not-fit');
    expect(reasons.filter(({ kind }) => kind === 'range' || kind === 'limit').map((each) => each.sentence)).toEqual([
      sentence,
    ]);
    expect(limitsBroken).toEqual([]);
    expect(found(rule, change).map((finding) => finding.sentence.startsWith(sentence))).toEqual([true]);
  });

  it.each([
    ['load balancers', balancers(3), balancers(4)],
    ['an API server', apiServerBeside(2), apiServerBeside(6)],
  ] as const)('stops no node when it is full: %s', (_, fits, isFull) => {
    const [before, after] = [evaluated(fits), evaluated(isFull)];
    expect(before.status).toBe('fits');
    expect(after.capacity?.together).toEqual(before.capacity?.together);
  });
});
