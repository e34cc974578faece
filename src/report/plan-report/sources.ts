import type { Source } from '../../domain/facts/sources.ts';
import type { ReportSection } from '../document.ts';

/** Everything that the report rests on, each once, by title, with the date of the copy that was read. */
export function sourcesSection(cited: readonly Source[]): ReportSection[] {
  const sources = [...new Map(cited.map((source) => [source.href, source])).values()]
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .map(({ title, href, date }) => ({ text: `${title}, ${date}`, href }));
  return sources.length === 0 ? [] : [{ title: 'Sources', blocks: [{ kind: 'sources', sources }], sections: [] }];
}
