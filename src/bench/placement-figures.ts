import type { PlanInput, Subnet } from '../domain/plan-input.ts';
import { newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { type Figures, measure, type Measurement, ratioOf, stepRatios } from './measure.ts';

const SUBNETS = 1_000;
const SMALLEST = 29;
const SIZES = 6;
/** Every so many subnets one is pinned, so that free space is in pieces. */
const PINNED_EVERY = 10;

function subnetAt(at: number, shift: number): Subnet {
  const prefixLength = SMALLEST - ((at * 7 + shift) % SIZES);
  const start = newSubnet(`s${at + 1}`, `subnet-${at + 1}`);
  if (at % PINNED_EVERY === 0) {
    const block = 2 * at + (shift % 2);
    const range = `10.${Math.floor(block / 256)}.${block % 256}.0/26`;
    return { ...start, ipv4: { kind: 'pinned', range, prefixLength: 26 } };
  }
  return { ...start, ipv4: { kind: 'size', range: '', prefixLength } };
}

/** One VNet of so many subnets of mixed sizes, a tenth of them pinned; `shift` makes each run's plan a new one. */
function manySubnets(count: number, shift: number): PlanInput {
  const subnets = Array.from({ length: count }, (_, index) => subnetAt(index, shift));
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'large'), addressSpaces: ['10.0.0.0/8'], subnets }],
  };
}

function measurePlacement(count: number): Measurement {
  return measure(
    `placement of ${count.toLocaleString('en-US')} subnets`,
    (at) => evaluatePlan(manySubnets(count, at), ''),
    (plan) => {
      const [network] = layoutOf(plan).networks;
      return (network?.subnets.length ?? 0) + (network?.unplaced.length ?? 0) * SUBNETS;
    },
  );
}

/** Placement of n, 2n and 4n subnets in one VNet, from the evaluated plan to the whole layout. */
export function placementFigures(): Figures {
  const clone = measure(
    'structuredClone of 1,000 subnets',
    (at) => manySubnets(SUBNETS, at),
    (input) => structuredClone(input).virtualNetworks.length,
  );
  const sizes = [measurePlacement(SUBNETS), measurePlacement(2 * SUBNETS), measurePlacement(4 * SUBNETS)] as const;
  return {
    measurements: [clone, ...sizes],
    ratios: [ratioOf('placement / structuredClone', sizes[0], clone, null), ...stepRatios('placement', sizes)],
  };
}
