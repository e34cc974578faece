import { azCliMaxUnavailable, azCliNodeImages, azCliNodeImagesAtCreate } from '../../domain/facts/export-targets.ts';
import { azCliNatGatewaySku } from '../../domain/facts/nat-gateway.ts';
import { labelled } from '../../domain/labelled.ts';
import { OF_CLUSTER, OF_POOLS } from '../../engine/migration/shell.ts';
import type { DeployedNetworkProfile, DeployedPool, Deployment } from '../deployment/deployment.ts';
import {
  AT_LOCATION,
  type AzCommand,
  flagIf,
  IN_GROUP,
  IN_NETWORK_GROUP,
  option,
  sizeVariable,
  word,
} from './words.ts';

/** What `--os-sku` takes, by command. Facts `az-cli-node-images-at-create`, `az-cli-node-images`. */
const IMAGES_AT_CREATE: readonly string[] = azCliNodeImagesAtCreate.value;
const IMAGES_OF_POOLS: readonly string[] = Object.keys(azCliNodeImages.value);

/** The group of the network and what is on it. */
function networkGroup({ network }: Deployment): string {
  return network?.isExisting === true ? IN_NETWORK_GROUP : IN_GROUP;
}

/** The id of a subnet, looked up when the script runs. */
function subnetLookup(deployment: Deployment, subnet: string | null, flag: string): readonly string[] {
  const { network } = deployment;
  if (network === null || subnet === null) {
    return [];
  }
  const names = `--vnet-name ${word(network.name)} --name ${word(subnet)}`;
  return [`${flag} "$(az network vnet subnet show ${networkGroup(deployment)} ${names} --query id --output tsv)"`];
}

/** Options that a pool has in both commands. */
function poolOptions(pool: DeployedPool, deployment: Deployment, images: readonly string[]): readonly string[] {
  const { autoscaler, zones, count } = pool;
  const isMachines = pool.kind === 'VirtualMachines';
  const sizeFlag = isMachines ? '--vm-sizes' : '--node-vm-size';
  return [
    ...(pool.vmSize === null ? [`${sizeFlag} "$${sizeVariable(pool.name)}"`] : option(sizeFlag, pool.vmSize)),
    ...flagIf(isMachines, '--vm-set-type VirtualMachines'),
    `--node-count ${count}`,
    ...(autoscaler
      ? ['--enable-cluster-autoscaler', `--min-count ${autoscaler.minimum}`, `--max-count ${autoscaler.maximum}`]
      : []),
    `--max-pods ${pool.maxPods}`,
    ...(zones.length === 0 ? [] : [`--zones ${zones.join(' ')}`]),
    ...option('--os-sku', images.includes(pool.osSku) ? pool.osSku : null),
    ...subnetLookup(deployment, pool.nodeSubnet, '--vnet-subnet-id'),
    ...subnetLookup(deployment, pool.podSubnet, '--pod-subnet-id'),
    // dynamic is the default, and the switch is younger than the stable list
    ...option('--pod-ip-allocation-mode', pool.podIpAllocation === 'StaticBlock' ? pool.podIpAllocation : null),
  ];
}

function advancedOptions({ advanced }: DeployedNetworkProfile): readonly string[] {
  if (advanced === null) {
    return [];
  }
  const isSecure = advanced.policies !== null || advanced.wireguard;
  return [
    '--enable-acns',
    ...flagIf(!advanced.observability, '--disable-acns-observability'),
    ...flagIf(!isSecure, '--disable-acns-security'),
    // left out, it would be FQDN
    ...option('--acns-advanced-networkpolicies', advanced.policies ?? (isSecure ? 'None' : null)),
    ...option('--acns-transit-encryption-type', advanced.wireguard ? 'WireGuard' : null),
    ...option('--acns-datapath-acceleration-mode', advanced.ebpfHostRouting ? 'BpfVeth' : null),
  ];
}

function outboundOptions(profile: DeployedNetworkProfile): readonly string[] {
  const owner = profile.outboundType === 'managedNATGateway' ? 'nat-gateway' : 'load-balancer';
  return [
    `--outbound-type ${profile.outboundType}`,
    ...option('--outbound-type-sku', profile.natGatewaySku),
    ...option(`--${owner}-managed-outbound-ip-count`, profile.managedOutboundIps),
    ...option(`--${owner}-managed-outbound-ipv6-count`, profile.managedOutboundIpv6s),
    ...option('--load-balancer-outbound-ports', profile.outboundPortsPerNode),
  ];
}

function networkOptions(profile: DeployedNetworkProfile): readonly string[] {
  const { isDualStack, podCidrs, serviceCidrs } = profile;
  return [
    `--network-plugin ${profile.plugin}`,
    ...flagIf(profile.isOverlay, '--network-plugin-mode overlay'),
    ...option('--network-dataplane', profile.plugin === 'azure' ? profile.dataPlane : null),
    ...option('--network-policy', profile.policy),
    ...flagIf(isDualStack, '--ip-families IPv4,IPv6'),
    ...option(isDualStack ? '--pod-cidrs' : '--pod-cidr', podCidrs.length === 0 ? null : podCidrs.join(',')),
    ...option(isDualStack ? '--service-cidrs' : '--service-cidr', serviceCidrs.join(',')),
    ...option('--dns-service-ip', profile.dnsServiceIp),
    ...outboundOptions(profile),
    ...flagIf(profile.staticEgressGateway, '--enable-static-egress-gateway'),
    ...advancedOptions(profile),
  ];
}

function identityCommands(deployment: Deployment): readonly AzCommand[] {
  const { network, routeTable, roleScopes } = deployment;
  const { identity } = deployment.cluster;
  const group = networkGroup(deployment);
  if (identity === null) {
    return [];
  }
  const show = {
    network: `az network vnet show ${group} --name ${word(network?.name ?? '')}`,
    'route-table': `az network route-table show ${group} --name ${word(routeTable?.name ?? '')}`,
  };
  const principal = `az identity show ${IN_GROUP} --name ${word(identity)} --query principalId --output tsv`;
  return [
    ['az identity create', `--name ${word(identity)}`, IN_GROUP, AT_LOCATION],
    ...roleScopes.map((scope): AzCommand => [
      'az role assignment create',
      "--role 'Network Contributor'",
      `--assignee-object-id "$(${principal})"`,
      '--assignee-principal-type ServicePrincipal',
      `--scope "$(${show[scope]} --query id --output tsv)"`,
    ]),
  ];
}

function identityOption({ cluster: { identity } }: Deployment): readonly string[] {
  return identity === null
    ? ['--enable-managed-identity']
    : [`--assign-identity "$(az identity show ${IN_GROUP} --name ${word(identity)} --query id --output tsv)"`];
}

function addOnOptions(deployment: Deployment): readonly string[] {
  const { applicationGateway: gateway, virtualNodesSubnet } = deployment.cluster.addOns;
  const names = [
    ...(gateway === null ? [] : ['ingress-appgw']),
    ...(virtualNodesSubnet === null ? [] : ['virtual-node']),
  ];
  return names.length === 0
    ? []
    : [
        `--enable-addons ${names.join(',')}`,
        ...option('--appgw-name', gateway?.name),
        ...subnetLookup(deployment, gateway?.subnet ?? null, '--appgw-subnet-id'),
        ...option('--aci-subnet-name', virtualNodesSubnet),
      ];
}

function createCommand(deployment: Deployment): AzCommand {
  const { cluster } = deployment;
  const [first] = cluster.pools;
  return [
    'az aks create',
    ...OF_CLUSTER,
    AT_LOCATION,
    ...flagIf(cluster.sku === 'Automatic', '--sku automatic'),
    `--tier ${cluster.tier.toLowerCase()}`,
    ...option('--k8s-support-plan', cluster.supportPlan),
    ...option('--kubernetes-version', cluster.kubernetesVersion),
    ...identityOption(deployment),
    ...networkOptions(cluster.network),
    ...flagIf(cluster.apiServer === 'private-endpoint', '--enable-private-cluster'),
    ...flagIf(cluster.apiServer === 'vnet-integration', '--enable-apiserver-vnet-integration'),
    ...subnetLookup(deployment, cluster.apiServerSubnet, '--apiserver-subnet-id'),
    ...flagIf(cluster.autoProvisioning, '--node-provisioning-mode Auto'),
    ...addOnOptions(deployment),
    `--nodepool-name ${first.name}`,
    ...poolOptions(first, deployment, IMAGES_AT_CREATE),
    '--no-ssh-key',
  ];
}

/** How a pool is upgraded. Fact `az-cli-max-unavailable`. */
function upgradeOptions({ maxSurge, maxUnavailable }: DeployedPool): readonly string[] {
  return [...option('--max-surge', maxSurge), ...option(azCliMaxUnavailable.value, maxUnavailable)];
}

function addCommand(pool: DeployedPool, deployment: Deployment): AzCommand {
  return [
    'az aks nodepool add',
    `--name ${pool.name}`,
    ...OF_POOLS,
    `--mode ${pool.mode}`,
    `--os-type ${pool.osType}`,
    ...flagIf(pool.spot, '--priority Spot'),
    ...option('--kubernetes-version', pool.kubernetesVersion),
    ...poolOptions(pool, deployment, IMAGES_OF_POOLS),
    ...upgradeOptions(pool),
    ...option('--gateway-prefix-size', pool.gatewayPrefixLength),
  ];
}

/** What the commands cannot say of a pool's node image, and which version of the CLI they need for it. */
function notesOf({ name, osSku }: DeployedPool): readonly string[] {
  if (!IMAGES_OF_POOLS.includes(osSku)) {
    return [
      `The Azure CLI commands do not take node image ${osSku}: ${labelled('pool', name)} starts with the default of its system.`,
    ];
  }
  const since = azCliNodeImages.value[osSku] ?? null;
  return since === null ? [] : [`${labelled('Pool', name)}: node image ${osSku} needs Azure CLI ${since} or later.`];
}

/** Which version of the CLI a managed NAT gateway needs. */
function natGatewayNotes({ outboundType, natGatewaySku }: DeployedNetworkProfile): readonly string[] {
  const since = azCliNatGatewaySku.value;
  if (outboundType !== 'managedNATGateway') {
    return [];
  }
  return natGatewaySku === null
    ? [`Azure CLI before ${since} makes a Standard NAT gateway.`]
    : [`The SKU of the managed NAT gateway needs Azure CLI ${since} or later.`];
}

/** What is set on the first pool after creation, which the command that creates the cluster cannot say. */
function firstPoolCommands(pool: DeployedPool): readonly AzCommand[] {
  const isLeft = IMAGES_OF_POOLS.includes(pool.osSku) && !IMAGES_AT_CREATE.includes(pool.osSku);
  const options = [...option('--os-sku', isLeft ? pool.osSku : null), ...upgradeOptions(pool)];
  return options.length === 0 ? [] : [['az aks nodepool update', `--name ${pool.name}`, ...OF_POOLS, ...options]];
}

/** Identity, cluster and pools, and what their commands cannot say. */
export function clusterCommands(deployment: Deployment): {
  readonly commands: readonly AzCommand[];
  readonly notes: readonly string[];
} {
  const { cluster } = deployment;
  const [first, ...others] = cluster.pools;
  const usesPreview =
    cluster.network.outboundType === 'none' ||
    cluster.apiServer === 'vnet-integration' ||
    cluster.sku === 'Automatic' ||
    cluster.autoProvisioning ||
    cluster.network.staticEgressGateway ||
    cluster.network.advanced !== null;
  return {
    commands: [
      ...identityCommands(deployment),
      createCommand(deployment),
      ...firstPoolCommands(first),
      ...others.map((pool) => addCommand(pool, deployment)),
    ],
    notes: [
      ...(usesPreview
        ? ['Some options may need the Azure CLI extension aks-preview: az extension add --name aks-preview.']
        : []),
      ...natGatewayNotes(cluster.network),
      ...cluster.pools.flatMap(notesOf),
    ],
  };
}
