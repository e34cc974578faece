import { use, useMemo, useRef, useState } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../../domain/plan-input.ts';
import { needsOf } from '../../../engine/verdict/needs.ts';
import { useView } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { printAlone } from '../../kit/print-alone.ts';
import { NoteHint } from './AnswerCell.tsx';
import { CellDialog } from './CellDialog.tsx';
import styles from './comparison.module.css';
import { type ComparisonColumn, comparisonColumns } from './comparison-columns.ts';
import { type ComparisonGroup, comparisonGroups, comparisonSources, numbersOfSources } from './comparison-rows.ts';
import { ComparisonFilters } from './ComparisonFilters.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { GroupLinks } from './GroupLinks.tsx';
import { Legend, PrintedSources } from './Legend.tsx';
import type { OpenCell } from './open-cell.ts';
import { PairPickers } from './PairPickers.tsx';
import { PairTable } from './PairTable.tsx';
import { usePrinting } from './use-printing.ts';

interface ComparisonSectionProps {
  readonly columns: readonly HeadlineColumn[];
  readonly cluster: Cluster;
  readonly input: PlanInput;
}

type Pair = readonly [CandidateId, CandidateId];

/** The two models to start with on a narrow screen: what is chosen or advised, and the first other column. */
function firstPair(columns: readonly HeadlineColumn[]): Pair {
  const best = columns.find(({ isChosen }) => isChosen) ?? columns.find(({ evaluation }) => evaluation.recommended);
  const first = best?.evaluation.candidate ?? 'azure-cni-overlay+cilium';
  const other = columns.find(({ evaluation }) => evaluation.candidate !== first);
  return [first, other?.evaluation.candidate ?? 'kubenet'];
}

/** The value as it was, until its text changes: an edit of the plan that does not touch it draws nothing anew. */
function useUntilChanged<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) {
    return kept;
  }
  setKept(value);
  return value;
}

/** What each model can do and what can be changed later, with sources. On narrow screens one model against another. */
export function ComparisonSection({ columns, cluster, input }: ComparisonSectionProps) {
  const asOf = use(AsOfContext);
  const kept = useView(({ comparison }) => comparison);
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<Pair | null>(null);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const section = useRef<HTMLElement>(null);
  const isNarrow = useMediaQuery('(max-width: 639px)');
  const wide = useUntilChanged(comparisonColumns(columns, kept));
  const pair = useUntilChanged(picked ?? firstPair(columns));
  const needs = useUntilChanged(needsOf(cluster, input).map(({ need }) => need));
  const { onlyDifferences, onlyNeeds } = kept;
  const groups = useMemo(() => {
    const candidates = isNarrow ? pair : wide.map(({ candidate }) => candidate);
    return comparisonGroups(candidates, new Set(needs), { onlyDifferences, onlyNeeds, search, asOf });
  }, [isNarrow, pair, wide, needs, onlyDifferences, onlyNeeds, search, asOf]);
  return (
    <section ref={section} aria-labelledby="comparison-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="comparison-title" tabIndex={-1}>
          What each model can do
        </h2>
        <Button small data-screen-only onClick={() => printAlone(section.current)}>
          Print
        </Button>
      </div>
      <p className={styles.printedHead}>
        {input.name}, {cluster.name}. As of {asOf}; each source with the date of the copy that was read.
      </p>
      <ComparisonFilters
        needCount={needs.length}
        search={search}
        onSearch={setSearch}
        withColumns={!isNarrow}
        shown={wide.map(({ id }) => id)}
      />
      {isNarrow ? <PairPickers pair={pair} onPick={setPicked} /> : null}
      <Rows columns={isNarrow ? null : wide} pair={pair} groups={groups} onOpen={setOpen}>
        {onlyNeeds && needs.length === 0 ? 'No needs are set. Tick them under Needs.' : 'No row matches.'}
      </Rows>
      {open === null ? null : <CellDialog open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface RowsProps {
  /** Null on narrow screens. */
  readonly columns: readonly ComparisonColumn[] | null;
  readonly pair: Pair;
  readonly groups: readonly ComparisonGroup[];
  readonly onOpen: (cell: OpenCell) => void;
  /** What is said when no row is left. */
  readonly children: string;
}

function Rows({ columns, pair, groups, onOpen, children }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const sources = useMemo(() => (isPrinting ? comparisonSources(groups) : null), [isPrinting, groups]);
  const sourceNumbers = useMemo(() => sources && numbersOfSources(sources), [sources]);
  const rowCount = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const goTo = (group: string) => {
    const body = scroller.current?.querySelector<HTMLElement>(`[data-group="${group}"]`);
    const head = scroller.current?.querySelector('thead');
    scroller.current?.scrollIntoView({ block: 'start' });
    scroller.current?.scrollTo({ top: (body?.offsetTop ?? 0) - (head?.offsetHeight ?? 0) });
    scroller.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <GroupLinks groups={groups} onGo={goTo} />
      <p className="visually-hidden" role="status">
        {rowCount} rows
      </p>
      {rowCount === 0 || columns?.length === 0 ? (
        <p className={styles.none}>
          {columns?.length === 0 ? 'Every column is hidden. Show one under Columns.' : children}
        </p>
      ) : (
        <>
          <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Comparison">
            {columns === null ? (
              <PairTable candidates={pair} groups={groups} sourceNumbers={sourceNumbers} onOpen={onOpen} />
            ) : (
              <ComparisonTable columns={columns} groups={groups} sourceNumbers={sourceNumbers} onOpen={onOpen} />
            )}
          </div>
          <NoteHint />
          <Legend />
          {sources === null ? null : <PrintedSources sources={sources} />}
        </>
      )}
    </>
  );
}
