import type { CandidateId, NeedId } from '../../domain/ids.ts';

/**
 * How a candidate answers a row of the comparison. `not-excluded`: nothing in the documentation rules it out, but it is not
 * named. `disputed`: sources disagree and the release notes do not settle it.
 */
export const SUPPORT = [
  'yes',
  'not-excluded',
  'limited',
  'preview',
  'disputed',
  'not-documented',
  'not-applicable',
  'no',
] as const;
export type Support = (typeof SUPPORT)[number];

const CODES: ReadonlyMap<string, Support> = new Map<string, Support>([
  ['Y', 'yes'],
  ['y', 'not-excluded'],
  ['L', 'limited'],
  ['P', 'preview'],
  ['D', 'disputed'],
  ['?', 'not-documented'],
  ['-', 'not-applicable'],
  ['N', 'no'],
]);

export type ByCandidate<T> = Readonly<Record<CandidateId, T>>;

/**
 * One row written in columns, one letter each: kubenet, then node subnet, dynamic, static block and Overlay as a pair each
 * (without Cilium, with Cilium), then a custom plugin. Blanks are for the eye. A letter without a meaning throws.
 */
export function columnsOf<T>(columns: string, codes: ReadonlyMap<string, T>): ByCandidate<T> {
  const letters = columns.replaceAll(' ', '');
  const at = (position: number): T => {
    const answer = codes.get(letters.charAt(position));
    if (answer === undefined) {
      throw new Error(`No code at position ${position} of "${columns}"`);
    }
    return answer;
  };
  return {
    kubenet: at(0),
    'azure-cni-node-subnet': at(1),
    'azure-cni-node-subnet+cilium': at(2),
    'pod-subnet-dynamic': at(3),
    'pod-subnet-dynamic+cilium': at(4),
    'pod-subnet-static-block': at(5),
    'pod-subnet-static-block+cilium': at(6),
    'azure-cni-overlay': at(7),
    'azure-cni-overlay+cilium': at(8),
    'byo-cni': at(9),
  };
}

/** A row of support, in the columns and letters above. */
export function supportRow(columns: string): ByCandidate<Support> {
  return columnsOf(columns, CODES);
}

/** The rows that a verdict rests on: every need, and what the choices of a plan ask for. */
export type JudgedCriterionId = NeedId | 'calico' | 'azure-npm' | 'network-isolated';

/**
 * The cells that verdicts are taken on (ruling 25), without their text: part of the first load. All other cells stand in
 * `support-table.ts`, texts and sources in `criteria/`; both load on demand.
 */
export const JUDGED_SUPPORT: Readonly<Record<JudgedCriterionId, ByCandidate<Support>>> = {
  'windows-pools': supportRow('N YN YN YN YN ?'),
  'pods-reachable-by-ip': supportRow('N YY YY YY NN L'),
  'pod-source-ip-in-peers': supportRow('N N? YY YY NN L'),
  'network-policy': supportRow('L YY YY YY YY L'),
  'fqdn-policy': supportRow('N NY NY NY NY L'),
  'l7-policy': supportRow('N NY NY NY NY L'),
  'node-encryption': supportRow('N NY NY NY NY L'),
  'dual-stack': supportRow('N NN NN LL YY ?'),
  'virtual-nodes': supportRow('N Y? Y? Y? NN ?'),
  agic: supportRow('Y Y? Y? Y? Y? ?'),
  'application-gateway-for-containers': supportRow('N YY YY YY YY ?'),
  'static-egress-gateway': supportRow('y yL NN NN yL ?'),
  'node-auto-provisioning': supportRow('N YY DD YY YY L'),
  'shared-node-subnet': supportRow('N YY YY YY YY ?'),
  'pod-subnet-controls': supportRow('N NN YY YY NN N'),
  'more-than-400-nodes': supportRow('N YY YY YY YY L'),
  'more-than-1000-nodes': supportRow('N YY YY YY YY L'),
  'more-than-5000-nodes': supportRow('N NN NN NN NN N'),
  'aks-automatic': supportRow('N NN NN NN NY N'),
  'microsoft-cni-support': supportRow('L YY YY YY YY N'),
  'own-cni': supportRow('N NN NN NN NN Y'),
  calico: supportRow('Y YN YN YN YN L'),
  'azure-npm': supportRow('N LN LN LN LN ?'),
  'network-isolated': supportRow('N yy yy yy yy ?'),
};

/** How a candidate answers a row that a verdict rests on. */
export function supportOf(criterion: JudgedCriterionId, candidate: CandidateId): Support {
  return JUDGED_SUPPORT[criterion][candidate];
}
