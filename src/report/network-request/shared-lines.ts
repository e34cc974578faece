import type { RequestLine } from './request-line.ts';

/** What a line asks for, whomever for. */
function askedBy({ topic, item, value, why, facts }: RequestLine): string {
  return JSON.stringify([topic, item, value, why, facts.map(({ id }) => id)]);
}

/** More names than these are not listed: a line is said for all, or for each alone. */
const MOST_NAMES = 6;

/** The subjects in one text, or null where they are too many to be listed and not all. */
function togetherOf(subjects: ReadonlySet<string>, all: number): string | null {
  const isListed = subjects.size <= MOST_NAMES;
  return isListed ? [...subjects].join(', ') : subjects.size === all ? `All ${all} clusters` : null;
}

/**
 * Lines about clusters that ask the same for several become one line that names them all. Lines with the same subjects
 * stand together, in the order in which the first of them stood.
 */
export function sharedLines(lines: readonly RequestLine[]): RequestLine[] {
  const shared = new Map<string, { readonly line: RequestLine; readonly subjects: Set<string> }>();
  for (const line of lines) {
    const key = askedBy(line);
    const entry = shared.get(key) ?? { line, subjects: new Set<string>() };
    entry.subjects.add(line.subject);
    shared.set(key, entry);
  }
  const all = new Set(lines.map(({ subject }) => subject)).size;
  const bySubjects = new Map<string, RequestLine[]>();
  for (const { line, subjects } of shared.values()) {
    const together = togetherOf(subjects, all);
    for (const subject of together === null ? subjects : [together]) {
      bySubjects.set(subject, [...(bySubjects.get(subject) ?? []), { ...line, subject }]);
    }
  }
  return [...bySubjects.values()].flat();
}
