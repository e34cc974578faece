import type { RequestLine } from './request-line.ts';

/** What a line asks for, whomever for. */
function askedBy({ topic, item, value, why, facts }: RequestLine): string {
  return JSON.stringify([topic, item, value, why, facts.map(({ id }) => id)]);
}

/**
 * Lines that ask the same for several subjects become one line that names them all. Lines with the same subjects stand
 * together, in the order in which the first of them stood.
 */
export function sharedLines(lines: readonly RequestLine[]): RequestLine[] {
  const shared = new Map<string, { readonly line: RequestLine; readonly subjects: Set<string> }>();
  for (const line of lines) {
    const key = askedBy(line);
    const found = shared.get(key) ?? { line, subjects: new Set<string>() };
    found.subjects.add(line.subject);
    shared.set(key, found);
  }
  const bySubjects = new Map<string, RequestLine[]>();
  for (const { line, subjects } of shared.values()) {
    const subject = [...subjects].join(', ');
    bySubjects.set(subject, [...(bySubjects.get(subject) ?? []), { ...line, subject }]);
  }
  return [...bySubjects.values()].flat();
}
