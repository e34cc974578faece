import type { PlanInput } from '../../domain/plan-input.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import type { FitsQuestion } from '../figures/fits-question.ts';
import { askedReference } from './fits-figure.ts';
import { editsFor } from './question.ts';

/** A working of the plan with the numbers of a question in it: those are marked as asked, and its figures stay in that plan. */
export function askedWorking(input: PlanInput, question: FitsQuestion, working: Working | null): Working | null {
  const edits = editsFor(input, question);
  const isAsked = ({ field }: Operand): boolean =>
    field !== null && edits.some(({ entity, field: name }) => entity === field.entity && name === field.field);
  return (
    working && {
      ...working,
      operands: working.operands.map((operand) => ({
        ...operand,
        ...(isAsked(operand) ? { field: null, label: `${operand.label} (asked)` } : {}),
        reference: operand.reference && askedReference(question, operand.reference),
      })),
    }
  );
}
