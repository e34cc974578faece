import { npmNodes } from '../../domain/facts/limits.ts';
import { labelled } from '../../domain/labelled.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { LimitHit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { poolName } from '../demand/demand-context.ts';
import { rangeRequest } from '../demand/range-figures.ts';
import { rangeRoom } from '../demand/range-table-figures.ts';
import { rangeInSentence } from '../demand/range-title.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import { plain } from '../words/numbers.ts';

/** A range that is full: its size, what it offers, and what others use of it. */
function rangeWords(range: RangeUse, input: PlanInput, at: OfCluster): Sentence {
  const { prefixLength, unit, parts } = range;
  const others = parts.find(({ kind }) => kind === 'other-addresses')?.amounts.withUpgrade ?? 0;
  const taken = others > 0 ? `, ${plain(others)} other IPs in use` : '';
  const units = unit === 'node-blocks' ? 'node blocks' : 'addresses';
  const size = prefixLength === null ? worded`${rangeRequest(at, range) ?? 'a size'} to ask for` : `/${prefixLength}`;
  return worded`${rangeInSentence(range, input)} (${size}, ${rangeRoom(at, range) ?? 0} ${units}${taken}) is full`;
}

/** A limit as the end of a sentence: "node subnet snet-aks (/25, 123 addresses) is full". */
export function limitWords(context: FigureContext, hit: LimitHit): Sentence {
  const { limit, subject } = hit;
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  const range = rangeIn(context, subject);
  if (range) {
    return rangeWords(range, context.input, at);
  }
  const capacity = limitCapacity(hit, at);
  switch (limit) {
    case 'nodes-per-pool':
      return worded`${labelled('pool', poolName(context, subject))} is at the limit of ${capacity} nodes`;
    case 'nodes-per-cluster':
      return worded`the cluster is at the limit of ${capacity} nodes`;
    case 'route-table':
      return worded`the route table is at the limit of ${capacity} routes`;
    case 'pods-per-cluster':
      return worded`the cluster is at the limit of ${capacity} pods`;
    case 'vnet-addresses':
      return worded`the virtual network is at the limit of ${capacity} addresses`;
    case 'policy-engine':
      return worded`Azure NPM is at the limit of ${capacity} ${hit.capacity === npmNodes.value ? 'nodes' : 'pods'}`;
    case 'outbound-ports':
      return worded`the outbound IPs give no more than ${capacity} SNAT ports`;
    case 'ipv6-pod-cidr':
      return worded`the IPv6 pod CIDR (${capacity} node blocks) is full`;
    default:
      return worded`the limit is ${LIMITS[limit].name.inSentence}`;
  }
}
