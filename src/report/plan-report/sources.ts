import type { Source } from '../../domain/facts/sources.ts';
import { sectionOf } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { sourceLines } from '../source-lines.ts';

/** Everything that the report rests on, each once, by title, with the date of the copy that was read. */
export function sourcesSection(cited: readonly Source[]): ReportSection[] {
  const sources = sourceLines(cited.toSorted((a, b) => a.title.localeCompare(b.title, 'en')));
  return sources.length === 0 ? [] : sectionOf('Sources', [{ kind: 'sources', sources }]);
}
