import type { LimitId } from '../../domain/ids.ts';
import { LIMIT_NAMES } from '../../engine/names.ts';

/** The name of a limit inside a sentence: "pod CIDR", "Azure NPM". */
export function limitName(limit: LimitId): string {
  const name = LIMIT_NAMES[limit];
  return name.startsWith('Azure') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
