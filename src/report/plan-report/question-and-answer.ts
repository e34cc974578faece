import { named } from '../../domain/entities.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { joinSentences } from '../../engine/figures/sentence.ts';
import { clusterAnswer } from '../../engine/migration/cluster-answer.ts';
import { paragraph } from '../blocks.ts';
import type { ReportBlock, ReportSection } from '../document.ts';

function answerOf(plan: EvaluatedPlan, cluster: string): string {
  return joinSentences(clusterAnswer(plan, cluster)).sentence;
}

/** The question that the plan asks, and its answer: one for each cluster, in the words of the page. */
export function questionAndAnswer(plan: EvaluatedPlan): ReportSection {
  const { clusters } = plan.input;
  const [first] = clusters;
  if (clusters.length < 2 || first === undefined) {
    const subjectName = first === undefined ? 'the cluster' : named(first);
    const question = `Which network model suits ${subjectName}, and which ranges does it need?`;
    const answer: ReportBlock = { kind: 'answer', text: answerOf(plan, first?.id ?? '') };
    return { title: 'Summary', blocks: [...paragraph(question), answer], sections: [] };
  }
  const question = 'Which network model suits each cluster, and which ranges do they need together?';
  const sections = clusters.map((cluster) => ({
    title: named(cluster),
    blocks: paragraph(answerOf(plan, cluster.id)),
    sections: [],
  }));
  return { title: 'Summary', blocks: paragraph(question), sections };
}
