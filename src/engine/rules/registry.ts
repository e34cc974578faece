import { addressSpaceRules } from './address-space.ts';
import { automaticSubnetRule } from './automatic-subnets.ts';
import { clusterOptionRules } from './cluster-options.ts';
import { dualStackRules } from './dual-stack.ts';
import { endDateRules } from './end-dates.ts';
import { gatewaySubnetRules } from './gateway-subnets.ts';
import { growthRules } from './growth.ts';
import { kubernetesVersionRules } from './kubernetes-versions.ts';
import { layoutRules } from './layout.ts';
import { managedNetworkRules } from './managed-network.ts';
import { natGatewayRules } from './nat-gateway.ts';
import { needRules } from './needs.ts';
import { neighbourSubnetRules } from './neighbour-subnets.ts';
import { networkOptionRules } from './network-options.ts';
import { nodeAutoProvisioningRules } from './node-auto-provisioning.ts';
import { outboundRules } from './outbound.ts';
import { networkOverlapRules, podOverlapRules, serviceOverlapRules } from './overlaps.ts';
import { poolKindRules } from './pool-kinds.ts';
import { poolPodRules } from './pool-pods.ts';
import { poolUpgradeRules } from './pool-upgrades.ts';
import { rangeCapacityRules } from './range-capacity.ts';
import { rangeStateRules } from './range-states.ts';
import { rangeTextRules } from './range-texts.ts';
import { routeTableRules } from './route-tables.ts';
import type { Rule } from './rule.ts';
import { runningClusterRules } from './running-cluster.ts';
import { scaleAdviceRules } from './scale-advice.ts';
import { scaleLimitRules } from './scale-limits.ts';
import { serviceRangeRules } from './service-range.ts';
import { subnetSizeRules } from './subnet-sizes.ts';
import { subnetUseRules } from './subnet-uses.ts';
import { windowsPoolRules } from './windows-pools.ts';

/** Every rule, in the order in which findings of one entity and severity are listed. */
export const RULES: readonly Rule[] = [
  ...rangeTextRules,
  ...rangeStateRules,
  ...addressSpaceRules,
  ...networkOverlapRules,
  ...podOverlapRules,
  ...serviceOverlapRules,
  ...serviceRangeRules,
  ...subnetSizeRules,
  ...subnetUseRules,
  ...layoutRules,
  ...neighbourSubnetRules,
  automaticSubnetRule,
  ...gatewaySubnetRules,
  ...rangeCapacityRules,
  ...scaleLimitRules,
  ...growthRules,
  ...scaleAdviceRules,
  ...poolPodRules,
  ...poolUpgradeRules,
  ...poolKindRules,
  ...windowsPoolRules,
  ...endDateRules,
  ...kubernetesVersionRules,
  ...needRules,
  ...clusterOptionRules,
  ...runningClusterRules,
  ...dualStackRules,
  ...nodeAutoProvisioningRules,
  ...managedNetworkRules,
  ...networkOptionRules,
  ...routeTableRules,
  ...outboundRules,
  ...natGatewayRules,
];
