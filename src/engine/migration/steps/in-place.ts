import {
  agicMoveDisturbs,
  dataPlaneUpdateAutoProvisioning,
  dataPlaneUpdateBack,
  dataPlaneUpdatePolicies,
  networkUpdateReimages,
  networkUpdatesApart,
  overlayMoveIrreversible,
  overlayMovePodCidr,
  overlayMoveRouteTable,
} from '../../../domain/facts/migration.ts';
import { CANDIDATES } from '../../../domain/ids.ts';
import { formatRange, parseIpv4Range } from '../../../domain/ip/range.ts';
import { modelOf } from '../../models/registry.ts';
import { listed } from '../../words/list.ts';
import type { MoveContext } from '../move-context.ts';
import { has, hasAutoProvisioningToday, hasEngineToday } from '../move-context.ts';
import { assignment, command, OF_CLUSTER } from '../shell.ts';
import type { StepRule } from '../step.ts';

/** The pod CIDR after the move in canonical text, or '' where the plan gives none. */
function podCidr({ target }: MoveContext): string {
  const parsed = parseIpv4Range(target.cluster.podCidrs[0] ?? '');
  return parsed.ok ? formatRange(parsed.value) : '';
}

const toOverlay: StepRule = {
  id: 'update-to-overlay',
  phase: 'change',
  move: 'to-overlay',
  title: 'Update the addressing to Overlay',
  facts: [overlayMoveIrreversible.id, networkUpdateReimages.id, overlayMovePodCidr.id, overlayMoveRouteTable.id],
  applies: (context) => has(context, 'to-overlay'),
  step: (context) => ({
    said:
      modelOf(context.route.from).routing === 'route-table'
        ? 'The service detaches the route table, deletes its pod routes, and the table itself if AKS made it.'
        : 'Pods leave the node subnet and get addresses of the pod CIDR.',
    commands: [
      assignment('POD_CIDR', podCidr(context)),
      command(
        'az aks update',
        ...OF_CLUSTER,
        '--network-plugin azure',
        '--network-plugin-mode overlay',
        '--pod-cidr "$POD_CIDR"',
      ),
    ],
    marks: ['reimages-pools', 'no-way-back'],
  }),
};

const toCilium: StepRule = {
  id: 'update-to-cilium',
  phase: 'change',
  move: 'to-cilium',
  title: 'Update the data plane to Cilium',
  facts: [dataPlaneUpdatePolicies.id, networkUpdateReimages.id, networkUpdatesApart.id, dataPlaneUpdateBack.id],
  applies: (context) => has(context, 'to-cilium'),
  step: (context) => ({
    said:
      context.route.moves.length > 1
        ? 'A second operation, never in one with the first. Start it when nodes and workloads are healthy.'
        : hasEngineToday(context)
          ? 'The service removes the old policy engine by itself. Enforcement is uneven until all nodes are reimaged.'
          : 'The addressing stays as it is.',
    commands: [command('az aks update', ...OF_CLUSTER, '--network-dataplane cilium')],
    marks: ['reimages-pools', 'policies-hold-after', 'way-back-not-documented'],
  }),
};

const verifyProfile: StepRule = {
  id: 'verify-profile',
  phase: 'verify',
  title: 'Verify the network profile',
  facts: [],
  applies: ({ route }) => route.moves.length > 0,
  step: ({ route }) => ({
    said: `It shows ${listed([
      ...(modelOf(route.to).pluginMode === 'overlay' ? ['networkPluginMode overlay'] : []),
      `networkDataplane ${CANDIDATES[route.to].dataPlane}`,
    ])}.`,
    commands: [command('az aks show', ...OF_CLUSTER, '--query networkProfile')],
  }),
};

const verifyPods: StepRule = {
  id: 'verify-pods',
  phase: 'verify',
  title: 'Verify nodes and pods',
  facts: [],
  applies: ({ route }) => route.moves.length > 0,
  step: (context) => ({
    said: has(context, 'to-overlay')
      ? `All nodes are ready, pods run and have addresses of ${podCidr(context) || 'the pod CIDR'}, except those on the host network.`
      : 'All nodes are ready, pods run, and no kube-proxy is left.',
    commands: ['kubectl get nodes --output wide', 'kubectl get pods --all-namespaces --output wide'],
  }),
};

const verifyRoutes: StepRule = {
  id: 'verify-routes',
  phase: 'verify',
  title: 'Verify routes and egress',
  facts: [overlayMoveRouteTable.id],
  applies: (context) => has(context, 'to-overlay') && modelOf(context.route.from).routing === 'route-table',
  step: () => ({
    said: 'No pod routes are left, own routes are where you need them, and pods reach the internet and on-premises.',
    commands: ['az network route-table list --output table'],
  }),
};

const verifyPolicies: StepRule = {
  id: 'verify-policies',
  phase: 'verify',
  title: 'Verify the policies',
  facts: [dataPlaneUpdatePolicies.id],
  applies: (context) => has(context, 'to-cilium'),
  step: () => ({
    said: 'Only once all nodes are reimaged: allowed connections work, forbidden ones do not.',
    commands: ['kubectl get networkpolicies --all-namespaces'],
  }),
};

const verifyGateway: StepRule = {
  id: 'verify-agic',
  phase: 'verify',
  title: 'Verify the services behind the Application Gateway',
  facts: [agicMoveDisturbs.id],
  applies: (context) => has(context, 'to-overlay') && context.cluster.needs.includes('agic'),
  step: () => ({ said: 'Every public address answers, and the gateway finds its backends healthy.' }),
};

const autoProvisioningOn: StepRule = {
  id: 'turn-on-auto-provisioning',
  phase: 'finish',
  title: 'Turn node auto-provisioning on again',
  facts: [dataPlaneUpdateAutoProvisioning.id],
  applies: (context) => has(context, 'to-cilium') && hasAutoProvisioningToday(context),
  step: () => ({
    said: 'Only after the update has ended.',
    commands: [command('az aks update', ...OF_CLUSTER, '--node-provisioning-mode Auto')],
  }),
};

const ENGINE_OPTIONS: Readonly<Record<string, string>> = { 'azure-npm': 'azure', calico: 'calico' };

const installEngine: StepRule = {
  id: 'install-policy-engine',
  phase: 'finish',
  title: 'Install the policy engine again',
  facts: [networkUpdateReimages.id],
  applies: ({ route, cluster }) =>
    route.moves.includes('to-overlay') &&
    CANDIDATES[route.to].dataPlane !== 'cilium' &&
    ENGINE_OPTIONS[cluster.policyEngine] !== undefined,
  step: ({ cluster }) => ({
    said: 'The plan keeps this engine, and policies hold again after it. The Cilium data plane instead brings its own.',
    commands: [
      command('az aks update', ...OF_CLUSTER, `--network-policy ${ENGINE_OPTIONS[cluster.policyEngine] ?? ''}`),
    ],
    marks: ['reimages-pools', 'policies-hold-after'],
  }),
};

/** The updates of a running cluster, and what is looked at after them. */
export const CHANGE_STEPS: readonly StepRule[] = [toOverlay, toCilium];
export const VERIFY_STEPS: readonly StepRule[] = [
  verifyProfile,
  verifyPods,
  verifyRoutes,
  verifyPolicies,
  verifyGateway,
];
export const FINISH_STEPS: readonly StepRule[] = [autoProvisioningOn, installEngine];
