import { overlayMoveVersion, policyEngineChangeVersion } from '../../domain/facts/migration.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { CurrentState } from '../../domain/running.ts';
import type { Route } from '../comparison/routes.ts';
import { modelOf } from '../models/registry.ts';
import { SOLVING_STEP_NAMES, type SolvingStepId, STEP_IDS } from './step-ids.ts';

/** What has to be put right on a running cluster before its first update, in the order in which it is done. */
export function stepsBefore(cluster: Cluster, current: CurrentState, { from, moves }: Route): readonly SolvingStepId[] {
  const [first] = moves;
  const hasEngine = current.policyEngine === 'azure-npm' || current.policyEngine === 'calico';
  const toOverlay = first === 'to-overlay';
  const isOlder = (version: string): boolean => isVersionBefore(cluster.kubernetesVersion, version);
  const wanted: Readonly<Record<SolvingStepId, boolean>> = {
    [STEP_IDS.upgradeKubernetes]:
      toOverlay && (isOlder(overlayMoveVersion.value) || (hasEngine && isOlder(policyEngineChangeVersion.value))),
    [STEP_IDS.giveIdentity]:
      toOverlay && modelOf(from).routing === 'route-table' && current.identity !== 'user-assigned',
    [STEP_IDS.ipMasq]: toOverlay && current.customIpMasq,
    [STEP_IDS.autoProvisioningOff]: first === 'to-cilium' && current.nodeAutoProvisioning,
    [STEP_IDS.removePolicyEngine]: toOverlay && hasEngine,
  };
  return Object.values(STEP_IDS).filter((id) => wanted[id]);
}

/** The first thing to do on a running cluster, for a sentence. */
export function firstStepWords(cluster: Cluster, current: CurrentState, route: Route): string {
  const [before] = stepsBefore(cluster, current, route);
  if (before !== undefined) {
    return SOLVING_STEP_NAMES[before].inSentence;
  }
  switch (route.moves[0]) {
    case 'to-overlay':
      return 'update the addressing with az aks update --network-plugin-mode overlay';
    case 'to-cilium':
      return 'update the data plane with az aks update --network-dataplane cilium';
    case 'new-pools':
      return 'add node pools beside the old ones';
    default:
      return 'build a new cluster beside it';
  }
}
