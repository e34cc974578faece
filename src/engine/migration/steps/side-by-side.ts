import { supportPlanOfPremium } from '../../../domain/facts/export-targets.ts';
import { clusterKeepsNetwork, podAllocationByPool } from '../../../domain/facts/migration.ts';
import { CANDIDATES } from '../../../domain/ids.ts';
import type { Cluster, NodePool } from '../../../domain/plan-input.ts';
import { isNewSubnetOf } from '../../../domain/range-key.ts';
import { modelOf } from '../../models/registry.ts';
import { meanwhileRanges } from '../meanwhile-ranges.ts';
import type { MeanwhileRange } from '../migration.ts';
import type { MoveContext } from '../move-context.ts';
import { has, isNewCluster } from '../move-context.ts';
import { otherVersionSentence } from '../new-cluster-version.ts';
import { command, OF_POOLS, shellWord } from '../shell.ts';
import type { StepRule } from '../step.ts';

/** Subnets that the plan does not hold yet, with the place that the planner gives them. */
function newSubnets(context: MoveContext): readonly MeanwhileRange[] {
  return meanwhileRanges(context).filter(
    ({ key, place }) => isNewSubnetOf(key, context.target.cluster.id) && place !== 'given',
  );
}

const SUBNET_NAMES: Readonly<Record<string, string>> = {
  'node-subnet': 'nodes-new',
  'pod-subnet': 'pods-new',
  'api-server-subnet': 'api-server-new',
  'application-gateway-subnet': 'application-gateway-new',
  'application-gateway-for-containers-subnet': 'gateway-for-containers-new',
  'virtual-nodes-subnet': 'virtual-nodes-new',
};

const createSubnets: StepRule = {
  id: 'create-subnets',
  phase: 'prepare',
  title: 'Create the subnets',
  facts: [clusterKeepsNetwork.id],
  applies: (context) => newSubnets(context).length > 0,
  step: (context) => ({
    said: 'Where the planner would put them, with the subnets of today in use. Request them before.',
    commands: newSubnets(context).flatMap(({ kind, range }) => [
      ...(range === null ? ['RANGE='] : []),
      command(
        'az network vnet subnet create',
        `--name ${SUBNET_NAMES[kind] ?? 'subnet-new'}`,
        '--vnet-name "$VNET"',
        '--resource-group "$VNET_GROUP"',
        `--address-prefixes ${range ?? '"$RANGE"'}`,
      ),
    ]),
  }),
};

function listed(option: string, texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => (text === '' ? [] : (shellWord(text) ?? [])));
  return words.length === 0 ? [] : [`${option} ${words.join(',')}`];
}

function allocationOption({ to }: MoveContext['route']): readonly string[] {
  return modelOf(to).podAllocation === 'static-block' ? ['--pod-ip-allocation-mode StaticBlock'] : [];
}

/** The options of az that give a cluster its network, as in the plan. */
function networkOptions({ target, route }: MoveContext): readonly string[] {
  const { cluster } = target;
  const { dataPlane } = CANDIDATES[route.to];
  const { plugin, pluginMode, podRange } = modelOf(route.to);
  const version = shellWord(cluster.kubernetesVersion);
  return [
    `--network-plugin ${plugin}`,
    ...(pluginMode === null ? [] : [`--network-plugin-mode ${pluginMode}`]),
    ...allocationOption(route),
    ...(dataPlane === 'cilium' ? ['--network-dataplane cilium'] : []),
    ...(cluster.ipFamilies === 'ipv4' ? [] : ['--ip-families ipv4,ipv6']),
    ...(target.usesPodCidr ? listed('--pod-cidrs', cluster.podCidrs) : []),
    ...listed('--service-cidrs', cluster.serviceCidrs),
    ...listed('--dns-service-ip', [cluster.dnsServiceIp]),
    ...(version === null ? [] : [`--kubernetes-version ${version}`]),
    ...(cluster.tier === 'premium' ? [`--tier premium --k8s-support-plan ${supportPlanOfPremium.value}`] : []),
    '--vnet-subnet-id "$NODE_SUBNET_ID"',
    ...(podRange === 'pod-subnet' ? ['--pod-subnet-id "$POD_SUBNET_ID"'] : []),
  ];
}

function poolOptions({ nodes, maxPodsPerNode, autoscaler, os }: NodePool): readonly string[] {
  const { enabled, minimumNodes, maximumNodes } = autoscaler;
  return [
    `--node-count ${nodes}`,
    ...(enabled ? ['--enable-cluster-autoscaler', `--min-count ${minimumNodes}`, `--max-count ${maximumNodes}`] : []),
    `--max-pods ${maxPodsPerNode}`,
    ...(os === 'windows' ? ['--os-type Windows'] : []),
  ];
}

/** Pools that somebody adds: node auto-provisioning makes its own. */
function addedPools({ target }: MoveContext): readonly NodePool[] {
  return target.cluster.nodePools.filter(({ kind }) => kind !== 'auto-provisioned');
}

function subnetIds({ target, route }: MoveContext): readonly string[] {
  const { podRange } = modelOf(route.to);
  return ['NODE_SUBNET_ID=', ...(podRange === 'pod-subnet' ? ['POD_SUBNET_ID='] : [])].filter(
    () => target.cluster.nodePools.length > 0,
  );
}

const createCluster: StepRule = {
  id: 'create-cluster',
  phase: 'change',
  title: 'Build the new cluster beside the old one',
  facts: [clusterKeepsNetwork.id],
  applies: isNewCluster,
  step: (context) => {
    const [first] = addedPools(context);
    return {
      said: `These options are those of the network; add the rest as the old cluster has it.${otherVersionSentence(context.cluster, context.plan.asOf)}`,
      commands: [
        ...subnetIds(context),
        command(
          'az aks create',
          '--name "$NEW_CLUSTER"',
          '--resource-group "$GROUP"',
          ...networkOptions(context),
          ...(first === undefined ? [] : poolOptions(first)),
        ),
      ],
    };
  },
};

const installPlugin: StepRule = {
  id: 'install-plugin',
  phase: 'change',
  title: 'Install your plugin',
  facts: [],
  applies: (context) => isNewCluster(context) && modelOf(context.route.to).routing === 'own-plugin',
  step: () => ({ said: 'Nodes stay NotReady until your plugin runs. Microsoft does not support it.' }),
};

function poolCommands(
  context: MoveContext,
  pools: readonly NodePool[],
  ofCluster: readonly string[],
): readonly string[] {
  const { podRange } = modelOf(context.route.to);
  const mode = allocationOption(context.route);
  return pools.map((pool, at) =>
    command(
      'az aks nodepool add',
      ...ofCluster,
      `--name ${has(context, 'new-pools') ? `new${at + 1}` : (shellWord(pool.name) ?? `pool${at + 1}`)}`,
      `--mode ${pool.mode === 'system' ? 'System' : 'User'}`,
      ...poolOptions(pool),
      '--vnet-subnet-id "$NODE_SUBNET_ID"',
      ...(podRange === 'pod-subnet' ? ['--pod-subnet-id "$POD_SUBNET_ID"'] : []),
      ...(has(context, 'new-pools') ? mode : []),
    ),
  );
}

const NEW_CLUSTER_POOLS = ['--cluster-name "$NEW_CLUSTER"', '--resource-group "$GROUP"'];

const addPoolsToNew: StepRule = {
  id: 'add-pools-to-new-cluster',
  phase: 'change',
  title: 'Add the other node pools',
  facts: [],
  applies: (context) => isNewCluster(context) && addedPools(context).length > 1,
  step: (context) => ({
    said: 'Their sizes are those of today.',
    commands: poolCommands(context, addedPools(context).slice(1), NEW_CLUSTER_POOLS),
  }),
};

const moveWorkloads: StepRule = {
  id: 'move-workloads',
  phase: 'change',
  title: 'Deploy the workloads and turn the traffic',
  facts: [],
  applies: isNewCluster,
  step: () => ({
    said: 'Deploy to the new cluster, copy what has state, then turn DNS or the load balancer over in steps. Until the old cluster is deleted the traffic can be turned back.',
  }),
};

const verifyNew: StepRule = {
  id: 'verify-new-cluster',
  phase: 'verify',
  title: 'Verify the new cluster',
  facts: [],
  applies: isNewCluster,
  step: () => ({
    said: 'Nodes are ready, services answer under their new addresses, policies hold, and egress uses the addresses that others allow.',
    commands: ['kubectl get nodes --output wide', 'kubectl get services --all-namespaces'],
  }),
};

const deleteOld: StepRule = {
  id: 'delete-old-cluster',
  phase: 'finish',
  title: 'Delete the old cluster and its ranges',
  facts: [],
  applies: isNewCluster,
  step: () => ({
    said: 'Its subnets and its pod CIDR are free after it.',
    commands: ['az aks delete --name "$CLUSTER" --resource-group "$GROUP"'],
    marks: ['no-way-back'],
  }),
};

const addPools: StepRule = {
  id: 'add-new-pools',
  phase: 'change',
  move: 'new-pools',
  title: 'Add new pools beside the old ones',
  facts: [podAllocationByPool.id],
  applies: (context) => has(context, 'new-pools'),
  step: (context) => ({
    said: 'Pool by pool takes less room than all at once. One subnet serves one kind of allocation.',
    commands: [...subnetIds(context), ...poolCommands(context, addedPools(context), OF_POOLS)],
  }),
};

function drainCommands({ nodePools }: Cluster): readonly string[] {
  return nodePools.flatMap(({ name }) => {
    const word = shellWord(name);
    return word === null
      ? []
      : [`kubectl drain --selector agentpool=${word} --ignore-daemonsets --delete-emptydir-data`];
  });
}

const drainPools: StepRule = {
  id: 'drain-old-pools',
  phase: 'change',
  move: 'new-pools',
  title: 'Drain the old pools',
  facts: [podAllocationByPool.id],
  applies: (context) => has(context, 'new-pools'),
  step: ({ cluster }) => ({
    said: 'Pods move to the new pools. See that nothing is pending before you go on: until the old pools are deleted pods can move back.',
    commands: drainCommands(cluster),
  }),
};

const deletePools: StepRule = {
  id: 'delete-old-pools',
  phase: 'change',
  move: 'new-pools',
  title: 'Delete the old pools',
  facts: [podAllocationByPool.id],
  applies: (context) => has(context, 'new-pools'),
  step: ({ cluster }) => ({
    said: 'Rollback means new pools again.',
    commands: cluster.nodePools.flatMap(({ name }) => {
      const word = shellWord(name);
      return word === null ? [] : [command('az aks nodepool delete', ...OF_POOLS, `--name ${word}`)];
    }),
  }),
};

/** Steps of a cluster or of pools that are built beside what runs today. */
export const SIDE_BY_SIDE_PREPARE: readonly StepRule[] = [createSubnets];
export const SIDE_BY_SIDE_CHANGE: readonly StepRule[] = [
  createCluster,
  installPlugin,
  addPoolsToNew,
  moveWorkloads,
  addPools,
  drainPools,
  deletePools,
];
export const SIDE_BY_SIDE_VERIFY: readonly StepRule[] = [verifyNew];
export const SIDE_BY_SIDE_FINISH: readonly StepRule[] = [deleteOld];
