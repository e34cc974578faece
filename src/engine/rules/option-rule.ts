import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { Fix } from './finding.ts';
import { at, clusterRule, finding, type Rule, type RuleHead } from './rule.ts';

export interface OptionRule extends Omit<RuleHead, 'facts'> {
  readonly facts?: readonly string[];
  /** The field of the cluster that it is about. */
  readonly field: string;
  readonly breaks: (cluster: ClusterContext) => boolean;
  readonly sentence: string | ((cluster: ClusterContext) => string);
  /** Comparison rows behind it; the cell of the cluster's candidate is named as a fact. */
  readonly criterion?: string;
  readonly repair?: (cluster: ClusterContext) => Fix | null;
}

/** A rule on one option of a cluster that does not go with another. */
export function optionRule({ field, breaks, sentence, criterion, repair, facts = [], ...head }: OptionRule): Rule {
  return clusterRule({
    ...head,
    facts,
    check: (cluster) =>
      breaks(cluster)
        ? finding(at(cluster.cluster.id, field), typeof sentence === 'string' ? sentence : sentence(cluster), {
            fix: repair?.(cluster) ?? null,
            facts: criterion === undefined ? [] : [`${criterion}/${cluster.candidate}`],
          })
        : null,
  });
}
