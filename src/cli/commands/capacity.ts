import { err, ok, type Result } from '../../domain/result.ts';
import type { SinglePool, SinglePoolRanges } from '../../engine/single-pool.ts';
import { evaluateSinglePool, podRangeKindOf } from '../../engine/single-pool.ts';
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
  return ok({
    exitCode: 0,
    output: json({
      maxNodes: together?.nodes ?? null,
      maxPods: together?.pods ?? null,
      bindingLimit: together?.binding?.limit ?? null,
    }),
  });
}

/** How many nodes and pods one pool reaches in ranges of given sizes, and which limit stops it. */
export const capacity: Command = {
  usage:
    'capacity --model <id> --node-subnet-prefix L [--pod-subnet-prefix L] [--pod-cidr-prefix L] --max-pods P [--pods-per-node p] [--surge n|n%] [--internal-lbs L]',
  run: (args, context) => Promise.resolve(run(args, context)),
};
