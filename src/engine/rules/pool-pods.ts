import { named } from '../../domain/entities.ts';
import { staticBlockAddresses, staticBlockInternalAddresses } from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum, poolPodSpaceMinimum } from '../../domain/facts/limits.ts';
import { windowsOverlayMaxPodsAdvised } from '../../domain/facts/scale-advice.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { podSpaceLoad, podSpaceOf } from '../demand/pool-numbers.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { figureText, worded } from '../figures/sentence.ts';
import { podAddressesOfBlocks } from '../figures/working-formulas.ts';
import {
  deriveBlockAddresses,
  deriveBlocks,
  podAllocationOf,
  staticBlockFootprint,
} from '../models/pod-subnet-footprints.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { deriveUnusedInBlocks } from '../models/unused-in-blocks.ts';
import { at, finding, fix, poolRule, type Rule } from './rule.ts';

/** Room for pods in a pool (nodes x max pods), the least that the service accepts, and whether it is reached. */
function checkPodSpace(pool: PoolDemand): {
  readonly podSpace: number;
  readonly required: number;
  readonly valid: boolean;
} {
  const podSpace = podSpaceOf(pool, podSpaceLoad(pool));
  const required = poolPodSpaceMinimum.value;
  // a pool without any nodes has nothing to check yet
  return { podSpace, required, valid: podSpace === 0 || podSpace >= required };
}

/** Max pods that fill whole blocks, at least `maxPods`; null when that is more than a node may have. */
export function tidyMaxPods(pool: PoolDemand['pool']): number | null {
  const T = staticBlockFootprint(pool).podSubnetAddresses;
  const tidy = podAddressesOfBlocks.compute({ T, K: staticBlockInternalAddresses.value });
  return tidy > maxPodsPerNodeMaximum.value ? null : tidy;
}

function isStaticBlock({ pool }: PoolDemand, { model }: ClusterContext): boolean {
  const mode = NETWORK_MODELS[model].podAllocation;
  return mode !== null && podAllocationOf(pool, mode) === 'static-block';
}

function withinBounds(maxPods: number): number {
  return Math.min(maxPodsPerNodeMaximum.value, Math.max(maxPodsPerNodeMinimum.value, maxPods));
}

export const poolPodRules: readonly Rule[] = [
  poolRule({
    id: 'max-pods-range',
    severity: 'error',
    title: 'Max pods outside the allowed range',
    facts: [maxPodsPerNodeMinimum.id, maxPodsPerNodeMaximum.id],
    check: ({ pool }) => {
      const maxPods = pool.maxPodsPerNode;
      const value = withinBounds(maxPods);
      const place = at(pool.id, 'maxPodsPerNode');
      const bounds = `${maxPodsPerNodeMinimum.value} to ${maxPodsPerNodeMaximum.value}`;
      return value === maxPods
        ? null
        : finding(place, `${named(pool)}: max pods is ${maxPods}; ${bounds} is accepted.`, {
            numbers: { maxPods },
            fix: fix(`Set ${value}`, { ...place, value }),
          });
    },
  }),
  poolRule({
    id: 'pool-pod-space',
    severity: 'error',
    title: 'Too little room for pods in a pool',
    facts: [poolPodSpaceMinimum.id],
    check: (entry, { cluster, candidate }) => {
      const { podSpace, required, valid } = checkPodSpace(entry);
      if (valid) {
        return null;
      }
      const { pool } = entry;
      const value = withinBounds(Math.ceil((required * pool.maxPodsPerNode) / podSpace));
      const place = at(pool.id, 'maxPodsPerNode');
      const reference = {
        cluster: cluster.id,
        candidate,
        pool: pool.id,
        figure: 'pool-pod-space',
        load: podSpaceLoad(entry),
      } as const;
      const room = figureText(podSpace, reference);
      return finding(
        place,
        worded`${named(pool)} has room for ${room} pods (nodes × max pods); at least ${required} is required.`,
        {
          numbers: { podSpace, required },
          fix: fix(`Set max pods to ${value}`, { ...place, value }),
        },
      );
    },
  }),
  poolRule({
    id: 'static-block-max-pods',
    severity: 'info',
    title: 'Max pods leaves part of a block unused',
    facts: [staticBlockAddresses.id, staticBlockInternalAddresses.id],
    check: (entry, context) => {
      const { pool } = entry;
      if (!isStaticBlock(entry, context)) {
        return null;
      }
      const T = deriveBlockAddresses(NUMBERS, pool);
      const unused = deriveUnusedInBlocks(NUMBERS, pool);
      const value = tidyMaxPods(pool);
      const place = at(pool.id, 'maxPodsPerNode');
      const blocks = deriveBlocks(NUMBERS, pool);
      const ofPool = { cluster: context.cluster.id, candidate: context.candidate, pool: pool.id };
      const unusedText = figureText(unused, { ...ofPool, figure: 'pool-unused-in-blocks' });
      const addressesText = figureText(T, { ...ofPool, figure: 'pool-addresses-per-node' });
      const blocksText = figureText(blocks, { ...ofPool, figure: 'pool-blocks-per-node' });
      return unused === 0
        ? null
        : finding(
            place,
            worded`${named(pool)}: ${pool.maxPodsPerNode} pods leave ${unusedText} of ${addressesText} addresses (${blocksText} blocks) per node unused.`,
            {
              numbers: { unused, addressesPerNode: T, blocks },
              fix: value === null ? null : fix(`Set ${value}`, { ...place, value }),
            },
          );
    },
  }),
  poolRule({
    id: 'expected-pods-above-max',
    severity: 'warning',
    title: 'More pods expected than allowed',
    facts: [],
    check: ({ pool }) => {
      const { expectedPodsPerNode: expected, maxPodsPerNode: value } = pool;
      const place = at(pool.id, 'expectedPodsPerNode');
      return expected <= value
        ? null
        : finding(place, `${named(pool)} expects ${expected} pods per node; max pods is ${value}.`, {
            numbers: { expected, maxPods: value },
            fix: fix(`Expect ${value}`, { ...place, value }),
          });
    },
  }),
  poolRule({
    id: 'windows-overlay-max-pods',
    severity: 'info',
    title: 'Many pods on Windows nodes',
    facts: [windowsOverlayMaxPodsAdvised.id],
    check: ({ pool }, { model }) => {
      const value = windowsOverlayMaxPodsAdvised.value;
      const place = at(pool.id, 'maxPodsPerNode');
      return pool.os === 'windows' && NETWORK_MODELS[model].routing === 'overlay' && pool.maxPodsPerNode > value
        ? finding(
            place,
            `${named(pool)}: ${pool.maxPodsPerNode} pods per Windows node; at most ${value} are advised on Overlay.`,
            {
              numbers: { maxPods: pool.maxPodsPerNode },
              fix: fix(`Set ${value}`, { ...place, value }),
            },
          )
        : null;
    },
  }),
];
