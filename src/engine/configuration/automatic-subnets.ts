import { nextEntityIds } from '../../domain/entities.ts';
import { nameFrom } from '../../domain/plain-name.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster, NodePool, SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { newSubnet } from '../../domain/start-values.ts';
import { listed } from '../words/list.ts';
import type { Setting, SettingContext } from './setting.ts';

type Role = Extract<SubnetPurpose, 'api-server' | 'system-nodes' | 'nodes'>;

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'api-server': 'API server subnet',
  'system-nodes': 'system node subnet',
  nodes: 'user node subnet',
};

/** What an AKS Automatic cluster lacks of the subnets that an own VNet must have for it. */
function missingRoles({ nodePools, apiServer }: Cluster, { subnets }: VirtualNetwork): readonly Role[] {
  const userSubnets = nodePools.flatMap(({ mode, nodeSubnet }) => (mode === 'system' ? [] : (nodeSubnet ?? [])));
  const isMarked = (purpose: SubnetPurpose) => subnets.some(({ purposes }) => purposes.includes(purpose));
  const hasSystem = nodePools.some(
    ({ mode, nodeSubnet }) => mode === 'system' && nodeSubnet !== null && !userSubnets.includes(nodeSubnet),
  );
  // with VNet integration its subnet is asked for where none is named
  const hasApiServer = apiServer.access === 'vnet-integration';
  return [
    ...(hasApiServer ? [] : (['api-server'] as const)),
    ...(hasSystem || isMarked('system-nodes') ? [] : (['system-nodes'] as const)),
    ...(userSubnets.length > 0 || isMarked('nodes') ? [] : (['nodes'] as const)),
  ];
}

/** The names of the subnets that AKS Automatic wants and the own VNet of the cluster lacks. */
export function missingAutomaticSubnets(cluster: Cluster, network: VirtualNetwork | undefined): readonly string[] {
  return network && network.origin !== 'managed' ? missingRoles(cluster, network).map((role) => ROLE_NAMES[role]) : [];
}

/** A new subnet for a role at the end of the VNet, with the pools that name none yet. */
function subnetEdits({ cluster, network, input }: SettingContext): readonly FieldEdit[] {
  const missing = network ? missingRoles(cluster, network) : [];
  const roles = missing.filter((role) => role !== 'api-server');
  const access: FieldEdit = { entity: cluster.id, field: 'apiServer.access', value: 'vnet-integration' };
  const ids = nextEntityIds(input, 'subnet', roles.length);
  const made = roles.flatMap((role, at): FieldEdit[] => {
    const isOfRole = ({ mode }: NodePool) => (mode === 'system') === (role === 'system-nodes');
    const name = nameFrom('snet', cluster.name, role === 'nodes' ? 'user-nodes' : role);
    const subnet = { ...newSubnet(ids[at] ?? '', name), purposes: [role] };
    const pools = cluster.nodePools.filter((pool) => pool.nodeSubnet === null && isOfRole(pool));
    return [
      { entity: network?.id ?? '', field: `subnets.${(network?.subnets.length ?? 0) + at}`, value: subnet },
      ...pools.map((pool) => ({ entity: pool.id, field: 'nodeSubnet', value: subnet.id })),
    ];
  });
  return roles.length === missing.length ? made : [...made, access];
}

/** The subnets that AKS Automatic wants in an own VNet; that of the API server is asked for with VNet integration. */
export const automaticSubnets: Setting = {
  field: 'virtualNetwork',
  isMade: ({ cluster, network }) => missingAutomaticSubnets(cluster, network).length === 0,
  missing: ({ cluster, network }) => `its own VNet lacks: ${listed(missingAutomaticSubnets(cluster, network))}`,
  label: () => 'Add the subnets',
  edits: subnetEdits,
};
