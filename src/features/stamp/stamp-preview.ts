import { indexEntities } from '../../domain/entities.ts';
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { VIRTUAL_NETWORK_FIELDS } from '../../domain/fields/network-fields.ts';
import { labelled } from '../../domain/labelled.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { StampedPlan } from '../../domain/stamp/stamp-plan.ts';
import { stampParts, type StampSubject } from '../../domain/stamp/stamp-request.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { findingsOf } from '../../engine/rules/findings.ts';
import { networkOverlapRules, podOverlapRules, serviceOverlapRules } from '../../engine/rules/overlaps.ts';
import { counted } from '../../engine/words/numbers.ts';

/** A range of a copy: whose it is, what it was and what it becomes. */
export interface PreviewRow {
  readonly key: string;
  readonly owner: string;
  readonly field: string;
  readonly from: string;
  /** The new range, or why there is none: one sentence. */
  readonly to: string;
}

export interface StampPreview {
  readonly shifted: readonly PreviewRow[];
  readonly kept: readonly PreviewRow[];
  /** Findings that ranges of the copies overlap something. */
  readonly collisions: readonly Finding[];
  /** Other errors and warnings about the copies. */
  readonly others: readonly Finding[];
}

const FIELD_NAMES: readonly (readonly [start: string, name: string])[] = [
  ['addressSpaces', VIRTUAL_NETWORK_FIELDS.addressSpaces.label],
  ['ipv4', 'Subnet'],
  ['ipv6', 'Subnet, IPv6'],
  ['podCidrs', CLUSTER_FIELDS.podCidrs.label],
  ['serviceCidrs', CLUSTER_FIELDS.serviceCidrs.label],
];

const COLLISIONS = new Set([...networkOverlapRules, ...podOverlapRules, ...serviceOverlapRules].map(({ id }) => id));

function rowOf(plan: PlanInput, at: FieldRef, texts: Pick<PreviewRow, 'from' | 'to'>): PreviewRow {
  const entity = indexEntities(plan).get(at.entity)?.entity;
  return {
    key: `${at.entity} ${at.field}`,
    owner: entity === undefined || entity.name === '' ? at.entity : entity.name,
    field: FIELD_NAMES.find(([start]) => at.field.startsWith(start))?.[1] ?? at.field,
    ...texts,
  };
}

/** What a stamp would do: every range it moves or keeps, and the errors and warnings that the copies then have. */
export function previewOf({ plan, copies, shifted, assumed }: StampedPlan, asOf: string): StampPreview {
  const isCopied = new Set(copies);
  const about = findingsOf(evaluatePlan(plan, asOf)).filter(
    ({ accepted, severity, subjects }) =>
      accepted === null && severity !== 'info' && subjects.some((subject) => isCopied.has(subject)),
  );
  return {
    shifted: shifted.map(({ at, from, to }) => rowOf(plan, at, { from, to })),
    kept: assumed.map(({ at, text, sentence }) => rowOf(plan, at, { from: text, to: sentence })),
    collisions: about.filter(({ rule }) => COLLISIONS.has(rule)),
    others: about.filter(({ rule }) => !COLLISIONS.has(rule)),
  };
}

/** Text value of a subject in a list of choices. */
export function subjectKey(what: StampSubject): string {
  return what.kind === 'plan' ? 'plan' : what.id;
}

/** What of a plan can be copied, as choices of a list: each cluster, each VNet, the plan. */
export function subjectChoices(input: PlanInput): readonly (readonly [StampSubject, string])[] {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => (name === '' ? id : name);
  return [
    ...input.clusters.map((cluster): [StampSubject, string] => [
      { kind: 'cluster', id: cluster.id },
      labelled('Cluster', named(cluster)),
    ]),
    ...input.virtualNetworks.map((network): [StampSubject, string] => [
      { kind: 'virtual-network', id: network.id },
      labelled('Virtual network', named(network)),
    ]),
    [{ kind: 'plan' }, 'The whole plan'],
  ];
}

/** What a choice takes with it: one sentence. */
export function subjectNote(input: PlanInput, what: StampSubject): string {
  const parts = stampParts(input, what);
  if (what.kind === 'cluster' || !parts) {
    return 'It stays in its virtual network and gets subnets of its own.';
  }
  const clusters = counted(parts.clusters.length, 'cluster');
  return what.kind === 'plan'
    ? `Copies ${counted(parts.networks.length, 'virtual network')} and ${clusters}.`
    : `Copies it with ${clusters}.`;
}
