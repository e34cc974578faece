import type { ClusterContext } from '../../engine/evaluation/cluster-context.ts';
import { managedNetworkRules } from '../../engine/rules/managed-network.ts';
import { networkOptionRules } from '../../engine/rules/network-options.ts';
import { poolKindRules } from '../../engine/rules/pool-kinds.ts';
import { routeTableRules } from '../../engine/rules/route-tables.ts';

const RULES = [...managedNetworkRules, ...routeTableRules, ...networkOptionRules, ...poolKindRules];

/** What Azure refuses of a cluster as it is planned: the code says it too, since it is run without the plan. */
export function refusalNotes(context: ClusterContext): readonly string[] {
  return RULES.flatMap((rule) =>
    'checkCluster' in rule
      ? rule
          .checkCluster(context)
          .filter(({ severity }) => (severity ?? rule.severity) === 'error')
          .map(({ sentence }) => `Refused as planned: ${sentence}`)
      : [],
  );
}
