import { err, ok, type Result } from '../../domain/result.ts';
import type { SinglePool, SinglePoolRanges } from '../../engine/evaluation/single-pool.ts';
import { evaluateSinglePool, podRangeKindOf } from '../../engine/evaluation/single-pool.ts';
import type { Rung } from '../../engine/fits/ladder.ts';
import { singlePoolLadder } from '../../engine/fits/single-pool-ladder.ts';
import type { ParsedArguments } from '../arguments.ts';
import { readWhole } from '../arguments.ts';
import type { Command, CommandContext, CommandResult } from '../command.ts';
import { parsePoolArguments, POOL_OPTIONS, readPool } from '../pool-options.ts';
import { json } from '../text.ts';

const PREFIX_OPTIONS = {
  nodeSubnet: 'node-subnet-prefix',
  podSubnet: 'pod-subnet-prefix',
  podCidr: 'pod-cidr-prefix',
} as const satisfies Record<keyof SinglePoolRanges, string>;

const OPTIONS = {
  ...POOL_OPTIONS,
  'node-subnet-prefix': 'value',
  'pod-subnet-prefix': 'value',
  'pod-cidr-prefix': 'value',
  ladder: 'flag',
} as const;
const LONGEST_PREFIX = 32;

/** A prefix length that the candidate uses must be given, another one must not. */
function readPrefix(
  { values }: ParsedArguments,
  range: keyof SinglePoolRanges,
  { candidate }: SinglePool,
): Result<number | null, string> {
  const name = PREFIX_OPTIONS[range];
  const text = values.get(name);
  if (range === 'nodeSubnet' || range === podRangeKindOf(candidate)) {
    return text === undefined ? err(`${candidate} needs --${name}`) : readWhole(name, text, [0, LONGEST_PREFIX]);
  }
  return text === undefined ? ok(null) : err(`${candidate} does not use --${name}`);
}

function readRanges(given: ParsedArguments, single: SinglePool): Result<SinglePoolRanges, string> {
  const nodeSubnet = readPrefix(given, 'nodeSubnet', single);
  if (!nodeSubnet.ok) {
    return nodeSubnet;
  }
  const podSubnet = readPrefix(given, 'podSubnet', single);
  if (!podSubnet.ok) {
    return podSubnet;
  }
  const podCidr = readPrefix(given, 'podCidr', single);
  return podCidr.ok
    ? ok({ nodeSubnet: nodeSubnet.value, podSubnet: podSubnet.value, podCidr: podCidr.value })
    : podCidr;
}

/** One limit after the other: what is reached before it stops growth, and what its range at twice the size would buy. */
function printedRung({ nodes, hit, larger }: Rung, maxPodsPerNode: number) {
  return {
    nodes,
    pods: nodes * maxPodsPerNode,
    limit: hit.limit,
    larger: larger && { prefixLength: larger.prefixLength, nodes: larger.nodes, limit: larger.hit?.limit ?? null },
  };
}

function run(args: readonly string[], { today }: CommandContext): Result<CommandResult, string> {
  const given = parsePoolArguments('capacity', args, OPTIONS, today);
  if (!given.ok) {
    return given;
  }
  const single = readPool(given.value, 0);
  if (!single.ok) {
    return single;
  }
  const ranges = readRanges(given.value, single.value);
  if (!ranges.ok) {
    return ranges;
  }
  const together = evaluateSinglePool(single.value, ranges.value).evaluation.capacity?.together;
  const rungs = given.value.flags.has('ladder') ? singlePoolLadder(single.value, ranges.value) : null;
  return ok({
    exitCode: 0,
    output: json({
      maxNodes: together?.nodes ?? null,
      maxPods: together?.pods ?? null,
      bindingLimit: together?.binding?.limit ?? null,
      ...(rungs && { ladder: rungs.map((rung) => printedRung(rung, single.value.maxPodsPerNode)) }),
    }),
  });
}

/**
 * How many nodes and pods one pool reaches in ranges of given sizes, and which limit stops it; with `--ladder`, also the
 * limits behind that one.
 */
export const capacity: Command = {
  usage:
    'capacity --model <id> --node-subnet-prefix L [--pod-subnet-prefix L] [--pod-cidr-prefix L] --max-pods P [--pods-per-node p] [--surge n|n%] [--internal-lbs L] [--ladder] [--as-of YYYY-MM-DD]',
  run: (args, context) => Promise.resolve(run(args, context)),
};
