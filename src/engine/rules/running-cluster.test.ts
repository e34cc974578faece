import { describe, expect, it } from 'vitest';
import { currentStart } from '../../domain/running.ts';
import type { Parts, Scenarios } from '../../testing/rule-scenarios.ts';
import { changed, complaintsAbout, found, foundOne } from '../../testing/rule-scenarios.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';

type Model = 'kubenet' | 'azure-cni-overlay';

/** A cluster that runs `from` with 10.244.0.0/16, planned with another pod CIDR. */
function planned(from: Model, podCidr: string, choice: Model | null = null) {
  return ({ cluster }: Parts): void => {
    cluster.lifecycle = 'exists';
    cluster.identity = 'user-assigned';
    cluster.current = { ...currentStart(cluster, from), podCidrs: ['10.244.0.0/16'] };
    cluster.choice = choice ?? from;
    cluster.podCidrs = [podCidr];
  };
}

const SCENARIOS: Scenarios = {
  'running-pod-cidr': {
    fails: planned('azure-cni-overlay', '10.200.0.0/16'),
    passes: planned('azure-cni-overlay', '10.244.0.0/15'),
  },
};

describe('rules on running clusters', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
    expect(complaintsAboutFigures(changed(scenario.fails), found(rule, scenario.fails))).toEqual([]);
  });

  it.each([
    ['a second range', planned('azure-cni-overlay', '10.200.0.0/16'), 'it cannot be replaced'],
    ['a smaller range', planned('azure-cni-overlay', '10.244.0.0/17'), 'cannot shrink'],
    [
      'a larger range with Windows nodes',
      (parts: Parts) => {
        planned('azure-cni-overlay', '10.244.0.0/15')(parts);
        parts.user.os = 'windows';
      },
      'all run Linux',
    ],
    ['another range of kubenet', planned('kubenet', '10.200.0.0/16'), 'only the move to Overlay changes it'],
  ])('refuse %s', (_, change, why) => {
    const finding = foundOne('running-pod-cidr', change);
    expect(finding?.sentence).toContain('runs with pod CIDR 10.244.0.0/16 and cannot get 10.');
    expect(finding?.sentence).toContain(why);
  });

  it.each([
    ['the same range in other words', planned('azure-cni-overlay', '10.244.0.0/16')],
    ['another range with the move to Overlay (ruling 11)', planned('kubenet', '10.200.0.0/16', 'azure-cni-overlay')],
    [
      'any range of a cluster that is only planned',
      ({ cluster }: Parts) => {
        cluster.podCidrs = ['10.200.0.0/16'];
      },
    ],
  ])('take %s', (_, change) => {
    expect(found('running-pod-cidr', change)).toEqual([]);
  });
});
