import type { Name } from '../../domain/name.ts';
import { rangeMention } from '../demand/range-title.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { LimitHit } from './capacity.ts';
import { LIMITS } from './limit-table.ts';

/** What a limit that stops growth is called: a subnet of the plan by its name, which tells several of a kind apart. */
export function limitName({ limit, subject }: LimitHit, ranges: readonly RangeUse[]): Name {
  const range = ranges.find(({ key }) => key === subject);
  return range === undefined || range.subnet === null
    ? LIMITS[limit].name
    : { label: range.label, inSentence: rangeMention(range) };
}
