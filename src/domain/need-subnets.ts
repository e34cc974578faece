import type { NeedId } from './ids.ts';
import type { Cluster, SubnetPurpose } from './plan-input.ts';

/** Needs that take a subnet of their own in the cluster's VNet, by the purpose that such a subnet is marked with. */
const NEED_SUBNETS = {
  agic: 'application-gateway',
  'application-gateway-for-containers': 'application-gateway-for-containers',
  'virtual-nodes': 'virtual-nodes',
} as const satisfies Partial<Record<NeedId, SubnetPurpose>>;

/** What a subnet is marked with that a need takes. */
export type NeedPurpose = (typeof NEED_SUBNETS)[keyof typeof NEED_SUBNETS];

const PURPOSES: readonly string[] = Object.values(NEED_SUBNETS);

/** True for a purpose that a need takes a subnet for. */
export function isNeedPurpose(purpose: string): purpose is NeedPurpose {
  return PURPOSES.includes(purpose);
}

function takesSubnet(need: NeedId): need is keyof typeof NEED_SUBNETS {
  return need in NEED_SUBNETS;
}

/** The purposes of the subnets that the needs of a cluster take. */
export function needPurposesOf({ needs }: Pick<Cluster, 'needs'>): readonly NeedPurpose[] {
  return needs.filter(takesSubnet).map((need) => NEED_SUBNETS[need]);
}

/** True for a cluster whose API server lies in a subnet of the VNet: as entered, or since AKS Automatic comes with it. */
export function hasApiServerSubnet({ apiServer, sku, needs }: Pick<Cluster, 'apiServer' | 'sku' | 'needs'>): boolean {
  return apiServer.access === 'vnet-integration' || sku === 'automatic' || needs.includes('aks-automatic');
}
