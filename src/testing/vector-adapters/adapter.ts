import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { CandidateId } from '../../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES, NETWORK_MODEL_IDS } from '../../domain/ids.ts';

/** One worked example, as far as the suite reads it. */
export const vectorSchema = v.object({
  id: v.string(),
  model: v.picklist([...NETWORK_MODEL_IDS, 'any', 'static-egress-gateway', 'migration']),
  inputs: v.record(v.string(), v.unknown()),
  expected: v.record(v.string(), v.unknown()),
});
export type Vector = v.InferOutput<typeof vectorSchema>;
export type VectorModel = Vector['model'];

/** Answers vectors of one shape: same inputs, same expectations. It renames fields and asks the engine, nothing else. */
export interface Adapter {
  readonly accepts: (vector: Vector) => boolean;
  readonly answer: (vector: Vector) => unknown;
}

/** An adapter for vectors with exactly these inputs and exactly these expected fields. */
export function adapter<const S extends v.GenericSchema>(
  inputs: S,
  expected: readonly string[],
  ask: (inputs: v.InferOutput<S>, model: VectorModel) => unknown,
): Adapter {
  const wanted = new Set(expected);
  return {
    accepts: (vector) =>
      v.is(inputs, vector.inputs) && isDeepStrictEqual(new Set(Object.keys(vector.expected)), wanted),
    answer: ({ inputs: given, model }) => ask(v.parse(inputs, given), model),
  };
}

/** The candidates that a vector speaks about: those of its model, or all ten. */
export function candidatesOf(model: VectorModel): readonly CandidateId[] {
  return CANDIDATE_IDS.filter((id) => model === 'any' || CANDIDATES[id].model === model);
}

/** Asks under every candidate that the vector speaks about; all of them must answer the same. */
export function underEach<T>(about: VectorModel | readonly CandidateId[], ask: (candidate: CandidateId) => T): T {
  const answers = (typeof about === 'string' ? candidatesOf(about) : about).map(ask);
  const [first] = answers;
  if (first === undefined || answers.some((answer) => !isDeepStrictEqual(answer, first))) {
    throw new Error(`the candidates disagree: ${JSON.stringify(answers)}`);
  }
  return first;
}
