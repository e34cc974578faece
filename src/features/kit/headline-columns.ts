import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../../engine/evaluation/evaluation.ts';
import { COLUMN_IDS, type ColumnId } from '../../engine/models/network-model.ts';
import { COLUMN_VARIANTS, VARIANT_COLUMNS, type VariantColumn } from '../../state/ui-store.ts';

export const COLUMN_TITLES: Readonly<Record<ColumnId, string>> = {
  kubenet: 'kubenet',
  'azure-cni-node-subnet': 'Azure CNI Node Subnet',
  'azure-cni-pod-subnet': 'Azure CNI Pod Subnet',
  'azure-cni-overlay': 'Azure CNI Overlay',
  cilium: 'Azure CNI Powered by Cilium',
  'byo-cni': 'Custom plugin',
};

/** The variant picked by hand in a column: a view preference, no part of the plan. */
export type PickedVariants = Readonly<Record<VariantColumn, CandidateId | null>>;

export interface HeadlineColumn {
  readonly id: ColumnId;
  readonly title: string;
  readonly variants: readonly CandidateId[];
  readonly evaluation: CandidateEvaluation;
  readonly isChosen: boolean;
}

/** The candidates of a column. */
function variantsOf(column: ColumnId): readonly CandidateId[] {
  return isVariantColumn(column) ? COLUMN_VARIANTS[column] : [column];
}

/** Whether a column shows one of several candidates. */
export function isVariantColumn(column: ColumnId): column is VariantColumn {
  return VARIANT_COLUMNS.some((variant) => variant === column);
}

interface ColumnChoice {
  readonly evaluation: ClusterEvaluation;
  readonly cluster: Cluster;
  readonly picked: PickedVariants;
  readonly withCustomPlugin: boolean;
}

function shownVariant(column: ColumnId, { evaluation, cluster, picked }: ColumnChoice): CandidateId | undefined {
  const variants = variantsOf(column);
  const own = variants.find((candidate) => candidate === cluster.choice);
  return (
    (isVariantColumn(column) ? picked[column] : null) ??
    own ??
    evaluation.order.find((candidate) => variants.includes(candidate))
  );
}

/** The headline columns of a cluster: picked by hand, else what the cluster has, else the best variant. */
export function headlineColumns(choice: ColumnChoice): readonly HeadlineColumn[] {
  const shown = COLUMN_IDS.filter(
    (id) => id !== 'byo-cni' || choice.withCustomPlugin || choice.cluster.choice === 'byo-cni',
  );
  return shown.flatMap((id): HeadlineColumn[] => {
    const variant = shownVariant(id, choice);
    const evaluation = choice.evaluation.candidates.find(({ candidate }) => candidate === variant);
    return evaluation
      ? [
          {
            id,
            title: COLUMN_TITLES[id],
            variants: variantsOf(id),
            evaluation,
            isChosen: variant === choice.cluster.choice,
          },
        ]
      : [];
  });
}
