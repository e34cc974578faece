import type { PlanInput } from '../plan-input.ts';
import type { FieldTable } from './field-description.ts';

/** The fields of the plan itself. */
export const PLAN_FIELDS = {
  name: { label: 'Plan name' },
  notes: { label: 'Notes', help: 'Part of the plan, the link and the report.' },
  horizonMonths: { label: 'Horizon', unit: 'months', help: 'How far ahead to look.' },
  headroomPercent: { label: 'Headroom', unit: '%', help: 'Kept free in every range.' },
  'acceptedFindings.rule': { label: 'Accepted finding' },
  'acceptedFindings.subjects': { label: 'About' },
  'acceptedFindings.reason': { label: 'Reason' },
  'acceptedFindings.date': { label: 'Accepted on' },
} as const satisfies FieldTable<PlanInput>;
