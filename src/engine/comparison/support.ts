import type { CandidateId, CANDIDATES, NeedId, NetworkModelId } from '../../domain/ids.ts';

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

export type ByCandidate<T> = Readonly<Record<CandidateId, T>>;

/** The columns of a written row, in short; a model without one does not compile. */
interface Columns extends Readonly<Record<NetworkModelId, string>> {
  readonly kubenet: 'kubenet';
  readonly 'azure-cni-node-subnet': 'node-subnet';
  readonly 'pod-subnet-dynamic': 'dynamic';
  readonly 'pod-subnet-static-block': 'static-block';
  readonly 'azure-cni-overlay': 'overlay';
  readonly 'byo-cni': 'custom';
}

type Column<M extends NetworkModelId> = Columns[M];
/** The models that run on the Cilium data plane too. */
type WithCilium = Extract<(typeof CANDIDATES)[CandidateId], { readonly dataPlane: 'cilium' }>['model'];

/**
 * One row as it is written: an answer for each column, or two where the model runs on both data planes: without Cilium, then
 * with it. An answer that is missing, or one too many, does not compile.
 */
export type WrittenRow<T> = Readonly<
  Record<Column<Exclude<NetworkModelId, WithCilium>>, T> & Record<Column<WithCilium>, readonly [T, T]>
>;

/** The answer of each candidate in a written row. */
export function byCandidate<T extends string>(row: WrittenRow<T>): ByCandidate<T> {
  const [nodeSubnet, nodeSubnetCilium] = row['node-subnet'];
  const [dynamic, dynamicCilium] = row.dynamic;
  const [staticBlock, staticBlockCilium] = row['static-block'];
  const [overlay, overlayCilium] = row.overlay;
  return {
    kubenet: row.kubenet,
    'azure-cni-node-subnet': nodeSubnet,
    'azure-cni-node-subnet+cilium': nodeSubnetCilium,
    'pod-subnet-dynamic': dynamic,
    'pod-subnet-dynamic+cilium': dynamicCilium,
    'pod-subnet-static-block': staticBlock,
    'pod-subnet-static-block+cilium': staticBlockCilium,
    'azure-cni-overlay': overlay,
    'azure-cni-overlay+cilium': overlayCilium,
    'byo-cni': row.custom,
  };
}

/** The rows that a verdict rests on: every need, and what the choices of a plan ask for. */
export type JudgedCriterionId = NeedId | 'calico' | 'azure-npm' | 'network-isolated';

/**
 * The cells that verdicts are taken on (ruling 25), without their text: part of the first load. All other cells stand in
 * `support-table.ts`, texts and sources in `criteria/`; both load on demand.
 */
export const JUDGED_SUPPORT: Readonly<Record<JudgedCriterionId, ByCandidate<Support>>> = {
  'windows-pools': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'no'],
    dynamic: ['yes', 'no'],
    'static-block': ['yes', 'no'],
    overlay: ['yes', 'no'],
    custom: 'not-documented',
  }),
  'pods-reachable-by-ip': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['no', 'no'],
    custom: 'limited',
  }),
  'pod-source-ip-in-peers': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'not-documented'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['no', 'no'],
    custom: 'limited',
  }),
  'network-policy': byCandidate({
    kubenet: 'limited',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'limited',
  }),
  'fqdn-policy': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'yes'],
    dynamic: ['no', 'yes'],
    'static-block': ['no', 'yes'],
    overlay: ['no', 'yes'],
    custom: 'limited',
  }),
  'l7-policy': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'yes'],
    dynamic: ['no', 'yes'],
    'static-block': ['no', 'yes'],
    overlay: ['no', 'yes'],
    custom: 'limited',
  }),
  'node-encryption': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'yes'],
    dynamic: ['no', 'yes'],
    'static-block': ['no', 'yes'],
    overlay: ['no', 'yes'],
    custom: 'limited',
  }),
  'dual-stack': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'no'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['yes', 'yes'],
    custom: 'not-documented',
  }),
  'virtual-nodes': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'not-documented'],
    dynamic: ['yes', 'not-documented'],
    'static-block': ['yes', 'not-documented'],
    overlay: ['no', 'no'],
    custom: 'not-documented',
  }),
  agic: byCandidate({
    kubenet: 'yes',
    'node-subnet': ['yes', 'not-documented'],
    dynamic: ['yes', 'not-documented'],
    'static-block': ['yes', 'not-documented'],
    overlay: ['yes', 'not-documented'],
    custom: 'not-documented',
  }),
  'application-gateway-for-containers': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'not-documented',
  }),
  'static-egress-gateway': byCandidate({
    kubenet: 'not-excluded',
    'node-subnet': ['not-excluded', 'limited'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['not-excluded', 'limited'],
    custom: 'not-documented',
  }),
  'node-auto-provisioning': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['yes', 'yes'],
    custom: 'limited',
  }),
  'shared-node-subnet': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'not-documented',
  }),
  'pod-subnet-controls': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'no'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['no', 'no'],
    custom: 'no',
  }),
  'more-than-400-nodes': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'limited',
  }),
  'more-than-1000-nodes': byCandidate({
    kubenet: 'no',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'limited',
  }),
  'more-than-5000-nodes': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'no'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['no', 'no'],
    custom: 'no',
  }),
  'aks-automatic': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'no'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['no', 'yes'],
    custom: 'no',
  }),
  'microsoft-cni-support': byCandidate({
    kubenet: 'limited',
    'node-subnet': ['yes', 'yes'],
    dynamic: ['yes', 'yes'],
    'static-block': ['yes', 'yes'],
    overlay: ['yes', 'yes'],
    custom: 'no',
  }),
  'own-cni': byCandidate({
    kubenet: 'no',
    'node-subnet': ['no', 'no'],
    dynamic: ['no', 'no'],
    'static-block': ['no', 'no'],
    overlay: ['no', 'no'],
    custom: 'yes',
  }),
  calico: byCandidate({
    kubenet: 'yes',
    'node-subnet': ['yes', 'no'],
    dynamic: ['yes', 'no'],
    'static-block': ['yes', 'no'],
    overlay: ['yes', 'no'],
    custom: 'limited',
  }),
  'azure-npm': byCandidate({
    kubenet: 'no',
    'node-subnet': ['limited', 'no'],
    dynamic: ['limited', 'no'],
    'static-block': ['limited', 'no'],
    overlay: ['limited', 'no'],
    custom: 'not-documented',
  }),
  'network-isolated': byCandidate({
    kubenet: 'no',
    'node-subnet': ['not-excluded', 'not-excluded'],
    dynamic: ['not-excluded', 'not-excluded'],
    'static-block': ['not-excluded', 'not-excluded'],
    overlay: ['not-excluded', 'not-excluded'],
    custom: 'not-documented',
  }),
};

/** How a candidate answers a row that a verdict rests on. */
export function supportOf(criterion: JudgedCriterionId, candidate: CandidateId): Support {
  return JUDGED_SUPPORT[criterion][candidate];
}
