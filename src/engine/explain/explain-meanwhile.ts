import { indexEntities, PLAN_SUBJECT } from '../../domain/entities.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { FigureRef, MeanwhileFigureRef, Operand, Working } from '../figures/figure-ref.ts';
import { meanwhileReference } from '../migration/meanwhile-figure.ts';
import { meanwhilePlan } from '../migration/meanwhile-plan.ts';

/**
 * Opens a figure of the plan while a cluster is moved: its operands stay in that plan, and lead to a field where the plan has
 * it. Null when that move is none of the plan any more. `open` opens a figure of an evaluated plan.
 */
export function explainMeanwhile(
  plan: EvaluatedPlan,
  reference: MeanwhileFigureRef,
  open: (plan: EvaluatedPlan, reference: FigureRef) => Working | null,
): Working | null {
  const { input } = plan;
  const { moved, to, inner } = reference;
  const meanwhile = meanwhilePlan(plan, moved, to);
  if (meanwhile === null) {
    return null;
  }
  const working = open(plan.instead(meanwhile.input, meanwhile.clusters), inner);
  const entities = indexEntities(input);
  const hasField = ({ field }: Operand): boolean =>
    field !== null && (field.entity === PLAN_SUBJECT || entities.has(field.entity));
  return (
    working && {
      ...working,
      operands: working.operands.map((operand) => ({
        ...operand,
        field: hasField(operand) ? operand.field : null,
        reference: operand.reference && meanwhileReference(reference, operand.reference),
      })),
    }
  );
}
