/** One figure of the bench: the median of several runs, each on a fresh input. */
export interface Measurement {
  readonly name: string;
  readonly medianMilliseconds: number;
  readonly runs: number;
}

/** A ratio of two figures of one run, and the target it must stay below (null: told, not judged). */
export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly target: number | null;
}

/** What one part of the bench gives. */
export interface Figures {
  readonly measurements: readonly Measurement[];
  readonly ratios: readonly Ratio[];
}

/** Results feed this sum, so that nothing measured can be optimised away; it is printed at the end. */
let checksum = 0;

function feed(amount: number): void {
  checksum = (checksum * 31 + Math.round(amount)) % 2_147_483_647;
}

export function printedChecksum(): number {
  return checksum;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Runs `body` on a fresh input each time (`prepare` is not timed) and gives the median; the first runs warm up. */
export function measure<T>(
  name: string,
  prepare: (iteration: number) => T,
  body: (input: T) => number,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number } = { runs: 41, warmUp: 200 },
): Measurement {
  const times: number[] = [];
  for (let iteration = 0; iteration < runs + warmUp; iteration += 1) {
    const input = prepare(iteration);
    const start = performance.now();
    const result = body(input);
    const elapsed = performance.now() - start;
    feed(result);
    if (iteration >= warmUp) {
      times.push(elapsed);
    }
  }
  return { name, medianMilliseconds: median(times), runs };
}

/** How much longer the one took than the other. */
export function ratioOf(name: string, a: Measurement, b: Measurement, target: number | null): Ratio {
  return { name, ratio: a.medianMilliseconds / b.medianMilliseconds, target };
}

/** The ratios of the same work at n, 2n and 4n: near 2 when it grows with n or n log n, 4 and more when with its square. */
export function stepRatios(
  name: string,
  [once, twice, fourfold]: readonly [Measurement, Measurement, Measurement],
): Ratio[] {
  const MOST = 4;
  return [ratioOf(`${name}, 2n / n`, twice, once, MOST), ratioOf(`${name}, 4n / 2n`, fourfold, twice, MOST)];
}
