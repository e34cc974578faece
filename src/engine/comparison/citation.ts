import { factById } from '../../domain/facts/registry.ts';
import { type Source, SOURCES } from '../../domain/facts/sources.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { candidateLabel } from '../models/registry.ts';
import { cellOf, CRITERIA } from './criteria/registry.ts';
import { CRITERION_IDS } from './support-table.ts';

/** What an id among the facts of a finding, a check or a step stands for. */
export interface Citation {
  readonly id: string;
  /** One statement: what the fact says, or the row, the model and the cell of the comparison. */
  readonly statement: string;
  /** How it is known and as of when, e.g. 'documented 2026-08'. */
  readonly standing: string;
  readonly sources: readonly Source[];
}

function citedCell(id: string, day: string): Citation | null {
  const [row, column] = id.split('/');
  const criterion = CRITERION_IDS.find((each) => each === row);
  const candidate = CANDIDATE_IDS.find((each) => each === column);
  if (criterion === undefined || candidate === undefined) {
    return null;
  }
  const { value, asOf, sources } = cellOf(criterion, candidate, day);
  const statement = `${CRITERIA[criterion].label}, ${candidateLabel(candidate)}: ${value}.`;
  return { id, statement, standing: `comparison ${asOf}`, sources };
}

/**
 * The fact (`subnet-minimum`) or the cell of the comparison (`dual-stack/kubenet`) with this id, as said on a day; null when
 * there is none.
 */
export function citationOf(id: string, day: string): Citation | null {
  const fact = factById(id);
  return fact === undefined
    ? citedCell(id, day)
    : {
        id,
        statement: fact.meaning,
        standing: `${fact.basis} ${fact.asOf}`,
        sources: fact.sources.map((source) => SOURCES[source]),
      };
}

/** The sources behind a fact or a cell of the comparison, by its id; none where there is no such id. */
export function sourcesOf(id: string): readonly Source[] {
  // sources are the same on every day
  return citationOf(id, '')?.sources ?? [];
}
