import type { Source } from '../domain/facts/sources.ts';
import type { ReportSource } from './document.ts';

/** Sources as they are printed, each once, with the day of the copy that was read. */
export function sourceLines(sources: readonly Source[]): ReportSource[] {
  return [...new Map(sources.map((source) => [source.href, source])).values()].map(({ title, date, href }) => ({
    text: `${title}, ${date}`,
    href,
  }));
}
