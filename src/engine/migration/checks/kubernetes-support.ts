import { kubernetesVersions } from '../../../domain/facts/kubernetes-versions.ts';
import { canBeCreated } from '../../../domain/kubernetes-support.ts';
import { versionAction, versionEndOf, versionEndSentence } from '../../retirements/version-ends.ts';
import { at } from '../../rules/rule.ts';
import type { CheckRule } from '../check.ts';
import { open, passes } from '../check.ts';
import { isNewCluster } from '../move-context.ts';
import { newClusterVersion } from '../new-cluster-version.ts';

/** Whether the version that runs has support, and what a new cluster has where it cannot be created any more (ruling 53). */
export const supportedVersion: CheckRule = {
  id: 'kubernetes-version-supported',
  title: 'Kubernetes version with support',
  facts: [kubernetesVersions.id],
  applies: () => true,
  check: (context) => {
    const { cluster, plan } = context;
    const { kubernetesVersion: version, tier } = cluster;
    const place = { at: at(cluster.id, 'kubernetesVersion') };
    const end = versionEndOf(version, tier);
    if (end === null) {
      return open('No end date is known for this Kubernetes version.', place);
    }
    const sentence = versionEndSentence(end, tier, plan.asOf);
    if (canBeCreated(version, tier, plan.asOf)) {
      return passes(sentence, place);
    }
    return open(
      isNewCluster(context)
        ? `${sentence} The new cluster has ${newClusterVersion(cluster, plan.asOf)}: see that the workloads run on it.`
        : `${sentence} ${versionAction(cluster, plan.asOf)}`,
      place,
    );
  },
};
