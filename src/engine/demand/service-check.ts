import { staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { type CandidateId, type Load } from '../../domain/ids.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { type Arithmetic, NUMBERS } from '../figures/arithmetic.ts';
import { serviceCheck } from '../figures/working-formulas.ts';
import { podAllocationOf, staticBlockFootprint } from '../models/pod-subnet-footprints.ts';
import { modelOf } from '../models/registry.ts';
import type { DemandPart, RangeUse } from './range-types.ts';

/** A cluster with the candidate that it takes. */
export interface DecidedCluster {
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
}

/** What the service counts in a pod subnet before it accepts a deployment. */
interface ServiceCheck {
  readonly staticBlockNodes: number;
  readonly otherAddresses: number;
  readonly addresses: number;
}

type CheckArithmetic<N, R> = Arithmetic<N, R, 'static-block-nodes' | 'other-addresses', 'service-check'>;

/** The count of the service from its two numbers. */
export function deriveServiceCheck<N, R>(
  make: CheckArithmetic<N, R>,
  { staticBlockNodes, otherAddresses }: Omit<ServiceCheck, 'addresses'>,
): R {
  return make.result('service-check', serviceCheck, {
    N: make.operand('static-block-nodes', staticBlockNodes),
    D: make.fact(staticBlockAddresses),
    A: make.operand('other-addresses', otherAddresses),
  });
}

function staticBlockPool(part: DemandPart, clusters: readonly DecidedCluster[]): NodePool | null {
  const decided = clusters.find(({ cluster }) => cluster.id === part.cluster);
  const pool = decided?.cluster.nodePools.find(({ id }) => id === part.pool);
  if (!decided || !pool) {
    return null;
  }
  const mode = modelOf(decided.candidate).podAllocation ?? 'static-block';
  return podAllocationOf(pool, mode) === 'static-block' ? pool : null;
}

/**
 * What the service counts before it accepts a deployment, at the given load: 16 addresses for each node with static
 * blocks whatever its max pods (ruling 23), everything else as it is. Null for a range without static blocks.
 */
export function serviceCheckOf(use: RangeUse, load: Load, clusters: readonly DecidedCluster[]): ServiceCheck | null {
  if (use.kind !== 'pod-subnet') {
    return null;
  }
  let isStaticBlock = false;
  let staticBlockNodes = 0;
  let otherAddresses = 0;
  for (const part of use.parts) {
    const pool = part.pool === null ? null : staticBlockPool(part, clusters);
    if (pool) {
      isStaticBlock = true;
      staticBlockNodes += part.amounts[load] / staticBlockFootprint(pool).podSubnetAddresses;
    } else {
      otherAddresses += part.amounts[load];
    }
  }
  const addresses = deriveServiceCheck(NUMBERS, { staticBlockNodes, otherAddresses });
  return isStaticBlock ? { staticBlockNodes, otherAddresses, addresses } : null;
}
