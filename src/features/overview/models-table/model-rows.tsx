import type { ReactNode } from 'react';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import { nounFor } from '../../../engine/words/numbers.ts';
import { Figure } from '../../kit/Figure.tsx';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { type ModelFacts, podsElsewhere, type RangeFacts } from './model-facts.ts';
import styles from './models-table.module.css';

interface CellProps {
  readonly evaluation: CandidateEvaluation;
  readonly facts: ModelFacts;
}

/** A row of the models table: its name, and its cell for each model. */
export interface ModelRow {
  readonly id: string;
  readonly title: string;
  readonly Cell: (props: CellProps) => ReactNode;
}

function VerdictCell({ evaluation }: CellProps) {
  return <Verdict status={evaluation.status} />;
}

function WhyCell({ facts: { why } }: CellProps) {
  return (
    <ul className={styles.why}>
      {why.map((sentence) => (
        <li key={sentence.sentence}>
          <SentenceText {...sentence} />
        </li>
      ))}
    </ul>
  );
}

function VnetCell({ facts: { vnet, mappings } }: CellProps) {
  return mappings === null ? (
    <Figure {...vnet} label="VNet addresses during an upgrade" />
  ) : (
    <>
      <Figure {...vnet} label="VNet addresses during an upgrade" />{' '}
      <small>
        (<Figure {...mappings} label="mappings of the VNet during an upgrade" /> mappings)
      </small>
    </>
  );
}

function AskCell({ facts: { asks } }: CellProps) {
  return asks.length === 0 ? (
    <small>nothing new</small>
  ) : (
    <ul>
      {asks.map(({ key, use, request }) => (
        <li key={key}>
          {request === null ? (
            <small>too large for IPv4: {use}</small>
          ) : (
            <>
              <Figure {...request} label={`prefix length to ask for: ${use}`} /> <small>for {use}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ranges({ ranges }: { readonly ranges: readonly RangeFacts[] }) {
  return (
    <ul>
      {ranges.map(({ key, label, used, room, unit, isOver }) => (
        <li key={key} className={isOver ? styles.over : undefined}>
          <Figure {...used} label={`${unit} of ${label} during an upgrade`} />{' '}
          {room === null ? (
            <small>{unit}</small>
          ) : (
            <small>
              of <Figure {...room} label={`${unit} usable in ${label}`} />
              {unit === 'nodes' ? ' nodes' : ''}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

function NodesCell({ facts: { nodes } }: CellProps) {
  return <Ranges ranges={nodes} />;
}

function PodsCell({ evaluation, facts: { pods } }: CellProps) {
  return pods.length === 0 ? <small>{podsElsewhere(evaluation.candidate)}</small> : <Ranges ranges={pods} />;
}

function LargestCell({ evaluation, facts: { reach } }: CellProps) {
  return reach === null ? (
    <small>{evaluation.status === 'unknown' ? 'not known: a pool has no node cap' : '–'}</small>
  ) : (
    <>
      <Figure {...reach.nodes} label="nodes of the largest cluster" />{' '}
      <small>{nounFor(reach.nodes.value, 'node')}</small>
    </>
  );
}

function LimitCell({ facts: { reach } }: CellProps) {
  return <small>{reach === null ? '–' : reach.firstLimit}</small>;
}

function ThenCell({ facts: { reach } }: CellProps) {
  return reach?.then ? (
    <small>
      {reach.then.limit} at <Figure {...reach.then.nodes} label="nodes at which the limit behind it stops growth" />
    </small>
  ) : (
    <small>–</small>
  );
}

/** The rows of the models table, in their order. */
export const MODEL_ROWS: readonly ModelRow[] = [
  { id: 'verdict', title: 'Verdict', Cell: VerdictCell },
  { id: 'why', title: 'Why', Cell: WhyCell },
  { id: 'vnet', title: 'VNet addresses', Cell: VnetCell },
  { id: 'ask', title: 'Ask for', Cell: AskCell },
  { id: 'nodes', title: 'Node subnet', Cell: NodesCell },
  { id: 'pods', title: 'Pods', Cell: PodsCell },
  { id: 'largest', title: 'Largest cluster', Cell: LargestCell },
  { id: 'limit', title: 'First limit', Cell: LimitCell },
  { id: 'then', title: 'Then', Cell: ThenCell },
];
