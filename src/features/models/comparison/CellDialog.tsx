import { deliveredBy, excludedWith } from '../../../engine/configuration/need-words.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SourceLink } from '../../kit/SourceLink.tsx';
import { AnswerMark } from './AnswerMark.tsx';
import styles from './comparison.module.css';
import type { OpenCell } from './open-cell.ts';

interface CellDialogProps {
  readonly open: OpenCell;
  readonly onClose: () => void;
}

/** One cell with all that stands behind it: note, sources, dates, fact id. */
export function CellDialog({ open, onClose }: CellDialogProps) {
  const { row, candidates, cell } = open;
  const [first] = candidates;
  const settings = [first === undefined ? null : deliveredBy(row.id, first), excludedWith(row.id)].flatMap(
    (said) => said?.sentence ?? [],
  );
  return (
    <Dialog title={row.label} onClose={onClose}>
      <div className={styles.detail}>
        <p className={styles.explanation}>{row.explanation}</p>
        <p>
          <strong>{candidates.map(candidateLabel).join(', ')}</strong>
        </p>
        <p className={styles.answer}>
          {row.isFigure && cell.answer === 'yes' ? null : <AnswerMark answer={cell.answer} />} {cell.value}
        </p>
        {cell.note === null ? null : <p>{cell.note}</p>}
        {settings.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <h3>Sources</h3>
        <ul>
          {cell.sources.map((source) => (
            <li key={source.id}>
              <SourceLink source={source} /> <span className={styles.explanation}>{source.date}</span>
            </li>
          ))}
        </ul>
        <p className={styles.explanation}>
          As of {cell.asOf}, <code>{candidates.length === 1 ? cell.factId : row.id}</code>
        </p>
      </div>
    </Dialog>
  );
}
