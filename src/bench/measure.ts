/** One figure of the bench: the median of several runs, each on a fresh input. */
export interface Measurement {
  readonly name: string;
  readonly medianMilliseconds: number;
  readonly runs: number;
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
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number } = { runs: 41, warmUp: 20 },
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
