import { GROWTH_UNITS } from '../../engine/words/folded-choice-names.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

export const PLAN_GROWTH = {
  horizonMonths: { label: 'Horizon', unit: 'months', help: 'How far ahead to look.' },
  headroomPercent: { label: 'Headroom', unit: '%', help: 'Kept free in every range.' },
} as const satisfies Record<string, FieldSpec>;

export const CLUSTER_GROWTH = {
  'growth.perMonth': { label: 'Growth per month', help: 'Of the selected cluster.' },
  'growth.unit': { label: 'Growth unit', names: GROWTH_UNITS },
} as const satisfies Record<string, FieldSpec>;

export const PLAN_NOTES: FieldSpec = { label: 'Notes', help: 'Part of the plan, the link and the report.' };
