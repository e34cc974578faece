import type { OutboundChanges } from '../../domain/facts/outbound-types.ts';
import {
  outboundChangesDisputed,
  outboundChangesManagedVnet,
  outboundChangesOwnVnet,
  outboundChangeWithAutoProvisioning,
  outboundTypeNeeds,
  outboundTypesInPreview,
  outboundTypesNeedOwnVnet,
  outboundTypesRefusedInOwnVnet,
  ownNatGatewayModels,
} from '../../domain/facts/outbound-types.ts';
import type { OutboundType } from '../../domain/plan-input.ts';
import { OUTBOUND_TYPES } from '../../domain/plan-input.ts';
import { modelOf } from '../models/registry.ts';
import type { ChangeAnswer, OutboundTypeRow, TypeAnswer } from './outbound-evaluation.ts';
import type { OutboundSubject } from './type-conflicts.ts';
import { networkKindOf, TYPE_CONFLICTS } from './type-conflicts.ts';

type Network = 'own' | 'managed' | null;

/** What is asked of a VNet that the plan does not have yet. */
function openQuestion(type: OutboundType, network: Network): string | null {
  if (network !== null) {
    return null;
  }
  if (outboundTypesRefusedInOwnVnet.value.includes(type)) {
    return 'Only in a VNet that AKS manages; the plan has no VNet for this cluster yet.';
  }
  return outboundTypesNeedOwnVnet.value.includes(type)
    ? 'Only in a VNet of your own; the plan has none for this cluster yet.'
    : null;
}

function answerType(type: OutboundType, subject: OutboundSubject): Pick<OutboundTypeRow, 'answer' | 'reasons'> {
  const conflicts = TYPE_CONFLICTS.filter(({ types, applies }) => types.includes(type) && applies(subject));
  const question = openQuestion(type, networkKindOf(subject));
  const isUndescribed = type === 'userAssignedNATGateway' && modelOf(subject.candidate).plugin !== 'azure';
  const reasons = [
    ...conflicts.map(({ sentence }) => sentence(type)),
    ...(question === null ? [] : [question]),
    ...(isUndescribed ? [ownNatGatewayModels.meaning] : []),
  ];
  const answers: readonly (readonly [TypeAnswer, boolean])[] = [
    ['no', conflicts.some(({ severity }) => severity === 'error')],
    ['limited', conflicts.length > 0],
    ['depends', question !== null],
    ['not-documented', isUndescribed],
    ['preview', outboundTypesInPreview.value.includes(type)],
  ];
  return { answer: answers.find(([, holds]) => holds)?.[0] ?? 'yes', reasons };
}

function inTable(changes: OutboundChanges, from: OutboundType, to: OutboundType): boolean | null {
  return changes[from]?.includes(to) ?? null;
}

/** Whether `from` can be changed to `to` after creation in a VNet of that kind, as the two tables of the article say. */
function changeInNetwork(network: 'own' | 'managed', from: OutboundType, to: OutboundType): ChangeAnswer {
  if (from === to) {
    return 'same';
  }
  if (network === 'managed' && inTable(outboundChangesDisputed.value, from, to) === true) {
    return 'disputed';
  }
  const table = network === 'own' ? outboundChangesOwnVnet.value : outboundChangesManagedVnet.value;
  const listed = inTable(table, from, to);
  return listed === null ? 'not-documented' : listed ? 'possible' : 'not-possible';
}

/** As above; a cluster without a VNet has an answer only where both tables agree. */
function changeAnswer(network: Network, from: OutboundType, to: OutboundType): ChangeAnswer {
  if (network !== null) {
    return changeInNetwork(network, from, to);
  }
  const own = changeInNetwork('own', from, to);
  return own === changeInNetwork('managed', from, to) ? own : 'depends';
}

/** True where node auto-provisioning forbids any change. Fact: outbound-change-with-auto-provisioning. */
function isTypeFixed({ cluster }: Pick<OutboundSubject, 'cluster'>): boolean {
  const isProvisioned =
    cluster.needs.includes('node-auto-provisioning') ||
    cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned');
  return isProvisioned && outboundChangeWithAutoProvisioning.value === 'not supported';
}

/** Every outbound type: what it needs, whether this cluster can have it, and whether it can be changed to it later. */
export function outboundTypeRows(subject: OutboundSubject): readonly OutboundTypeRow[] {
  const from = subject.cluster.outbound.type;
  const network = networkKindOf(subject);
  const isFixed = isTypeFixed(subject);
  return OUTBOUND_TYPES.map((type) => ({
    type,
    needs: outboundTypeNeeds.value[type],
    ...answerType(type, subject),
    change: isFixed && type !== from ? 'not-possible' : changeAnswer(network, from, type),
  }));
}

/** One row of a table of changes: a type, and the answer for each type of the same table. */
export interface ChangeRow {
  readonly from: OutboundType;
  readonly answers: readonly ChangeAnswer[];
}

/** The table of changes for a kind of VNet, rows and columns in the same order: the types that go with it. */
export function changeTable(network: 'own' | 'managed'): readonly ChangeRow[] {
  const table = network === 'own' ? outboundChangesOwnVnet.value : outboundChangesManagedVnet.value;
  const types = OUTBOUND_TYPES.filter((type) => table[type] !== undefined);
  return types.map((from) => ({ from, answers: types.map((to) => changeInNetwork(network, from, to)) }));
}
