import { PUBLISHED_SCENARIOS } from './published-registry.ts';
import type { Scenario } from './scenario.ts';

/** Plans written for this planner: each shows something that is worth seeing. */
const STARTERS: readonly Scenario[] = [
  {
    id: 'small-dev',
    title: 'Small development cluster',
    summary: 'One pool in a /26: Overlay leaves room to grow, Node Subnet does not fit.',
    load: async () => (await import('./small-dev.ts')).smallDev(),
  },
  {
    id: 'production-windows',
    title: 'Production with Windows pools',
    summary: 'Windows rules out Cilium, a /25 rules out Node Subnet; AGIC and a hub are part of the plan.',
    load: async () => (await import('./production-windows.ts')).productionWindows(),
  },
  {
    id: 'overlay-5000',
    title: '5,000 nodes on Overlay',
    summary: 'Pools near 1,000 nodes, pods near 200,000, a /11 for pods: every limit of a large cluster is close.',
    load: async () => (await import('./overlay-5000.ts')).overlay5000(),
  },
  {
    id: 'given-25',
    title: 'We were given a /25',
    summary: 'How far each model gets in 123 usable addresses, and what stops it.',
    load: async () => (await import('./given-25.ts')).given25(),
  },
  {
    id: 'kubenet-near-end',
    title: 'kubenet near its end',
    summary: 'A running cluster with a route table that is nearly full, and where it can move to.',
    load: async () => (await import('./kubenet-near-end.ts')).kubenetNearEnd(),
  },
  {
    id: 'hub-and-spoke-3',
    title: 'Hub and spoke, three clusters',
    summary: 'Three clusters under different models, peered with a hub and connected to on-premises ranges.',
    load: async () => (await import('./hub-and-spoke-3.ts')).hubAndSpoke3(),
  },
  {
    id: 'hub-and-spoke-6',
    title: 'Hub and spoke, six clusters',
    summary: 'Sites use all of 10.0.0.0/8 but a /13: six clusters share it, and the planner places their subnets.',
    load: async () => (await import('./hub-and-spoke-6.ts')).hubAndSpoke6(),
  },
];

/** The example with its ranges as those that somebody was given: an example tells what stands, not what is proposed. */
function withGivenRanges(scenario: Scenario): Scenario {
  return {
    ...scenario,
    load: async () => (await import('../domain/allocate-given.ts')).allocateGiven(await scenario.load()),
  };
}

/** Every plan that a visitor can open as an example, starters first. The plans themselves are loaded on demand. */
export const SCENARIOS: readonly Scenario[] = [...STARTERS, ...PUBLISHED_SCENARIOS].map(withGivenRanges);
