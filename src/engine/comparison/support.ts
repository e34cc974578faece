import { CANDIDATE_IDS, type CandidateId, type NeedId } from '../../domain/ids.ts';

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

/** The rows that a verdict rests on: every need, and what the choices of a plan ask for. */
export type JudgedCriterionId = NeedId | 'calico' | 'azure-npm' | 'network-isolated';

/** The letter of each answer in a row of the verdict; one more needs its effect and its sentence there (ruling 25). */
const LETTERS = {
  y: 'yes',
  e: 'not-excluded',
  l: 'limited',
  u: 'not-documented',
  n: 'no',
} as const satisfies Record<string, Support>;

/** The answers that a verdict is taken on. */
export type JudgedSupport = (typeof LETTERS)[keyof typeof LETTERS];

/** The text itself where it has one letter for each candidate, spaces aside; else a type that no text has. */
type Whole<T extends string, Rest extends string = T, Count extends readonly unknown[] = []> = Rest extends ''
  ? Count['length'] extends (typeof CANDIDATE_IDS)['length']
    ? T
    : never
  : Rest extends ` ${infer More}`
    ? Whole<T, More, Count>
    : Rest extends `${keyof typeof LETTERS}${infer More}`
      ? Whole<T, More, [...Count, 0]>
      : never;

function isLetter(text: string): text is keyof typeof LETTERS {
  return text in LETTERS;
}

/** The answers of a row in the order of CANDIDATE_IDS. A letter that is missing, or one too many, does not compile. */
function row<const T extends string>(text: T & Whole<T>): readonly JudgedSupport[] {
  return [...text].flatMap((letter) => (isLetter(letter) ? LETTERS[letter] : []));
}

/**
 * The cells that verdicts are taken on (ruling 25), without their text: part of the first load, so in letters. All other cells
 * stand in `support-table.ts`, texts and sources in `criteria/`; both load on demand. The columns: kubenet, then Node Subnet,
 * dynamic, static block and Overlay, each without and with Cilium, then a custom plugin.
 */
const JUDGED_SUPPORT: Readonly<Record<JudgedCriterionId, readonly JudgedSupport[]>> = {
  'windows-pools': row('n yn yn yn yn u'),
  'pods-reachable-by-ip': row('n yy yy yy nn l'),
  'pod-source-ip-in-peers': row('n nn yy yy nn l'),
  'network-policy': row('l yy yy yy yy l'),
  'fqdn-policy': row('n ny ny ny ny l'),
  'l7-policy': row('n ny ny ny ny l'),
  'node-encryption': row('n ny ny ny ny l'),
  'dual-stack': row('n nn nn nn yy u'),
  'virtual-nodes': row('n yu yu yu nn u'),
  agic: row('y yu yu yu yu u'),
  'application-gateway-for-containers': row('n yy yy yy yy u'),
  'static-egress-gateway': row('e el nn nn el u'),
  'node-auto-provisioning': row('n yy nn nn yy l'),
  'shared-node-subnet': row('n yy yy yy yy u'),
  'pod-subnet-controls': row('n nn yy yy nn n'),
  'more-than-400-nodes': row('n yy yy yy yy l'),
  'more-than-1000-nodes': row('n yy yy yy yy l'),
  'more-than-5000-nodes': row('n nn nn nn nn n'),
  'aks-automatic': row('n nn nn nn ny n'),
  'microsoft-cni-support': row('l yy yy yy yy n'),
  'own-cni': row('n nn nn nn nn y'),
  calico: row('y yn yn yn yn l'),
  'azure-npm': row('n ln ln ln ln u'),
  'network-isolated': row('n ee ee ee ee u'),
};

const COLUMNS = new Map(CANDIDATE_IDS.map((candidate, column) => [candidate, column]));

/** How a candidate answers a row that a verdict rests on. */
export function supportOf(criterion: JudgedCriterionId, candidate: CandidateId): JudgedSupport {
  return JUDGED_SUPPORT[criterion][COLUMNS.get(candidate) ?? 0] ?? 'not-documented';
}

/** Whether a verdict rests on a row of the comparison. */
export function isJudged(criterion: string): criterion is JudgedCriterionId {
  return criterion in JUDGED_SUPPORT;
}
