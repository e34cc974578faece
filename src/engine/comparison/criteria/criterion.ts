import type { SourceId } from '../../../domain/facts/sources.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { CriterionId } from '../support-table.ts';

/** The groups of rows, in the order they are shown. */
export const CRITERION_GROUPS = [
  'addressing',
  'reachability',
  'policy-and-security',
  'ingress',
  'platforms',
  'scale',
  'operations',
  'cost-of-change',
] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

export const CRITERION_GROUP_NAMES: Readonly<Record<CriterionGroup, string>> = {
  addressing: 'Addressing',
  reachability: 'Reachability',
  'policy-and-security': 'Policy and security',
  ingress: 'Ingress',
  platforms: 'Platforms',
  scale: 'Scale',
  operations: 'Operations',
  'cost-of-change': 'What can be changed later',
};

/** A text of a cell; one about a date is said as of a day, so that what is past is past (ruling 24). */
export type CellWords = string | ((asOf: string) => string);

/** What a cell says. What it answers in one word stands in `support-table.ts` and only there. */
export interface CellText {
  readonly value: CellWords;
  /** Conditions, versions, or the other reading. */
  readonly note?: CellWords;
  /** True where the value itself says the answer: "no, outbound only". */
  readonly saysAnswer?: boolean;
  readonly sources: readonly SourceId[];
  readonly asOf: string;
}

export type CellTexts = Readonly<Record<CandidateId, CellText>>;

/**
 * One row of the comparison. `figure` rows are read by their value, `feature` rows by their support mark first, `change`
 * rows say how far a choice can be changed later.
 */
export interface Criterion {
  readonly id: CriterionId;
  readonly group: CriterionGroup;
  readonly kind: 'feature' | 'figure' | 'change';
  readonly label: string;
  readonly explanation: string;
  readonly cells: CellTexts;
}

export const NOT_DOCUMENTED = 'not documented';

/** The age of the documentation snapshot; cells that rest on a release note carry its date instead. */
const DOCS_AS_OF = '2026-08';

interface CellDetail {
  readonly note?: CellWords;
  readonly asOf?: string;
}

export function cell(value: CellWords, sources: readonly SourceId[], detail: CellDetail = {}): CellText {
  return { value, sources, asOf: DOCS_AS_OF, ...detail };
}

/** A cell whose value begins with its answer. */
export function saying(value: CellWords, sources: readonly SourceId[], detail: CellDetail = {}): CellText {
  return { ...cell(value, sources, detail), saysAnswer: true };
}

export function yes(sources: readonly SourceId[], detail?: CellDetail): CellText {
  return saying('yes', sources, detail);
}

export function no(sources: readonly SourceId[], detail?: CellDetail): CellText {
  return saying('no', sources, detail);
}

/** Nothing rules it out, but no article names it. */
export function notExcluded(sources: readonly SourceId[], detail?: CellDetail): CellText {
  return saying('not stated (no exclusion found)', sources, detail);
}

export function notApplicable(sources: readonly SourceId[], detail?: CellDetail): CellText {
  return saying('does not apply', sources, detail);
}

/** The sources are those that were read and are silent. */
export function notDocumented(sources: readonly SourceId[], detail?: CellDetail): CellText {
  return saying(NOT_DOCUMENTED, sources, detail);
}

/** A custom plugin decides; AKS neither provides nor supports it. */
export function yourPlugin(detail: CellDetail = {}): CellText {
  return cell('depends on your plugin', ['byo-cni'], {
    note: 'AKS neither provides nor supports this part.',
    ...detail,
  });
}

interface ModelCells {
  readonly kubenet: CellText;
  readonly node: CellText;
  readonly dynamic: CellText;
  readonly staticBlock: CellText;
  readonly overlay: CellText;
  readonly byo: CellText;
}

type AzureCniCells = Omit<ModelCells, 'kubenet' | 'byo'>;

/** The cells of the ten candidates. What `cilium` does not name is as the model without Cilium. */
export function cells(models: ModelCells, cilium: Partial<AzureCniCells> = {}): CellTexts {
  return {
    kubenet: models.kubenet,
    'azure-cni-node-subnet': models.node,
    'azure-cni-node-subnet+cilium': cilium.node ?? models.node,
    'pod-subnet-dynamic': models.dynamic,
    'pod-subnet-dynamic+cilium': cilium.dynamic ?? models.dynamic,
    'pod-subnet-static-block': models.staticBlock,
    'pod-subnet-static-block+cilium': cilium.staticBlock ?? models.staticBlock,
    'azure-cni-overlay': models.overlay,
    'azure-cni-overlay+cilium': cilium.overlay ?? models.overlay,
    'byo-cni': models.byo,
  };
}

export function podSubnets(text: CellText): Pick<ModelCells, 'dynamic' | 'staticBlock'> {
  return { dynamic: text, staticBlock: text };
}

/** The models whose pods have addresses of the VNet. */
export function flat(text: CellText): Omit<AzureCniCells, 'overlay'> {
  return { node: text, ...podSubnets(text) };
}

export function azureCni(text: CellText): AzureCniCells {
  return { ...flat(text), overlay: text };
}

export function everyModel(text: CellText): ModelCells {
  return { kubenet: text, ...azureCni(text), byo: text };
}

/** 5000 as "5,000". */
export function grouped(amount: number): string {
  return amount.toLocaleString('en-US');
}
