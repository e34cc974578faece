import { named } from '../../../domain/entities.ts';
import {
  automaticOnlyNew,
  dataPlaneUpdateAutoProvisioning,
  dataPlaneUpdatePolicies,
  dataPlaneUpdateWindows,
  overlayMoveCustomIpMasq,
  overlayMoveIdentity,
  overlayMovePolicyEngine,
  overlayMoveRouteTable,
  overlayMoveVersion,
  overlayMoveWindowsBuild,
  overlayMoveWindowsDocker,
  overlayMoveWithCilium,
  policyEngineChangeVersion,
  staticBlockVersion,
} from '../../../domain/facts/migration.ts';
import { CANDIDATES } from '../../../domain/ids.ts';
import { isVersionAtLeast, isVersionBefore } from '../../../domain/kubernetes-version.ts';
import { labelled } from '../../../domain/labelled.ts';
import { modelOf } from '../../models/registry.ts';
import { at } from '../../rules/rule.ts';
import { listed } from '../../words/list.ts';
import { POLICY_ENGINE_NAMES } from '../../words/names.ts';
import type { CheckDraft, CheckRule } from '../check.ts';
import { fails, open, passes } from '../check.ts';
import type { MoveContext } from '../move-context.ts';
import { has, hasAutoProvisioningToday, hasEngineToday, isNewCluster, windowsPools } from '../move-context.ts';
import { STEP_IDS } from '../step-ids.ts';

/** What a version of the cluster says against the least that is asked for. */
function versionCheck({ cluster }: MoveContext, least: string): readonly CheckDraft[] {
  const version = cluster.kubernetesVersion;
  const place = { at: at(cluster.id, 'kubernetesVersion') };
  if (isVersionAtLeast(version, least)) {
    return passes(`Kubernetes ${version} is ${least} or later.`, place);
  }
  return isVersionBefore(version, least)
    ? fails(`Kubernetes ${version} is older than ${least}. Upgrade the cluster first.`, {
        ...place,
        solvedBy: STEP_IDS.upgradeKubernetes,
      })
    : open(`The plan gives no Kubernetes version. It takes ${least} or later.`, place);
}

const kubernetesVersion: CheckRule = {
  id: 'kubernetes-version',
  title: 'Kubernetes version',
  facts: [overlayMoveVersion.id],
  applies: (context) => has(context, 'to-overlay'),
  check: (context) => versionCheck(context, overlayMoveVersion.value),
};

const policyEngineVersion: CheckRule = {
  id: 'policy-engine-version',
  title: 'Kubernetes version for removing the policy engine',
  facts: [policyEngineChangeVersion.id],
  applies: (context) => has(context, 'to-overlay') && hasEngineToday(context),
  check: (context) => versionCheck(context, policyEngineChangeVersion.value),
};

const staticBlock: CheckRule = {
  id: 'static-block-version',
  title: 'Kubernetes version',
  facts: [staticBlockVersion.id],
  applies: ({ route }) => route.how === 'new-pools' && modelOf(route.to).podAllocation === 'static-block',
  check: (context) => versionCheck(context, staticBlockVersion.value),
};

const policyEngine: CheckRule = {
  id: 'policy-engine-removed',
  title: 'No policy engine during the move to Overlay',
  facts: [overlayMovePolicyEngine.id],
  applies: (context) => has(context, 'to-overlay'),
  check: (context) => {
    const { cluster, current } = context;
    const place = { at: at(cluster.id, 'current.policyEngine') };
    if (hasEngineToday(context)) {
      return fails(`${POLICY_ENGINE_NAMES[current.policyEngine].label} runs today. Uninstall the engine first.`, {
        ...place,
        solvedBy: STEP_IDS.removePolicyEngine,
      });
    }
    return current.policyEngine === 'cilium' || CANDIDATES[context.route.from].dataPlane === 'cilium'
      ? passes('Cilium enforces policies today; this move is supported with it.', {
          ...place,
          facts: [overlayMoveWithCilium.id],
        })
      : passes('No policy engine runs today.', place);
  },
};

const engineReplaced: CheckRule = {
  id: 'policy-engine-replaced',
  title: 'Policy engine on the Cilium data plane',
  facts: [dataPlaneUpdatePolicies.id],
  applies: (context) => has(context, 'to-cilium') && !has(context, 'to-overlay'),
  check: (context) =>
    passes(
      hasEngineToday(context)
        ? `${POLICY_ENGINE_NAMES[context.current.policyEngine].label} is removed by the update itself; Cilium takes its place.`
        : 'No engine has to be removed.',
      { at: at(context.cluster.id, 'current.policyEngine') },
    ),
};

const identity: CheckRule = {
  id: 'user-assigned-identity',
  title: 'User-assigned identity',
  facts: [overlayMoveIdentity.id],
  applies: (context) => has(context, 'to-overlay') && modelOf(context.route.from).routing === 'route-table',
  check: ({ cluster, current }) => {
    const place = { at: at(cluster.id, 'current.identity') };
    return current.identity === 'user-assigned'
      ? passes('The cluster has a user-assigned identity, which can detach the route table.', place)
      : fails('The cluster has a system-assigned identity, which cannot detach the route table.', {
          ...place,
          solvedBy: STEP_IDS.giveIdentity,
        });
  },
};

function routeTablesToday({ current, rules }: MoveContext): readonly string[] {
  return current.subnets.flatMap((id) => rules.index.subnets.get(id)?.subnet.routeTable ?? []);
}

const routeTable: CheckRule = {
  id: 'route-table-detached',
  title: 'Nothing else rests on the route table',
  facts: [overlayMoveRouteTable.id],
  applies: (context) => has(context, 'to-overlay') && modelOf(context.route.from).routing === 'route-table',
  check: (context) => {
    const { cluster } = context;
    const [table] = routeTablesToday(context);
    const name = table === undefined ? 'the route table' : labelled('route table', table);
    if (cluster.outbound.type === 'userDefinedRouting') {
      return open(`Outbound traffic follows ${name}. See that 0.0.0.0/0 still leads out once it is detached.`, {
        at: at(cluster.id, 'outbound.type'),
      });
    }
    return cluster.customRouteCount > 0
      ? open(`The plan counts ${cluster.customRouteCount} own routes in ${name}. See what rests on them.`, {
          at: at(cluster.id, 'customRouteCount'),
        })
      : passes('The plan has no own routes in the route table.', { at: at(cluster.id, 'customRouteCount') });
  },
};

const ipMasq: CheckRule = {
  id: 'ip-masq-settings',
  title: 'No own ip-masq-agent settings',
  facts: [overlayMoveCustomIpMasq.id],
  applies: (context) => has(context, 'to-overlay'),
  check: ({ cluster, current }) => {
    const place = { at: at(cluster.id, 'current.customIpMasq') };
    return current.customIpMasq
      ? fails('Own ip-masq-agent settings block the move. What they keep from SNAT becomes unreachable.', {
          ...place,
          solvedBy: STEP_IDS.ipMasq,
        })
      : passes('No own ip-masq-agent settings.', place);
  },
};

const windowsOnOverlay: CheckRule = {
  id: 'windows-build',
  title: 'Windows pools ready for Overlay',
  facts: [overlayMoveWindowsBuild.id, overlayMoveWindowsDocker.id],
  applies: (context) => has(context, 'to-overlay'),
  check: (context) => {
    const pools = windowsPools(context);
    const [first] = pools;
    return first === undefined
      ? passes('No Windows pools.')
      : open(
          `${listed(pools.map(named))}: look for Windows build ${overlayMoveWindowsBuild.value} or later and containerd, not Docker.`,
          { at: at(first.id, 'osSku') },
        );
  },
};

const windowsOnCilium: CheckRule = {
  id: 'windows-without-cilium',
  title: 'No Windows pools on the Cilium data plane',
  facts: [dataPlaneUpdateWindows.id],
  applies: (context) => has(context, 'to-cilium'),
  check: (context) => {
    const pools = windowsPools(context);
    const [first] = pools;
    return first === undefined
      ? passes('All pools run Linux.')
      : fails(`${listed(pools.map(named))}: Windows pools do not run on Cilium. Stay on the Azure data plane.`, {
          at: at(first.id, 'os'),
        });
  },
};

const autoProvisioning: CheckRule = {
  id: 'auto-provisioning-off',
  title: 'Node auto-provisioning off during the update to Cilium',
  facts: [dataPlaneUpdateAutoProvisioning.id],
  applies: (context) => has(context, 'to-cilium'),
  check: (context) => {
    const place = { at: at(context.cluster.id, 'current.nodeAutoProvisioning') };
    return hasAutoProvisioningToday(context)
      ? fails('Node auto-provisioning is on. Turn it off, update, turn it on again.', {
          ...place,
          solvedBy: STEP_IDS.autoProvisioningOff,
        })
      : passes('Node auto-provisioning is not in use.', place);
  },
};

const automatic: CheckRule = {
  id: 'automatic-new',
  title: 'AKS Automatic',
  facts: [automaticOnlyNew.id],
  applies: (context) => context.cluster.sku === 'automatic' && !isNewCluster(context),
  check: ({ cluster }) =>
    fails('The plan asks for AKS Automatic, and a Base cluster is not turned into one. Build a new cluster.', {
      at: at(cluster.id, 'sku'),
    }),
};

/** What the service asks of the cluster before it makes an update. */
export const SERVICE_CONDITION_CHECKS: readonly CheckRule[] = [
  kubernetesVersion,
  policyEngineVersion,
  staticBlock,
  identity,
  policyEngine,
  engineReplaced,
  ipMasq,
  routeTable,
  windowsOnOverlay,
  windowsOnCilium,
  autoProvisioning,
  automatic,
];
