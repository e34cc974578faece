import type { CandidateId } from '../../../domain/ids.ts';
import { rangeSmallest } from '../../../engine/demand/range-table-figures.ts';
import type { RangeUse } from '../../../engine/demand/range-types.ts';
import type { OfCluster } from '../../../engine/figures/figure-ref.ts';
import type { FitsQuestion } from '../../../engine/figures/fits-question.ts';
import { askedNumber } from '../../../engine/fits/fits-figures.ts';
import type { FitsAnswer } from '../../../engine/fits/question.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Figure } from '../../kit/Figure.tsx';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { rowNames } from './fits-view.ts';
import styles from './what-fits.module.css';
import { ANSWER_LOOKS, type AskedRow, sizesSentence } from './what-if.ts';

interface WhatIfAnswerProps {
  /** The candidate that the answer in a line is about. */
  readonly candidate: CandidateId;
  readonly question: FitsQuestion;
  readonly rows: readonly AskedRow[];
}

/** The answer under the candidate of the cluster in a line, and under every model as a table. */
export function WhatIfAnswer({ candidate, question, rows }: WhatIfAnswerProps) {
  const shown = rows.find(({ candidates }) => candidates.includes(candidate));
  return (
    <>
      {shown ? (
        <p className={styles.sentence} role="status" data-fits-answer={shown.answer}>
          {candidateLabel(candidate)}: <AnswerMark answer={shown.answer} />
          {'. '}
          <SentenceText {...(shown.reason ?? sizesSentence(shown, question))} />
        </p>
      ) : null}
      <div className={styles.scroller} tabIndex={0} role="region" aria-labelledby="fits-what-if">
        <table className={`${styles.table ?? ''} ${styles.texts ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Answer</th>
              <th scope="col">Smallest ranges</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AnswerRow key={row.candidates.join()} row={row} question={question} isShown={row === shown} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface AnswerRowProps {
  readonly row: AskedRow;
  readonly question: FitsQuestion;
  readonly isShown: boolean;
}

function AnswerRow({ row, question, isShown }: AnswerRowProps) {
  const { candidates, evaluation, answer, ranges, reason } = row;
  const { model, dataPlane } = rowNames(candidates);
  const at = { cluster: question.cluster, candidate: evaluation.candidate };
  return (
    <tr className={isShown ? styles.chosen : undefined} data-asked={candidates[0]}>
      <th scope="row">
        {model}
        {dataPlane === '' ? null : <small>{dataPlane}</small>}
      </th>
      <td>
        <AnswerMark answer={answer} />
        {reason === null ? null : (
          <small>
            <SentenceText {...reason} />
          </small>
        )}
      </td>
      <td>
        <ul className={styles.ranges}>
          {ranges.map((range) => (
            <li key={range.key}>
              <SmallestRange range={range} at={at} question={question} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface SmallestRangeProps {
  readonly range: RangeUse;
  readonly at: OfCluster;
  readonly question: FitsQuestion;
}

function SmallestRange({ range, at, question }: SmallestRangeProps) {
  const { label, prefixLength } = range;
  const smallest = rangeSmallest(at, range);
  return (
    <>
      {label}{' '}
      {smallest === null ? (
        'no IPv4 range is large enough'
      ) : (
        <Figure {...askedNumber(question, smallest)} label={`smallest ${label}`} />
      )}
      {prefixLength === null ? null : <span className={styles.muted}> given /{prefixLength}</span>}
    </>
  );
}

function AnswerMark({ answer }: { readonly answer: FitsAnswer }) {
  const { word, icon, tone } = ANSWER_LOOKS[answer];
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon shape={LATER_SHAPES[icon]} size={14} /> {word}
    </span>
  );
}
