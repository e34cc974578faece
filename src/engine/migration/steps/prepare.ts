import {
  ciliumPolicyDifferences,
  dataPlaneUpdateAutoProvisioning,
  dataPlaneUpdateCli,
  overlayMoveCustomIpMasq,
  overlayMoveIdentity,
  overlayMovePolicyEngine,
  overlayMoveVersion,
  policyEngineChangeVersion,
  policyEngineRemovalCli,
  policyEngineRemovalLeavesPolicies,
  staticBlockVersion,
  userAssignedIdentityUpdate,
} from '../../../domain/facts/migration.ts';
import { canBeCreated } from '../../../domain/kubernetes-support.ts';
import { isVersionBefore, minorVersionsTo } from '../../../domain/kubernetes-version.ts';
import { supportOf } from '../../comparison/support.ts';
import { modelOf } from '../../models/registry.ts';
import { listed } from '../../words/list.ts';
import type { MoveContext } from '../move-context.ts';
import { has, hasAutoProvisioningToday, hasEngineToday, isNewCluster } from '../move-context.ts';
import { assignment, command, OF_CLUSTER } from '../shell.ts';
import type { StepRule } from '../step.ts';
import { SOLVING_STEP_NAMES, STEP_IDS } from '../step-ids.ts';

const setNames: StepRule = {
  id: 'set-names',
  phase: 'prepare',
  title: 'Set the names for the commands',
  facts: [],
  applies: () => true,
  step: (context) => {
    const { cluster, target } = context;
    const network = target.networks[0];
    return {
      said: 'The plan does not hold the resource group of the cluster: fill it in. Lines are for a POSIX shell.',
      commands: [
        assignment('CLUSTER', cluster.name),
        'GROUP=',
        ...(isNewCluster(context) ? [assignment('NEW_CLUSTER', target.cluster.name)] : []),
        ...(context.route.isInPlace || network === undefined
          ? []
          : [assignment('VNET', network.name), assignment('VNET_GROUP', network.resourceGroup)]),
      ],
    };
  },
};

const readState: StepRule = {
  id: 'read-state',
  phase: 'prepare',
  title: 'Keep what runs today',
  facts: [],
  applies: () => true,
  step: () => ({
    said: 'Store the network profile and all policies, and compare them with this plan.',
    commands: [
      command('az aks show', ...OF_CLUSTER, '--query networkProfile'),
      'kubectl get networkpolicies --all-namespaces --output yaml > policies-before.yaml',
    ],
  }),
};

function leastVersion(context: MoveContext): string | null {
  if (has(context, 'to-overlay')) {
    return hasEngineToday(context) ? policyEngineChangeVersion.value : overlayMoveVersion.value;
  }
  return modelOf(context.route.to).podAllocation === 'static-block' && has(context, 'new-pools')
    ? staticBlockVersion.value
    : null;
}

/** What is said of versions on the way that have no support for all any more (ruling 44). */
function onTheWay(versions: readonly string[], { plan }: MoveContext): string {
  const past = versions.filter((version) => !canBeCreated(version, 'standard', plan.asOf));
  return past.length === 0
    ? ''
    : ` ${listed(past)} ${past.length === 1 ? 'is' : 'are'} past support: the Premium tier with long-term support may be needed on the way.`;
}

const upgradeKubernetes: StepRule = {
  id: STEP_IDS.upgradeKubernetes,
  phase: 'prepare',
  title: SOLVING_STEP_NAMES[STEP_IDS.upgradeKubernetes].label,
  facts: [overlayMoveVersion.id, policyEngineChangeVersion.id, staticBlockVersion.id],
  applies: (context) => {
    const least = leastVersion(context);
    return least !== null && isVersionBefore(context.cluster.kubernetesVersion, least);
  },
  step: (context) => {
    const least = leastVersion(context) ?? '';
    const versions = minorVersionsTo(context.cluster.kubernetesVersion, least);
    return {
      said: `The move takes Kubernetes ${least} or later. Upgrade one minor version at a time: ${versions.join(', ')}.${onTheWay(versions, context)}`,
      commands: [command('az aks get-upgrades', ...OF_CLUSTER, '--output table')],
    };
  },
};

const giveIdentity: StepRule = {
  id: STEP_IDS.giveIdentity,
  phase: 'prepare',
  title: SOLVING_STEP_NAMES[STEP_IDS.giveIdentity].label,
  facts: [overlayMoveIdentity.id, userAssignedIdentityUpdate.id],
  applies: (context) =>
    has(context, 'to-overlay') &&
    modelOf(context.route.from).routing === 'route-table' &&
    context.current.identity !== 'user-assigned',
  step: () => ({
    said: 'First give it the rights of the old identity on the VNet and the route table.',
    commands: [
      'IDENTITY_ID=',
      command('az aks update', ...OF_CLUSTER, '--enable-managed-identity', '--assign-identity "$IDENTITY_ID"'),
    ],
  }),
};

const ipMasq: StepRule = {
  id: STEP_IDS.ipMasq,
  phase: 'prepare',
  title: SOLVING_STEP_NAMES[STEP_IDS.ipMasq].label,
  facts: [overlayMoveCustomIpMasq.id],
  applies: (context) => has(context, 'to-overlay'),
  step: ({ current }) => ({
    said: current.customIpMasq
      ? 'Find another way for the ranges that they keep from SNAT, then delete them. The agent keeps its own, named reconciled.'
      : 'Old clusters can hold a forgotten azure-ip-masq-agent-config: delete it. The one named reconciled stays.',
    commands: [
      'kubectl get configmaps --namespace kube-system | grep ip-masq',
      'kubectl delete configmap azure-ip-masq-agent-config --namespace kube-system --ignore-not-found',
    ],
  }),
};

const announceAddresses: StepRule = {
  id: 'announce-addresses',
  phase: 'prepare',
  title: 'Tell who knows pods by their address',
  facts: [],
  applies: ({ route }) =>
    supportOf('pods-reachable-by-ip', route.from) === 'yes' && supportOf('pods-reachable-by-ip', route.to) === 'no',
  step: () => ({
    said: 'Pods are no longer reached by address, and leave with the address of their node. Change firewall rules, NSGs, allow lists and private DNS entries that name pod addresses.',
  }),
};

const removeEngine: StepRule = {
  id: STEP_IDS.removePolicyEngine,
  phase: 'prepare',
  title: SOLVING_STEP_NAMES[STEP_IDS.removePolicyEngine].label,
  facts: [overlayMovePolicyEngine.id, policyEngineRemovalCli.id, policyEngineRemovalLeavesPolicies.id],
  applies: (context) => has(context, 'to-overlay') && hasEngineToday(context),
  step: ({ current }) => ({
    said:
      current.policyEngine === 'calico'
        ? `Takes Azure CLI ${policyEngineRemovalCli.value} or later. Delete the definitions that end in projectcalico.org or tigera.io only after it.`
        : `Takes Azure CLI ${policyEngineRemovalCli.value} or later. Policies stay in the cluster without effect.`,
    commands: [command('az aks update', ...OF_CLUSTER, '--network-policy none')],
    marks: ['reimages-pools', 'policies-not-enforced'],
  }),
};

const reviewPolicies: StepRule = {
  id: 'review-policies',
  phase: 'prepare',
  title: 'Make the policies fit for Cilium',
  facts: [ciliumPolicyDifferences.id],
  applies: (context) => has(context, 'to-cilium') && hasEngineToday(context),
  step: () => ({
    said: 'Allow pods by selector and not by ipBlock, write ports as numbers, drop endPort before Cilium 1.17, allow egress to the own node, and allow what comes through load balancers with traffic policy Cluster.',
    commands: ["grep --line-number --extended-regexp 'ipBlock|endPort|port: [a-z]' policies-before.yaml"],
  }),
};

const autoProvisioningOff: StepRule = {
  id: STEP_IDS.autoProvisioningOff,
  phase: 'prepare',
  title: SOLVING_STEP_NAMES[STEP_IDS.autoProvisioningOff].label,
  facts: [dataPlaneUpdateAutoProvisioning.id],
  applies: (context) => has(context, 'to-cilium') && hasAutoProvisioningToday(context),
  step: () => ({
    said: 'Give its workloads fixed pools first: it must have no nodes left.',
    commands: [
      'kubectl get nodes --selector karpenter.sh/nodepool',
      command('az aks update', ...OF_CLUSTER, '--node-provisioning-mode Manual'),
    ],
  }),
};

const cliVersion: StepRule = {
  id: 'cli-version',
  phase: 'prepare',
  title: 'Look at the Azure CLI',
  facts: [dataPlaneUpdateCli.id],
  applies: (context) => has(context, 'to-cilium'),
  step: () => ({
    said: `The update to Cilium takes Azure CLI ${dataPlaneUpdateCli.value} or later.`,
    commands: ['az version'],
  }),
};

/** What is done before the first change of the network. */
export const PREPARE_STEPS: readonly StepRule[] = [
  setNames,
  readState,
  cliVersion,
  upgradeKubernetes,
  giveIdentity,
  ipMasq,
  announceAddresses,
  reviewPolicies,
  autoProvisioningOff,
  removeEngine,
];
