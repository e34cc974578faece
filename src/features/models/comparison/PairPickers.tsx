import { CANDIDATE_IDS, type CandidateId } from '../../../domain/ids.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import styles from './comparison.module.css';

interface PairPickersProps {
  readonly pair: readonly [CandidateId, CandidateId];
  readonly onPick: (pair: readonly [CandidateId, CandidateId]) => void;
}

const OPTIONS = CANDIDATE_IDS.map((candidate): readonly [string, string] => [candidate, candidateLabel(candidate)]);

function candidateOf(value: string, otherwise: CandidateId): CandidateId {
  return CANDIDATE_IDS.find((candidate) => candidate === value) ?? otherwise;
}

/** Which two of all candidates are compared on a narrow screen. */
export function PairPickers({ pair: [first, second], onPick }: PairPickersProps) {
  return (
    <div className={styles.pair} data-screen-only>
      <SelectField
        id="comparison-first"
        label="Compare"
        value={first}
        options={OPTIONS}
        onCommit={(value) => onPick([candidateOf(value, first), second])}
      />
      <SelectField
        id="comparison-second"
        label="with"
        value={second}
        options={OPTIONS}
        onCommit={(value) => onPick([first, candidateOf(value, second)])}
      />
    </div>
  );
}
