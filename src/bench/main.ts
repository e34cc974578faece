import { ipCidrText } from '../domain/ip/ip-cidr-text.ts';
import { provideIpv6Text } from '../domain/ip/ipv6-text.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { computePlan, resultOf } from '../engine/compute-plan.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { networkSurroundings } from '../engine/evaluation/network-surroundings.ts';
import { provideNetworks } from '../engine/evaluation/surroundings.ts';
import type { Plan } from '../engine/plan.ts';
import { figuresInBrowser } from './browser-figures.ts';
import { type Figures, measure, type Measurement, printedChecksum, type Ratio, ratioOf } from './measure.ts';
import { overlapFigures } from './overlap-figures.ts';
import { placementFigures } from './placement-figures.ts';
import { spokes, withOneChangedPool } from './plans.ts';

provideIpv6Text(ipCidrText);
provideNetworks(networkSurroundings);

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

function planFigures(): Figures {
  const clone = measure(
    'structuredClone of the input',
    (at) => spokes(CLUSTERS, at),
    (input) => structuredClone(input).clusters.length,
  );
  const [half, full, double] = [CLUSTERS / 2, CLUSTERS, CLUSTERS * 2].map((clusters) =>
    measure(`computePlan, ${String(clusters)} clusters × 20 pools`, (at) => spokes(clusters, at), compute),
  );
  let plan = evaluatePlan(spokes(CLUSTERS, 0), AS_OF);
  resultOf(plan);
  const edited = measure(
    'computePlan after one edited pool',
    (at) => withOneChangedPool(plan.input, 2 + (at % 5)),
    (input) => {
      plan = evaluatePlan(input, AS_OF, plan);
      return digest(resultOf(plan));
    },
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

const parts = [planFigures(), overlapFigures(), placementFigures()];
const measurements = parts.flatMap((part) => part.measurements);
const ratios = parts.flatMap((part) => part.ratios);
const keyPress = figuresInBrowser('scripts/key-press.mjs');
const mapFrames = figuresInBrowser('scripts/map-frames.mjs');
const missed = ratios.filter(({ ratio, target }) => target !== null && !(ratio <= target)).map(({ name }) => name);
const missing = Object.entries({ 'key press': keyPress, 'frames of the map': mapFrames }).flatMap(([name, figures]) =>
  figures.missing === null ? [] : [`${name} (${figures.missing})`],
);
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ measurements, ratios, keyPress: keyPress.line, mapFrames: mapFrames.line, checksum: printedChecksum() })}\n`
    : `${report(measurements, ratios)}\nkey press to painted sentence: ${keyPress.line}\nframes of the map with 200 subnets: ${mapFrames.line}\n`,
);
if (process.argv.includes('--assert') && missed.length + missing.length > 0) {
  process.stderr.write(`missed: ${missed.join(', ') || 'none'}\nmissing: ${missing.join(', ') || 'none'}\n`);
  process.exitCode = 1;
}
