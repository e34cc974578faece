import { named } from '../../domain/entities.ts';
import { LOADS } from '../../domain/ids.ts';
import { limitName } from '../../engine/capacity/limit-name.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../../engine/evaluation/evaluation.ts';
import { noReachText } from '../../engine/evaluation/no-reach.ts';
import { standingOf } from '../../engine/evaluation/standing.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { VERDICT_NAMES } from '../../engine/verdict/verdict-status.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';
import { LOAD_HEADINGS } from './load-headings.ts';

const COLUMNS = [
  textColumn('Cluster'),
  numberColumn('Place'),
  textColumn('Network model'),
  textColumn('Verdict'),
  textColumn('Standing'),
  ...LOADS.map((load) => numberColumn(`VNet addresses, ${LOAD_HEADINGS[load].inSentence}`)),
  codeColumn('To request'),
  numberColumn('Grows to nodes'),
  textColumn('Stopped by'),
  numberColumn('Next limit at nodes'),
  textColumn('Next limit'),
  textColumn('Reasons'),
];

function requested({ label, requestPrefixLength }: RangeUse): string {
  return `${label} ${requestPrefixLength === null ? 'too large for IPv4' : `/${requestPrefixLength}`}`;
}

function reachCells(candidate: CandidateEvaluation, amount: AmountFormat): string[] {
  const { capacity } = candidate;
  if (capacity === null) {
    return ['', noReachText(candidate), '', ''];
  }
  const { nodes, nodesPerPool, binding, next } = capacity.together;
  if (nodesPerPool.length === 0) {
    return ['', 'no pool can grow', '', ''];
  }
  return [
    amount(nodes),
    binding === null ? 'no limit' : limitName(binding, candidate.ranges).label,
    next === null ? '' : amount(next.nodes),
    next === null ? '' : limitName(next.hit, candidate.ranges).label,
  ];
}

function standingText({ candidate, recommended }: CandidateEvaluation, { effective }: ClusterEvaluation): string {
  const marks = [...(recommended ? ['recommended'] : []), ...(candidate === effective ? ['planned with'] : [])];
  return marks.join(', ');
}

function candidateLine(candidate: CandidateEvaluation, of: ClusterEvaluation, amount: AmountFormat): string[] {
  const open = candidate.ranges.filter(({ capacity }) => capacity === null);
  return [
    amount(of.order.indexOf(candidate.candidate) + 1),
    candidateLabel(candidate.candidate),
    VERDICT_NAMES[candidate.status],
    standingText(candidate, of),
    ...LOADS.map((load) => amount(candidate.vnetAddresses[load])),
    open.map(requested).join('; '),
    ...reachCells(candidate, amount),
    [...candidate.reasons.map(({ sentence }) => sentence), standingOf(candidate, of.cluster).sentence].join(' '),
  ];
}

/** Every network model for every cluster, best first: verdict, addresses, what to request, how far it goes and why. */
export function candidateTable(plan: EvaluatedPlan, amount: AmountFormat): ReportTable {
  const rows = plan.input.clusters.flatMap((cluster) => {
    const own = plan.evaluationOf(cluster.id);
    return (own?.order ?? []).flatMap((id) => {
      const candidate = own?.candidates.find((each) => each.candidate === id);
      return own && candidate ? [[named(cluster), ...candidateLine(candidate, own, amount)]] : [];
    });
  });
  return { caption: 'Network models', columns: COLUMNS, rows };
}
