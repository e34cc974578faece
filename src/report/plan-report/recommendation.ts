import { SOURCES } from '../../domain/facts/sources.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { joinSentences } from '../../engine/figures/sentence.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { type Loser, recommend, type Recommendation } from '../../engine/recommendation/recommend.ts';
import { changeSentence } from '../../engine/recommendation/what-changes.ts';
import { nothingRecommended } from '../../engine/recommendation/what-conflicts.ts';
import { VERDICT_NAMES } from '../../engine/verdict/verdict-status.ts';
import { list, paragraph, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportTable } from '../document.ts';
import { perCluster } from './per-cluster.ts';
import type { ReportPart } from './report-part.ts';

function headline({ recommended, conflict }: Recommendation, { choice }: Cluster): string {
  if (recommended === null) {
    return nothingRecommended(conflict).sentence;
  }
  const chosen = choice === null || choice === recommended ? '' : ` Chosen: ${candidateLabel(choice)}.`;
  return `Recommended: ${candidateLabel(recommended)}.${chosen}`;
}

function loserTable(losers: readonly Loser[]): ReportTable {
  return {
    caption: 'Why not the others, best first',
    columns: [textColumn('Network model'), textColumn('Verdict'), textColumn('Why not'), textColumn('Would work if')],
    rows: losers.map(({ candidate, status, why, comesBackIf, otherwise }) => [
      candidateLabel(candidate),
      VERDICT_NAMES[status],
      joinSentences(why).sentence,
      comesBackIf.map(({ sentence }) => sentence).join('; ') || otherwise,
    ]),
  };
}

function argumentOf(argument: Recommendation, cluster: Cluster): ReportBlock[] {
  const { guidance, losers, changes, doubts } = argument;
  return [
    ...paragraph(headline(argument, cluster)),
    ...list(doubts.map(({ sentence }) => sentence)),
    ...list(guidance.map(({ advice }) => advice)),
    { kind: 'table', table: loserTable(losers) },
    ...(changes.length === 0 ? [] : paragraph('Changing one requirement would change the answer:')),
    ...list(changes.map(changeSentence)),
  ];
}

/** The recommended model of each cluster, why each other one lost, and which single need would change the answer. */
export function recommendationPart(plan: EvaluatedPlan): ReportPart {
  const { input } = plan;
  const recommended = input.clusters.flatMap((cluster) => {
    const argument = recommend(plan, cluster.id);
    return argument === null || cluster.nodePools.length === 0 ? [] : [[cluster.id, argument] as const];
  });
  const byCluster = new Map(recommended);
  const sections = perCluster('Recommended model, and why not the others', input, (cluster) => {
    const argument = byCluster.get(cluster.id);
    return argument ? argumentOf(argument, cluster) : [];
  });
  const sources = recommended.flatMap(([, { guidance }]) => guidance.flatMap((advice) => advice.sources));
  return { sections, sources: sources.map((id) => SOURCES[id]) };
}
