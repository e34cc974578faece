import { formatRange, type IpRange, type RangeTextError } from '../ip/range.ts';
import type { FieldRef } from '../plan-edit.ts';
import type { Result } from '../result.ts';
import { follow, type Move } from './move-ranges.ts';

/** A range of the original and what it is in the copy; `at` is the copy's field. */
export interface ShiftedRange {
  readonly from: string;
  readonly to: string;
  readonly at: FieldRef;
}

/** A text of the original that the copy keeps, or takes over in another way than by a shift, and why: one sentence. */
export interface Assumed {
  readonly text: string;
  readonly sentence: string;
  readonly at: FieldRef;
}

export type RangeParser = (text: string) => Result<IpRange, RangeTextError>;

/** Collects what a stamp did to each range. */
export class StampLog {
  readonly shifted: ShiftedRange[] = [];
  readonly assumed: Assumed[] = [];

  assume(at: FieldRef, text: string, sentence: string): void {
    this.assumed.push({ at, text, sentence });
  }

  /** The text of the copy: the range where its block went. A text that is no range is kept as typed, and said so. */
  move(at: FieldRef, text: string, { parse, moves }: { parse: RangeParser; moves: readonly Move[] }): string {
    const range = parse(text);
    if (!range.ok) {
      if (text !== '') {
        this.assume(at, text, 'It cannot be read as a range and is copied as typed.');
      }
      return text;
    }
    const to = follow(range.value, moves);
    if (!to) {
      return text;
    }
    this.shifted.push({ at, from: text, to: formatRange(to) });
    return formatRange(to);
  }
}
