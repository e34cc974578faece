import IPCIDR from 'ip-cidr';
import { ipv4 } from '../domain/ip/ipv4.ts';
import { findOverlaps } from '../domain/ip/overlaps.ts';
import { formatRange, type Ipv4Range } from '../domain/ip/range.ts';
import { type Figures, measure, type Measurement, ratioOf, stepRatios } from './measure.ts';

const RANGES = 10_000;
const FEW = 500;

/**
 * Ranges of mixed sizes from a fixed sequence; `shift` changes one value so that each run has a fresh input. Twice as many
 * are half as large, so that the number of pairs grows with the number of ranges.
 */
function manyRanges(count: number, shift: number): Ipv4Range[] {
  let seed = 20_261_124 + shift;
  const shortest = 22 + Math.max(0, Math.log2(count / RANGES));
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    const prefixLength = shortest + (seed % 8);
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
    const cidr = new IPCIDR(text);
    return { first: cidr.start<bigint>({ type: 'bigInteger' }), last: cidr.end<bigint>({ type: 'bigInteger' }) };
  });
  let pairs = 0;
  bounds.forEach((one, index) => {
    for (const other of bounds.slice(index + 1)) {
      pairs += one.first <= other.last && other.first <= one.last ? 1 : 0;
    }
  });
  return pairs;
}

function measureOverlaps(count: number): Measurement {
  return measure(
    `overlaps of ${count.toLocaleString('en-US')} ranges`,
    (at) => manyRanges(count, at),
    (ranges) => findOverlaps(ranges, Number.POSITIVE_INFINITY).pairs.length,
  );
}

/** Overlap detection at n, 2n and 4n ranges, beside sorting alone and beside comparing every pair. */
export function overlapFigures(): Figures {
  const sort = measure('sorting 10,000 ranges', (at) => manyRanges(RANGES, at), sortOnly);
  const [overlaps, twice, fourfold] = [
    measureOverlaps(RANGES),
    measureOverlaps(2 * RANGES),
    measureOverlaps(4 * RANGES),
  ];
  const few = measureOverlaps(FEW);
  const pairwise = measure(
    'pairwise ip-cidr, 500 ranges',
    (at) => manyRanges(FEW, at).map(formatRange),
    pairwiseWithIpCidr,
    {
      runs: 11,
      warmUp: 2,
    },
  );
  return {
    measurements: [sort, overlaps, twice, fourfold, few, pairwise],
    ratios: [
      ratioOf('overlaps / sorting', overlaps, sort, 3),
      ratioOf('overlaps / pairwise ip-cidr', few, pairwise, 1),
      ...stepRatios('overlaps', [overlaps, twice, fourfold]),
    ],
  };
}
