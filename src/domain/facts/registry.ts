import * as addressing from './addressing.ts';
import * as apiServer from './api-server.ts';
import * as apiVersions from './api-versions.ts';
import * as clusterRoles from './cluster-roles.ts';
import * as clusterScale from './cluster-scale.ts';
import * as defaultRanges from './default-ranges.ts';
import * as exportTargets from './export-targets.ts';
import type { Fact, SourcedNumber } from './fact.ts';
import * as kubernetesVersions from './kubernetes-versions.ts';
import * as limits from './limits.ts';
import * as managedNetwork from './managed-network.ts';
import * as migration from './migration.ts';
import * as natGateway from './nat-gateway.ts';
import * as needConflicts from './need-conflicts.ts';
import * as neighbourSubnets from './neighbour-subnets.ts';
import * as nodeReservations from './node-reservations.ts';
import * as outbound from './outbound.ts';
import * as outboundTypes from './outbound-types.ts';
import * as overlaps from './overlaps.ts';
import * as poolKinds from './pool-kinds.ts';
import * as privateDns from './private-dns.ts';
import * as rangeConstraints from './range-constraints.ts';
import * as requiredEgress from './required-egress.ts';
import * as resourceNames from './resource-names.ts';
import * as retirements from './retirements.ts';
import * as routeTables from './route-tables.ts';
import * as runningChanges from './running-changes.ts';
import * as scaleAdvice from './scale-advice.ts';
import * as securityRules from './security-rules.ts';
import * as serviceCheck from './service-check.ts';
import * as serviceDefaults from './service-defaults.ts';
import * as surge from './surge.ts';
import * as upgrades from './upgrades.ts';

/** Every fact. Importing this file loads them all: the engine imports single facts from their topic file. */
export const FACTS: readonly Fact<unknown>[] = [
  ...Object.values(addressing),
  ...Object.values(defaultRanges),
  ...Object.values(serviceDefaults),
  ...Object.values(rangeConstraints),
  ...Object.values(neighbourSubnets),
  ...Object.values(limits),
  ...Object.values(scaleAdvice),
  ...Object.values(clusterScale),
  ...Object.values(kubernetesVersions),
  ...Object.values(surge),
  ...Object.values(upgrades),
  ...Object.values(outbound),
  ...Object.values(natGateway),
  ...Object.values(nodeReservations),
  ...Object.values(overlaps),
  ...Object.values(poolKinds),
  ...Object.values(apiServer),
  ...Object.values(outboundTypes),
  ...Object.values(managedNetwork),
  ...Object.values(routeTables),
  ...Object.values(runningChanges),
  ...Object.values(retirements),
  ...Object.values(needConflicts),
  ...Object.values(migration),
  ...Object.values(securityRules),
  ...Object.values(requiredEgress),
  ...Object.values(privateDns),
  ...Object.values(clusterRoles),
  ...Object.values(serviceCheck),
  ...Object.values(apiVersions),
  ...Object.values(resourceNames),
  ...Object.values(exportTargets),
];

const byId = new Map(FACTS.map((entry) => [entry.id, entry]));

/** The fact of this id, e.g. 'azure-reserved-per-subnet', or undefined. */
export function factById(id: string): Fact<unknown> | undefined {
  return byId.get(id);
}

/** The whole fact behind a number that was computed with: what it means, and where it is stated. */
export function factOf({ id, value }: SourcedNumber): Fact<number> {
  const found = byId.get(id);
  if (found === undefined) {
    throw new Error(`No fact ${id}`);
  }
  return { ...found, value };
}
