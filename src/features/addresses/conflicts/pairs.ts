import type { Collisions, Meeting, Party } from '../../../engine/collisions/collisions.ts';
import type { LaterShape } from '../../../ui/later-shapes.ts';

/** Two ranges and what holds for them. */
export interface Pair {
  readonly one: Party;
  readonly other: Party;
  readonly meeting: Meeting;
}

/** The lower triangle of every two ranges: row n has n pairs. */
export interface Matrix {
  readonly parties: readonly Party[];
  readonly rows: readonly (readonly Pair[])[];
  /** How many ranges are not shown. */
  readonly left: number;
}

export const MOST_PARTIES = 48;

/** The matrix of a plan's ranges, with or without its subnets. */
export function matrixOf({ parties, meet }: Collisions, withSubnets: boolean): Matrix {
  const wanted = parties.flatMap((party, index) =>
    withSubnets || party.kind !== 'subnet' ? [{ party, at: index }] : [],
  );
  const shown = wanted.slice(0, MOST_PARTIES);
  return {
    parties: shown.map(({ party }) => party),
    rows: shown.map((row, position) =>
      shown.slice(0, position).map((column) => ({
        one: row.party,
        other: column.party,
        meeting: meet(row.at, column.at),
      })),
    ),
    left: wanted.length - shown.length,
  };
}

const MOST_PAIRS = 500;

/** Every two ranges that overlap, those against a rule first; at most 500. */
export function overlappingPairs({ parties, overlapping, meet }: Collisions): readonly Pair[] {
  return overlapping
    .flatMap(([at, before]): readonly Pair[] => {
      const [one, other] = [parties[at], parties[before]];
      return one && other ? [{ one, other, meeting: meet(at, before) }] : [];
    })
    .sort((a, b) => rankOf(a.meeting) - rankOf(b.meeting))
    .slice(0, MOST_PAIRS);
}

function rankOf(meeting: Meeting): number {
  return TONES.indexOf(markOf(meeting).tone);
}

const TONES = ['bad', 'care', 'info', 'accepted', 'allowed', 'apart', 'free'] as const;

export interface PairMark {
  readonly tone: (typeof TONES)[number];
  readonly icon: LaterShape | null;
  readonly word: string;
}

const OVERLAP_MARKS = {
  error: { tone: 'bad', icon: 'cross', word: 'Overlap, refused or broken' },
  warning: { tone: 'care', icon: 'triangle', word: 'Overlap, risky' },
  info: { tone: 'info', icon: 'circle', word: 'Overlap, note' },
} as const satisfies Record<string, PairMark>;

/** How a pair is shown: by shape and word first, colour second. */
export function markOf({
  isOverlapping,
  severity,
  accepted,
}: Pick<Meeting, 'isOverlapping' | 'severity' | 'accepted'>): PairMark {
  if (severity === null) {
    return isOverlapping
      ? { tone: 'allowed', icon: 'check', word: 'Overlap, allowed' }
      : { tone: 'free', icon: null, word: 'May overlap' };
  }
  if (!isOverlapping) {
    return { tone: 'apart', icon: 'dash', word: 'No overlap (required)' };
  }
  return accepted ? { tone: 'accepted', icon: 'check', word: 'Overlap, accepted' } : OVERLAP_MARKS[severity];
}
