import type { ColumnId } from '../../../engine/models/network-model.ts';
import { useView, viewActions } from '../../../state/use-state.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './comparison.module.css';

interface ComparisonFiltersProps {
  readonly needCount: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Columns are picked here on wide screens only. */
  readonly withColumns: boolean;
  readonly shown: readonly ColumnId[];
}

const MOST_SEARCH = 80;

/** Which rows and columns of the comparison are shown. */
export function ComparisonFilters(props: ComparisonFiltersProps) {
  const { needCount, search, onSearch, withColumns, shown } = props;
  const { onlyDifferences, onlyNeeds } = useView(({ comparison }) => comparison);
  return (
    <div className={styles.filters} data-screen-only>
      <TextField
        id="comparison-search"
        label="Search the comparison"
        bare
        placeholder="Search"
        value={search}
        mostLength={MOST_SEARCH}
        onCommit={onSearch}
      />
      <CheckField
        id="comparison-differences"
        label="Only differences"
        checked={onlyDifferences}
        onCommit={(checked) => viewActions.filterComparison({ onlyDifferences: checked })}
      />
      <CheckField
        id="comparison-needs"
        label="What I need"
        note={`${needCount} set`}
        checked={onlyNeeds}
        onCommit={(checked) => viewActions.filterComparison({ onlyNeeds: checked })}
      />
      {withColumns ? <ColumnChoice shown={shown} /> : null}
    </div>
  );
}
