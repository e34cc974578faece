import { spawnSync } from 'node:child_process';
import { secondOpinion } from '../domain/ip/second-opinion.ts';
import { findOverlaps } from '../domain/ip/overlaps.ts';
import type { Ipv4Range } from '../domain/ip/range.ts';
import { ipv4 } from '../domain/ip/ipv4.ts';
import { formatRange } from '../domain/ip/range.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { Plan } from '../engine/plan.ts';
import type { Measurement } from './measure.ts';
import { measure, printedChecksum } from './measure.ts';
import { spokes, withOneChangedPool } from './plans.ts';

/** A ratio of two figures of this same run, and the target it must stay below (null: told, not judged). */
interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly target: number | null;
}

const AS_OF = '2026-11-24';
const CLUSTERS = 20;

function digest(plan: Plan): number {
  return plan.clusters.reduce(
    (sum, { candidates }) => sum + (candidates[0]?.capacity?.together.nodes ?? 0),
    plan.findings.length,
  );
}

function compute(input: PlanInput): number {
  return digest(computePlan(input, AS_OF));
}

function ratioOf(name: string, a: Measurement, b: Measurement, target: number | null): Ratio {
  return { name, ratio: a.medianMilliseconds / b.medianMilliseconds, target };
}

/** Ranges of mixed sizes from a fixed sequence; `shift` changes one value so that each run has a fresh input. */
function manyRanges(count: number, shift: number): Ipv4Range[] {
  let seed = 20_261_124 + shift;
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    const prefixLength = 22 + (seed % 8);
    const block = 2 ** (32 - prefixLength);
    const first = ipv4(Math.floor(((seed * 2) % 2 ** 32) / block) * block);
    return { family: 4, first, prefixLength };
  });
}

function sortOnly(ranges: readonly Ipv4Range[]): number {
  const keys = Float64Array.from(ranges, ({ first, prefixLength }) => first * 64 + prefixLength);
  keys.sort();
  return (keys[0] ?? 0) % 1000;
}

/** The naive way: every pair compared, with the bounds that ip-cidr gives. */
function pairwiseWithIpCidr(texts: readonly string[]): number {
  const bounds = texts.map((text) => {
    const { first, last } = secondOpinion(text);
    return { first: first ?? 0n, last: last ?? 0n };
  });
  let pairs = 0;
  bounds.forEach((one, index) => {
    for (const other of bounds.slice(index + 1)) {
      pairs += one.first <= other.last && other.first <= one.last ? 1 : 0;
    }
  });
  return pairs;
}

function planFigures(): { measurements: Measurement[]; ratios: Ratio[] } {
  const clone = measure(
    'structuredClone of the input',
    (at) => spokes(CLUSTERS, at),
    (input) => structuredClone(input).clusters.length,
  );
  const [half, full, double] = [CLUSTERS / 2, CLUSTERS, CLUSTERS * 2].map((clusters) =>
    measure(`computePlan, ${String(clusters)} clusters × 20 pools`, (at) => spokes(clusters, at), compute),
  );
  let plan = spokes(CLUSTERS, 0);
  computePlan(plan, AS_OF);
  const edited = measure(
    'computePlan after one edited pool',
    (at) => {
      plan = withOneChangedPool(plan, 2 + (at % 5));
      return plan;
    },
    compute,
  );
  if (!half || !full || !double) {
    throw new Error('the three sizes were not measured');
  }
  return {
    measurements: [clone, half, full, double, edited],
    ratios: [
      ratioOf('computePlan / structuredClone', full, clone, 10),
      ratioOf('one edited pool / structuredClone', edited, clone, 1),
      ratioOf('n / n÷2 clusters', full, half, null),
      ratioOf('2n / n clusters', double, full, null),
    ],
  };
}

function overlapFigures(): { measurements: Measurement[]; ratios: Ratio[] } {
  const sort = measure('sorting 10,000 ranges', (at) => manyRanges(10_000, at), sortOnly);
  const overlaps = measure(
    'overlaps of 10,000 ranges',
    (at) => manyRanges(10_000, at),
    (ranges) => findOverlaps(ranges, Number.POSITIVE_INFINITY).pairs.length,
  );
  const few = measure(
    'overlaps of 500 ranges',
    (at) => manyRanges(500, at),
    (ranges) => findOverlaps(ranges, Number.POSITIVE_INFINITY).pairs.length,
  );
  const pairwise = measure(
    'pairwise ip-cidr, 500 ranges',
    (at) => manyRanges(500, at).map(formatRange),
    pairwiseWithIpCidr,
    { runs: 11, warmUp: 2 },
  );
  return {
    measurements: [sort, overlaps, few, pairwise],
    ratios: [
      ratioOf('overlaps / sorting', overlaps, sort, 3),
      ratioOf('overlaps / pairwise ip-cidr', few, pairwise, 1),
    ],
  };
}

function report(measurements: readonly Measurement[], ratios: readonly Ratio[]): string {
  const rows = measurements.map(
    ({ name, medianMilliseconds, runs }) =>
      `${medianMilliseconds.toFixed(3).padStart(10)} ms  ${name} (median of ${String(runs)})`,
  );
  const compared = ratios.map(
    ({ name, ratio, target }) =>
      `${ratio.toFixed(2).padStart(10)} ×   ${name}${target === null ? '' : ` (target ≤ ${String(target)})`}`,
  );
  return [...rows, ...compared, `checksum ${String(printedChecksum())}`].join('\n');
}

/** From key press to the painted answering sentence, measured in a real browser on the built page; a sentence where there is none. */
function keyPress(): string {
  const { stdout } = spawnSync(process.execPath, ['scripts/key-press.mjs'], { encoding: 'utf8' });
  return stdout.trim();
}

const parts = [planFigures(), overlapFigures()];
const measurements = parts.flatMap((part) => part.measurements);
const ratios = parts.flatMap((part) => part.ratios);
const browser = keyPress();
const missed = ratios.filter(({ ratio, target }) => target !== null && ratio > target);
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ measurements, ratios, keyPress: browser, checksum: printedChecksum() })}\n`
    : `${report(measurements, ratios)}\nkey press to painted sentence: ${browser}\n`,
);
if (process.argv.includes('--assert') && missed.length > 0) {
  process.stderr.write(`missed: ${missed.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
