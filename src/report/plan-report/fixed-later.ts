import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { cellOf, type ComparisonCell, CRITERIA } from '../../engine/comparison/criteria/registry.ts';
import { type Answer, CRITERION_IDS } from '../../engine/comparison/support-table.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { textColumn } from '../blocks.ts';
import type { ReportBlock, ReportTable } from '../document.ts';
import { perCluster } from './per-cluster.ts';
import type { ReportPart } from './report-part.ts';

const BINDING: readonly Answer[] = ['fixed', 'one-way', 'grow-only', 'not-documented'];

interface Bound {
  readonly label: string;
  readonly cell: ComparisonCell;
}

/** Every choice that cannot be changed freely once the cluster exists, under a candidate. */
function boundChoices(candidate: CandidateId, asOf: string): Bound[] {
  return CRITERION_IDS.filter((id) => CRITERIA[id].group === 'cost-of-change')
    .map((id) => ({ label: CRITERIA[id].label, cell: cellOf(id, candidate, asOf) }))
    .filter(({ cell }) => BINDING.includes(cell.answer));
}

function boundTable(candidate: CandidateId, asOf: string): ReportTable {
  return {
    caption: `What stays as it was created: ${candidateLabel(candidate)}`,
    columns: [textColumn('Choice'), textColumn('Later'), textColumn('Conditions')],
    rows: boundChoices(candidate, asOf).map(({ label, cell }) => [label, cell.value, cell.note ?? '']),
  };
}

/** What can never, or only in one direction, be changed later: of each cluster at its effective candidate. */
export function fixedLaterPart({ input, clusters, asOf }: EvaluatedPlan): ReportPart {
  const effective = new Map(clusters.map((entry) => [entry.cluster, entry.effective]));
  const blocksOf = ({ id }: Cluster): ReportBlock[] => {
    const candidate = effective.get(id);
    const seen = input.clusters.find((other) => effective.get(other.id) === candidate);
    if (candidate === undefined) {
      return [];
    }
    return seen === undefined || seen.id === id
      ? [{ kind: 'table', table: boundTable(candidate, asOf) }]
      : [{ kind: 'paragraph', text: `As for ${seen.name}: ${candidateLabel(candidate)}.` }];
  };
  const candidates = [...new Set(effective.values())];
  return {
    sections: perCluster('What can be changed later', input, blocksOf),
    sources: candidates.flatMap((candidate) => boundChoices(candidate, asOf).flatMap(({ cell }) => cell.sources)),
  };
}
