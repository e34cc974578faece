import type { CandidateId, DataPlane, NetworkModelId } from '../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES, DATA_PLANES, NETWORK_MODEL_IDS } from '../domain/ids.ts';
import type { NodeShare } from '../domain/plan-input.ts';
import { BOUNDS } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { parseNodeShare } from '../engine/demand/node-share.ts';
import type { SinglePool } from '../engine/evaluation/single-pool.ts';
import type { OptionKinds, ParsedArguments } from './arguments.ts';
import { parseArguments, readAsOf, readWhole, readWord } from './arguments.ts';
import { quoted } from './text.ts';

/** What `size` and `capacity` both take. */
export const POOL_OPTIONS = {
  model: 'value',
  'max-pods': 'value',
  'pods-per-node': 'value',
  surge: 'value',
  'internal-lbs': 'value',
  'as-of': 'value',
} as const satisfies OptionKinds;

/**
 * Takes the options of `size` or `capacity` apart; refuses anything else and a day that is none. No size depends on the day,
 * but every command takes one.
 */
export function parsePoolArguments(
  command: string,
  args: readonly string[],
  kinds: OptionKinds,
  today: () => string,
): Result<ParsedArguments, string> {
  const given = parseArguments(args, kinds);
  if (!given.ok) {
    return given;
  }
  const [extra] = given.value.positionals;
  if (extra !== undefined) {
    return err(`${command} takes options only, not ${quoted(extra)}`);
  }
  const day = readAsOf(given.value, today);
  return day.ok ? given : day;
}

const START_SURGE = '10%';
const NO_LOAD_BALANCERS = '0';

/** The value of an option that must be there. */
function required({ values }: ParsedArguments, name: string): Result<string, string> {
  const text = values.get(name);
  return text === undefined ? err(`--${name} is required`) : ok(text);
}

/** A required whole number. */
export function requiredWhole(
  given: ParsedArguments,
  name: string,
  bounds: readonly [number, number],
): Result<number, string> {
  const text = required(given, name);
  return text.ok ? readWhole(name, text.value, bounds) : text;
}

function readSurge(text: string): Result<NodeShare, string> {
  const surge = parseNodeShare(text);
  return surge.ok ? surge : err(`--surge must be ${surge.error}, not ${quoted(text)}`);
}

function candidateOf(model: NetworkModelId, dataPlane: DataPlane): CandidateId | undefined {
  return CANDIDATE_IDS.find((id) => CANDIDATES[id].model === model && CANDIDATES[id].dataPlane === dataPlane);
}

/** Model and data plane as one valid pair; the data plane is `azure` where none is given. */
function readCandidate(given: ParsedArguments): Result<CandidateId, string> {
  const modelText = required(given, 'model');
  if (!modelText.ok) {
    return modelText;
  }
  const model = readWord('model', modelText.value, NETWORK_MODEL_IDS);
  if (!model.ok) {
    return model;
  }
  const dataPlane = readWord('data-plane', given.values.get('data-plane') ?? 'azure', DATA_PLANES);
  if (!dataPlane.ok) {
    return dataPlane;
  }
  const candidate = candidateOf(model.value, dataPlane.value);
  return candidate === undefined
    ? err(`${model.value} does not run on the data plane ${dataPlane.value}`)
    : ok(candidate);
}

/** The pool that `size` and `capacity` describe, with `nodes` nodes. */
export function readPool(given: ParsedArguments, nodes: number): Result<SinglePool, string> {
  const candidate = readCandidate(given);
  if (!candidate.ok) {
    return candidate;
  }
  const maxPods = requiredWhole(given, 'max-pods', [1, BOUNDS.maxPods]);
  if (!maxPods.ok) {
    return maxPods;
  }
  const expected = given.values.get('pods-per-node');
  const pods = expected === undefined ? maxPods : readWhole('pods-per-node', expected, [0, maxPods.value]);
  if (!pods.ok) {
    return pods;
  }
  const surge = readSurge(given.values.get('surge') ?? START_SURGE);
  if (!surge.ok) {
    return surge;
  }
  const frontEnds = readWhole('internal-lbs', given.values.get('internal-lbs') ?? NO_LOAD_BALANCERS, [0, BOUNDS.nodes]);
  if (!frontEnds.ok) {
    return frontEnds;
  }
  return ok({
    candidate: candidate.value,
    kind: 'scale-set',
    nodes,
    maxPodsPerNode: maxPods.value,
    expectedPodsPerNode: pods.value,
    surge: surge.value,
    internalLoadBalancers: frontEnds.value,
  });
}
