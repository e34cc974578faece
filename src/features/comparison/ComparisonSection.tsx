import { useState } from 'react';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { ComparisonCell } from '../../engine/comparison/criteria/registry.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { useView, viewActions } from '../../state/use-state.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import type { HeadlineColumn } from '../headline-columns.ts';
import { CellDialog } from './CellDialog.tsx';
import styles from './comparison.module.css';
import { comparisonGroups, type ComparisonRow } from './comparison-rows.ts';
import { ComparisonTable } from './ComparisonTable.tsx';

interface ComparisonSectionProps {
  readonly columns: readonly HeadlineColumn[];
  readonly cluster: Cluster;
  readonly input: PlanInput;
}

export interface OpenCell {
  readonly row: ComparisonRow;
  readonly candidate: CandidateId;
  readonly cell: ComparisonCell;
}

const MOST_SEARCH = 80;

/** What each model can do, with sources. On narrow screens one model against another. */
export function ComparisonSection({ columns, cluster, input }: ComparisonSectionProps) {
  const kept = useView(({ comparison }) => comparison);
  const [search, setSearch] = useState('');
  const [pair, setPair] = useState<readonly [number, number]>([columns.length - 1, 1]);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const isNarrow = useMediaQuery('(max-width: 639px)');
  const all = columns.map(({ evaluation }) => evaluation.candidate);
  const shown = isNarrow ? pair.flatMap((at) => all[at] ?? []) : all;
  const needs = new Set<string>(needsOf(cluster, input).map(({ need }) => need));
  const groups = comparisonGroups(shown, needs, { ...kept, search });
  const options = all.map((candidate, at): readonly [string, string] => [String(at), candidateLabel(candidate)]);
  return (
    <section aria-labelledby="comparison-title" className={styles.section}>
      <h2 id="comparison-title">What each model can do</h2>
      <div className={styles.filters}>
        <CheckField
          id="comparison-differences"
          label="Only differences"
          checked={kept.onlyDifferences}
          onCommit={(onlyDifferences) => viewActions.filterComparison({ onlyDifferences })}
        />
        <CheckField
          id="comparison-needs"
          label="What I need"
          note={`${needs.size} set`}
          checked={kept.onlyNeeds}
          onCommit={(onlyNeeds) => viewActions.filterComparison({ onlyNeeds })}
        />
        <TextField
          id="comparison-search"
          label="Search the comparison"
          bare
          placeholder="Search"
          value={search}
          mostLength={MOST_SEARCH}
          onCommit={setSearch}
        />
      </div>
      {isNarrow ? (
        <div className={styles.pair}>
          <SelectField
            id="comparison-first"
            label="Compare"
            value={String(pair[0])}
            options={options}
            onCommit={(at) => setPair([Number(at), pair[1]])}
          />
          <SelectField
            id="comparison-second"
            label="with"
            value={String(pair[1])}
            options={options}
            onCommit={(at) => setPair([pair[0], Number(at)])}
          />
        </div>
      ) : null}
      {groups.length === 0 ? (
        <p className={styles.none}>
          {kept.onlyNeeds && needs.size === 0 ? 'No needs are set. Tick them under Needs.' : 'No row matches.'}
        </p>
      ) : (
        <ComparisonTable candidates={shown} groups={groups} onOpen={setOpen} />
      )}
      {open === null ? null : <CellDialog open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
