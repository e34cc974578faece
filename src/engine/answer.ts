import type { PlanInput } from '../domain/plan-input.ts';
import { LIMIT_NAMES } from './names.ts';
import { candidateLabel } from './models/registry.ts';
import { plain } from './numbers.ts';
import type { CandidateEvaluation, ClusterEvaluation, PlanEvaluation, RangeUse } from './plan.ts';

const STATUS_WORDS = {
  fits: 'fits',
  tight: 'fits, with less free than the headroom asked for',
  open: 'is the model to plan with',
  unknown: 'cannot be judged yet',
  'does-not-fit': 'does not fit',
  excluded: 'is ruled out',
} as const;

function rangeWords(range: RangeUse): string {
  const name = range.label.charAt(0).toLowerCase() + range.label.slice(1);
  return `a /${String(range.requestPrefixLength)} ${name.replace('pod CIDR', 'pod CIDR outside the VNet')}`;
}

function requestSentence({ ranges }: CandidateEvaluation): string[] {
  const open = ranges.filter(({ status, kind, requestPrefixLength }) => {
    return status === 'open' && kind !== 'service-cidr' && requestPrefixLength !== null;
  });
  return open.length === 0 ? [] : [`Request ${open.map(rangeWords).join(' and ')}.`];
}

function problemSentence({ status, reasons }: CandidateEvaluation): string[] {
  const wanted = status === 'excluded' || status === 'does-not-fit' || status === 'unknown';
  const first = reasons.find(
    ({ kind }) => kind === 'need' || kind === 'limit' || kind === 'unknown' || kind === 'range',
  );
  return wanted && first ? [first.sentence] : [];
}

function reachSentence({ capacity, status }: CandidateEvaluation): string[] {
  const reach = capacity?.together;
  if (!reach?.binding) {
    return [];
  }
  const limit = LIMIT_NAMES[reach.binding.limit].toLowerCase();
  return status === 'does-not-fit' || status === 'excluded'
    ? [`${plain(reach.nodes)} nodes fit, then the limit is: ${limit}.`]
    : [`It grows to ${plain(reach.nodes)} nodes, then the limit is: ${limit}.`];
}

function noneSentence(evaluation: ClusterEvaluation): string[] {
  return evaluation.recommended === null ? ['No network model fits this plan as it stands.'] : [];
}

/** The sentences that answer the question for one cluster: what fits, what to request, how far it goes. */
export function answerSentences(plan: PlanEvaluation, input: PlanInput, cluster: string): readonly string[] {
  const evaluation = plan.clusters.find((entry) => entry.cluster === cluster);
  const shown = evaluation?.candidates.find(({ candidate }) => candidate === evaluation.effective);
  const subject = input.clusters.find(({ id }) => id === cluster);
  if (!evaluation || !shown || !subject) {
    return ['Add a cluster to see which network model fits.'];
  }
  if (subject.nodePools.length === 0) {
    return ['Add a node pool to see which network model fits.'];
  }
  const verdict = `${candidateLabel(shown.candidate)} ${STATUS_WORDS[shown.status]}.`;
  return [
    ...(subject.choice === null ? noneSentence(evaluation) : []),
    verdict,
    ...problemSentence(shown),
    ...requestSentence(shown),
    ...reachSentence(shown),
  ];
}
