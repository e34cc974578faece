import { named } from '../../domain/entities.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { type NeedPurpose, needPurposesOf } from '../../domain/need-subnets.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKeyFor } from '../../domain/range-key.ts';
import { missingSettings, missingSettingSentence } from '../../engine/configuration/set-up.ts';
import { settingContext } from '../../engine/configuration/setting.ts';
import { needSubnetOf } from '../../engine/demand/network-index.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { modelOf } from '../../engine/models/registry.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import type { DeployedAddOns } from './deployment.ts';
import { plainName, shown } from './names.ts';

/** The keys of the subnets that the needs of a cluster take, by what takes them. */
export function needKeysOf(cluster: Cluster, { index }: EvaluatedPlan): ReadonlyMap<NeedPurpose, RangeKey> {
  return new Map(
    needPurposesOf(cluster).map((purpose) => [
      purpose,
      subnetKeyFor(needSubnetOf(cluster, purpose, index), `${purpose}-subnet`, cluster.id),
    ]),
  );
}

/** The add-ons that needs ask for. `nameOf` gives the name of a subnet; null in a network that AKS makes. */
export function addOnsOf(
  cluster: Cluster,
  keys: ReadonlyMap<NeedPurpose, RangeKey>,
  nameOf: (key: RangeKey) => string | null,
): DeployedAddOns {
  const subnetOf = (purpose: NeedPurpose): string | null => {
    const key = keys.get(purpose);
    return key === undefined ? null : nameOf(key);
  };
  const gatewaySubnet = subnetOf('application-gateway');
  return {
    applicationGateway:
      gatewaySubnet === null ? null : { name: `agw-${plainName(cluster.name, cluster.id)}`, subnet: gatewaySubnet },
    virtualNodesSubnet: subnetOf('virtual-nodes'),
  };
}

/** What the code leaves to others of what needs ask for. */
export function addOnNotes(cluster: Cluster, addOns: DeployedAddOns): readonly string[] {
  const purposes = needPurposesOf(cluster);
  const name = shown(named(cluster));
  const lacks = (purpose: NeedPurpose, has: string | null, what: string): readonly string[] =>
    purposes.includes(purpose) && has === null
      ? [`${what} of ${name} wants a subnet in the virtual network that AKS makes: switch it on by hand.`]
      : [];
  return [
    ...lacks(
      'application-gateway',
      addOns.applicationGateway?.subnet ?? null,
      'The Application Gateway Ingress Controller',
    ),
    ...lacks('virtual-nodes', addOns.virtualNodesSubnet, 'The add-on for virtual nodes'),
    ...(purposes.includes('application-gateway-for-containers')
      ? [`Application Gateway for Containers and its ALB Controller are not part of the code: add them to ${name}.`]
      : []),
    ...(addOns.applicationGateway === null && addOns.virtualNodesSubnet === null
      ? []
      : [
          `The identities that AKS makes for the add-ons of ${name} need the role Network Contributor on their subnets.`,
        ]),
  ];
}

/** What a cluster needs and the code does not deliver under a candidate: what is not offered, and what is not set up. */
export function needNotes(plan: EvaluatedPlan, cluster: Cluster, candidate: CandidateId): readonly string[] {
  const needs = needsOf(cluster, plan.input);
  const context = settingContext(plan.input, cluster, { candidate, needs, asOf: plan.asOf });
  const evaluation = plan.evaluationOf(cluster.id)?.candidates.find((each) => each.candidate === candidate);
  const reasons = evaluation?.reasons ?? [];
  const refused = reasons.filter(({ kind }) => kind === 'need').map(({ sentence }) => sentence);
  // what a plugin of one's own is to deliver is nothing that code for AKS can say
  const ofPlugin = modelOf(candidate).routing === 'own-plugin' ? reasons.filter(({ kind }) => kind === 'note') : [];
  return [
    ...refused,
    ...ofPlugin.map(({ sentence }) => sentence),
    ...missingSettings(context, needs).map((missing) => missingSettingSentence(context, missing)),
  ];
}
