import { policyEngineChangeVersion } from '../../domain/facts/migration.ts';
import { advancedNetworkingInPlace, poolsAddedInPlace, versionsOneByOne } from '../../domain/facts/running-changes.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import { routeOf } from '../comparison/routes.ts';
import { answerOf, type CriterionId } from '../comparison/support-table.ts';
import type { SettingId } from './need-settings.ts';
import type { AskedCluster } from './setting.ts';

/** How a setting gets to a cluster that runs, and what says so. */
export interface RunningChange {
  /** A running cluster does not get it: it is built anew. */
  readonly isNewCluster: boolean;
  /** What is done to the running cluster: the end of a sentence that begins with it. */
  readonly said: string;
  readonly facts: readonly string[];
}

type Change = (asked: AskedCluster) => RunningChange | null;

function inPlace(said: string, ...facts: readonly string[]): Change {
  return () => ({ isNewCluster: false, said, facts });
}

/** As a row of the comparison on changes says: fixed for a running cluster, or done to it as `said`. */
function asCompared(row: CriterionId, said: string): Change {
  return ({ candidate }) => {
    const answer = answerOf(row, candidate);
    const facts = [`${row}/${candidate}`];
    if (answer === 'not-documented') {
      return { isNewCluster: true, said: 'no way to it is documented, so build a new one', facts };
    }
    return answer === 'fixed'
      ? { isNewCluster: true, said: 'it is not changed, so build a new one', facts }
      : { isNewCluster: false, said, facts };
  };
}

/** Cilium comes with the data plane; other engines are installed, from a version on (ruling 44). */
const policyEngine: Change = ({ cluster, candidate }) => {
  const facts = [`change-policy-engine/${candidate}`];
  if (CANDIDATES[candidate].dataPlane === 'cilium') {
    return { isNewCluster: false, said: 'it comes with the data plane', facts };
  }
  const floor = policyEngineChangeVersion.value;
  const said = isVersionBefore(cluster.kubernetesVersion, floor)
    ? `upgrade to Kubernetes ${floor} first, one minor version at a time, as the service refuses to install it below`
    : 'it is installed in place';
  return { isNewCluster: false, said, facts: [...facts, policyEngineChangeVersion.id] };
};

/** AKS Automatic is made as such; what belongs to it is a question of the new cluster, until the cluster is Automatic. */
const automatic: Change = ({ cluster, candidate }) =>
  cluster.sku === 'automatic'
    ? null
    : {
        isNewCluster: true,
        said: 'a Base cluster does not become AKS Automatic, so build a new one',
        facts: [`change-cluster-sku/${candidate}`],
      };

const upgrade = inPlace('upgrade it one minor version at a time', versionsOneByOne.id);
const update = inPlace('az aks update switches it on in place', advancedNetworkingInPlace.id);
const newPool = inPlace('add the pool to it', poolsAddedInPlace.id);

/** What each setting takes on a running cluster; null where nothing is documented beyond the setting itself. */
const ON_RUNNING: Readonly<Record<SettingId, Change | null>> = {
  'policy-engine': policyEngine,
  'fqdn-filtering': update,
  'fqdn-version': upgrade,
  'l7-filtering': update,
  'node-encryption': update,
  'mutual-tls-version': upgrade,
  'ebpf-routing-version': upgrade,
  'ebpf-routing-image': null,
  'nat-gateway-v2': null,
  'ip-families': asCompared('change-ip-families', 'all nodes are reimaged, and there is no way back'),
  'ipv6-space': null,
  'dual-stack-version': upgrade,
  'windows-pool': newPool,
  'gateway-pool': newPool,
  'auto-provisioned-pool': null,
  'paid-tier': asCompared('change-tier', 'the tier changes in place, without downtime'),
  'automatic-sku': automatic,
  'automatic-identity': automatic,
  'automatic-api-server': automatic,
  'automatic-subnets': automatic,
};

/** True for a cluster that runs and goes on under a candidate: it has it, or is updated to it in place. */
function goesOn(cluster: Cluster, candidate: AskedCluster['candidate']): boolean {
  const from = runningStateOf(cluster)?.candidate;
  return from !== undefined && (from === candidate || routeOf(from, candidate).isInPlace);
}

/** What a setting takes on a cluster that runs; null for a new cluster, and where nothing more is documented. */
export function onRunning(setting: SettingId, asked: AskedCluster): RunningChange | null {
  return goesOn(asked.cluster, asked.candidate) ? (ON_RUNNING[setting]?.(asked) ?? null) : null;
}
