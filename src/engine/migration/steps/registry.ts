import type { StepRule } from '../step.ts';
import { CHANGE_STEPS, FINISH_STEPS, VERIFY_STEPS } from './in-place.ts';
import { PREPARE_STEPS } from './prepare.ts';
import { SIDE_BY_SIDE_CHANGE, SIDE_BY_SIDE_FINISH, SIDE_BY_SIDE_PREPARE, SIDE_BY_SIDE_VERIFY } from './side-by-side.ts';

/** Every step, in the order in which they are made. */
export const STEPS: readonly StepRule[] = [
  ...PREPARE_STEPS,
  ...SIDE_BY_SIDE_PREPARE,
  ...CHANGE_STEPS,
  ...SIDE_BY_SIDE_CHANGE,
  ...VERIFY_STEPS,
  ...SIDE_BY_SIDE_VERIFY,
  ...FINISH_STEPS,
  ...SIDE_BY_SIDE_FINISH,
];
