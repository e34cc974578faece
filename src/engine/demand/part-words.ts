import { podCidrNodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { factOf } from '../../domain/facts/registry.ts';
import type { Load } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { figureOperand, sumSymbol, sumWorking } from '../figures/working.ts';
import { type Wording, workings } from '../figures/workings.ts';
import { atPool, clusterName, type DemandContext, poolIn, poolName } from './demand-context.ts';
import {
  deriveFixedPart,
  derivePoolPart,
  FACT_OF_PART,
  isFactPart,
  isPoolPart,
  type PartOperand,
  type PartResult,
} from './part-numbers.ts';
import { type DemandPart, PART_NAMES, type RangeUse } from './range-types.ts';
import { atRange, unitOf } from './range-words.ts';

/** A part of a range's demand that is opened, under a load. */
interface OpenedPart {
  readonly context: DemandContext;
  readonly range: RangeUse;
  readonly part: DemandPart;
  readonly load: Load;
}

type PartWording = Wording<PartOperand, PartResult, OpenedPart>;

/** The words for one part: what it is, whose it is. `own` is the cluster that goes without saying. */
export function partLabel(input: PlanInput, own: string | null, { kind, cluster, pool }: DemandPart): string {
  const owner = pool === null ? null : poolName({ input }, pool);
  const elsewhere = cluster === null || cluster === own ? null : clusterName({ input }, cluster);
  const of = [elsewhere, owner].filter((name) => name !== null).join(', ');
  return of === '' ? PART_NAMES[kind] : `${PART_NAMES[kind]}: ${of}`;
}

function labelIn({ input, cluster }: DemandContext, part: DemandPart): string {
  return partLabel(input, cluster.id, part);
}

/** The field that a part of a fixed amount was entered in; null for the part of a pool of another cluster. */
function partField({ context, part, range }: OpenedPart): FieldRef | null {
  const entity = part.cluster ?? context.cluster.id;
  switch (part.kind) {
    case 'internal-load-balancers':
      return { entity, field: 'internalLoadBalancers' };
    case 'private-link-service':
      return { entity, field: 'privateLinkServiceAddresses' };
    case 'services':
      return { entity, field: 'serviceCount' };
    case 'other-addresses':
      return range.subnet === null ? null : { entity: range.subnet, field: 'otherAddressesInUse' };
    default:
      return null;
  }
}

const OPERANDS: PartWording['operands'] = {
  nodes: ({ context, part, load }) => ({
    label: 'Nodes',
    unit: 'nodes',
    // surge nodes are a part of their own
    reference: {
      ...atPool(context, 'pool-nodes', part.pool ?? ''),
      load: load === 'withUpgrade' ? 'maximum' : load,
    },
  }),
  'surge-nodes': ({ context, part }) => ({
    label: 'Surge nodes',
    unit: 'nodes',
    reference: atPool(context, 'pool-surge', part.pool ?? ''),
  }),
  'no-surge-nodes': () => ({ label: 'Surge nodes', unit: 'nodes' }),
  'addresses-per-node': ({ context, part, range }) => ({
    label: 'Addresses per node',
    unit: unitOf(range),
    reference: atPool(context, 'pool-addresses-per-node', part.pool ?? ''),
  }),
  'node-itself': ({ range }) => ({
    label: range.unit === 'node-blocks' ? 'Blocks per node' : 'Addresses of the node itself',
    unit: unitOf(range),
  }),
  amount: (opened) => {
    const field = partField(opened);
    const words = { label: labelIn(opened.context, opened.part), unit: unitOf(opened.range) };
    return field === null ? words : { ...words, field };
  },
};

function partTitle({ context, part, range }: OpenedPart) {
  return { title: labelIn(context, part), unit: unitOf(range) };
}

const RESULTS: PartWording['results'] = {
  part: partTitle,
  'part-of-pods': partTitle,
  'part-of-nodes': (opened) => ({
    ...partTitle(opened),
    facts: opened.range.unit === 'node-blocks' ? [podCidrNodeBlockPrefixLength] : [],
  }),
  'part-of-azure': (opened) => ({
    ...partTitle(opened),
    facts: isFactPart(opened.part.kind) ? [factOf(FACT_OF_PART[opened.part.kind])] : [],
  }),
};

const PART_WORDS: PartWording = { operands: OPERANDS, results: RESULTS };

/** The working of one part of a range's demand. A part of another cluster is the number that the other cluster gives. */
export function openPart(context: DemandContext, range: RangeUse, position: number, load: Load): Working | null {
  const part = range.parts[position];
  if (!part) {
    return null;
  }
  const make = workings(PART_WORDS, { context, range, part, load });
  const demand = part.pool === null ? null : poolIn(context, part.pool);
  return demand && isPoolPart(part.kind)
    ? derivePoolPart(make, demand, part.kind, load)
    : deriveFixedPart(make, part, load);
}

/** The working of what a range must hold: the sum of its parts. */
export function openTotal(context: DemandContext, range: RangeUse, load: Load): Working {
  const unit = unitOf(range);
  const operands = range.parts.flatMap((part, index): Operand[] => {
    const quantity = { symbol: sumSymbol(index), label: labelIn(context, part), value: part.amounts[load], unit };
    const reference = { ...atRange(context, range, 'range-part'), part: index, load };
    return quantity.value === 0 ? [] : [figureOperand(quantity, reference)];
  });
  return sumWorking({ title: `${range.label}: ${unit} needed`, unit, operands });
}
