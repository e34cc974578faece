import { BOUNDS } from '../../domain/plan-input.ts';
import { ok, type Result } from '../../domain/result.ts';
import { evaluateSinglePool, NO_RANGES } from '../../engine/evaluation/single-pool.ts';
import type { Command, CommandContext, CommandResult } from '../command.ts';
import { parsePoolArguments, POOL_OPTIONS, readPool, requiredWhole } from '../pool-options.ts';
import { json } from '../text.ts';

const OPTIONS = { ...POOL_OPTIONS, nodes: 'value', 'data-plane': 'value' } as const;

function run(args: readonly string[], { today }: CommandContext): Result<CommandResult, string> {
  const given = parsePoolArguments('size', args, OPTIONS, today);
  if (!given.ok) {
    return given;
  }
  const nodes = requiredWhole(given.value, 'nodes', [1, BOUNDS.nodes]);
  if (!nodes.ok) {
    return nodes;
  }
  const single = readPool(given.value, nodes.value);
  if (!single.ok) {
    return single;
  }
  const { pool, nodeSubnet, podSubnet, podCidr, limitsBroken } = evaluateSinglePool(single.value, NO_RANGES);
  return ok({
    exitCode: 0,
    output: json({
      nodes: pool.nodes.maximum,
      surgeNodes: pool.surgeNodes,
      nodeSubnet: { addresses: nodeSubnet.total.withUpgrade, prefixLength: nodeSubnet.smallestPrefixLength },
      ...(podSubnet && {
        podSubnet: { addresses: podSubnet.total.withUpgrade, prefixLength: podSubnet.smallestPrefixLength },
      }),
      ...(podCidr && {
        podCidr: { nodeBlocks: podCidr.total.withUpgrade, prefixLength: podCidr.smallestPrefixLength },
      }),
      limitsBroken,
    }),
  });
}

/** Addresses and prefix lengths that one pool needs, and the limits it breaks. */
export const size: Command = {
  usage:
    'size --model <id> [--data-plane azure|cilium] --nodes N --max-pods P [--pods-per-node p] [--surge n|n%] [--internal-lbs L] [--as-of YYYY-MM-DD]',
  run: (args, context) => Promise.resolve(run(args, context)),
};
