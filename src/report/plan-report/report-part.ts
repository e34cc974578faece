import type { Source } from '../../domain/facts/sources.ts';
import { sourcesOf } from '../../engine/comparison/citation.ts';
import type { ReportSection } from '../document.ts';

/** A part of the report, and the documentation that its statements rest on. */
export interface ReportPart {
  readonly sections: readonly ReportSection[];
  readonly sources: readonly Source[];
}

/** The sources behind facts and comparison cells, by their ids. */
export function sourcesBehind(facts: readonly string[]): Source[] {
  return facts.flatMap(sourcesOf);
}
