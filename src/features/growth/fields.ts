import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { PLAN_FIELDS } from '../../domain/fields/plan-fields.ts';
import { specOf, specsOf } from '../kit/specs-of.ts';

export const PLAN_GROWTH = specsOf(PLAN_FIELDS, { horizonMonths: {}, headroomPercent: {} });

export const CLUSTER_GROWTH = specsOf(CLUSTER_FIELDS, {
  'growth.perMonth': { help: 'Of the selected cluster.' },
  'growth.unit': {},
});

export const PLAN_NOTES = specOf(PLAN_FIELDS.notes);
