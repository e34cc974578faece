import {
  type OutboundChanges,
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
import {
  OUTBOUND_OPTIONS,
  type OutboundOption,
  outboundOptionOf,
  typeOfOption,
} from '../../domain/outbound-options.ts';
import { modelOf } from '../models/registry.ts';
import type { ChangeAnswer, OutboundTypeRow, TypeAnswer } from './outbound-evaluation.ts';
import { networkKindOf, type OutboundSubject } from './type-conflict.ts';
import { TYPE_CONFLICTS } from './type-conflicts.ts';

type Network = 'own' | 'managed' | null;

/** What is asked of a VNet that the plan does not have yet. */
function openQuestion(option: OutboundOption, network: Network): string | null {
  if (network !== null) {
    return null;
  }
  if (outboundTypesRefusedInOwnVnet.value.includes(option)) {
    return 'Only in a VNet that AKS manages; the plan has no VNet for this cluster yet.';
  }
  return outboundTypesNeedOwnVnet.value.includes(option)
    ? 'Only in a VNet of your own; the plan has none for this cluster yet.'
    : null;
}

function answerOption(option: OutboundOption, subject: OutboundSubject): Pick<OutboundTypeRow, 'answer' | 'reasons'> {
  const conflicts = TYPE_CONFLICTS.filter(
    ({ options, applies }) => options.includes(option) && applies(subject, option),
  );
  const question = openQuestion(option, networkKindOf(subject));
  const isUndescribed = option === 'userAssignedNATGateway' && modelOf(subject.candidate).plugin !== 'azure';
  const reasons = [
    ...conflicts.map(({ sentence }) => sentence(option, subject)),
    ...(question === null ? [] : [question]),
    ...(isUndescribed ? [ownNatGatewayModels.meaning] : []),
  ];
  const answers: readonly (readonly [TypeAnswer, boolean])[] = [
    ['no', conflicts.some(({ severity }) => severity === 'error')],
    ['limited', conflicts.length > 0],
    ['depends', question !== null],
    ['not-documented', isUndescribed],
    ['preview', outboundTypesInPreview.value.includes(option)],
  ];
  return { answer: answers.find(([, holds]) => holds)?.[0] ?? 'yes', reasons };
}

function inTable(changes: OutboundChanges, from: OutboundOption, to: OutboundOption): boolean | null {
  return changes[from]?.includes(to) ?? null;
}

/** Whether `from` can be changed to `to` after creation in a VNet of that kind, as the two tables of the article say. */
function changeInNetwork(network: 'own' | 'managed', from: OutboundOption, to: OutboundOption): ChangeAnswer {
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
function changeAnswer(network: Network, from: OutboundOption, to: OutboundOption): ChangeAnswer {
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

/** Every way to set up egress: what it needs, whether this cluster can have it, and whether it can be changed to it later. */
export function outboundTypeRows(subject: OutboundSubject): readonly OutboundTypeRow[] {
  const from = outboundOptionOf(subject.cluster.outbound);
  const network = networkKindOf(subject);
  const isFixed = isTypeFixed(subject);
  return OUTBOUND_OPTIONS.map((option) => ({
    type: typeOfOption(option),
    option,
    isChosen: option === from,
    needs: outboundTypeNeeds.value[option],
    ...answerOption(option, subject),
    change: isFixed && option !== from ? 'not-possible' : changeAnswer(network, from, option),
  }));
}

/** One row of a table of changes: an option, and the answer for each option of the same table. */
export interface ChangeRow {
  readonly from: OutboundOption;
  readonly answers: readonly ChangeAnswer[];
}

/** The table of changes for a kind of VNet, rows and columns in the same order: the options that go with it. */
export function changeTable(network: 'own' | 'managed'): readonly ChangeRow[] {
  const table = network === 'own' ? outboundChangesOwnVnet.value : outboundChangesManagedVnet.value;
  const options = OUTBOUND_OPTIONS.filter((option) => table[option] !== undefined);
  return options.map((from) => ({ from, answers: options.map((to) => changeInNetwork(network, from, to)) }));
}
