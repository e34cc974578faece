import {
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
  staticBlockAddresses,
} from '../../domain/facts/addressing.ts';
import type { Load } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { roomOf } from '../demand/range-use.ts';
import { serviceCheckOf } from '../demand/service-check.ts';
import { atCluster, type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import type { Operand, RangeFigureRef, Working } from '../figures/figure-ref.ts';
import { addressesInRange, blocksInRange } from '../figures/formulas.ts';
import { freeAddresses, freePercent, serviceCheck, usableAddresses } from '../figures/working-formulas.ts';
import {
  countedOperand,
  factOperand,
  fieldOperand,
  figureOperand,
  sumSymbol,
  sumWorking,
  workingOf,
} from '../figures/working.ts';
import { plain } from '../words/numbers.ts';
import { explainPart, partLabel, unitOf } from './explain-part.ts';
import { explainPrefix } from './explain-prefix.ts';

function atRange<F extends RangeFigureRef['figure']>(context: FigureContext, range: RangeUse, figure: F) {
  return { ...atCluster(context, figure), range: range.key };
}

function explainTotal(context: FigureContext, range: RangeUse, load: Load): Working {
  const unit = unitOf(range);
  const operands = range.parts.flatMap((part, index): Operand[] => {
    if (part.amounts[load] === 0) {
      return [];
    }
    const reference = { ...atRange(context, range, 'range-part'), part: index, load };
    return [
      figureOperand(
        { symbol: sumSymbol(index), label: partLabel(context, part), value: part.amounts[load], unit },
        reference,
      ),
    ];
  });
  return sumWorking({ title: `${range.label}: ${unit} needed`, unit, operands });
}

/** L = the prefix length of a range as given. */
export function prefixOperand(context: FigureContext, range: RangeUse): Operand {
  const field: FieldRef =
    range.subnet !== null
      ? { entity: range.subnet, field: 'ipv4.range' }
      : { entity: context.cluster.id, field: range.kind === 'pod-cidr' ? 'podCidrs.0' : 'serviceCidrs.0' };
  return fieldOperand(
    { symbol: 'L', label: 'Prefix length given', value: range.prefixLength ?? 0, unit: 'prefix length' },
    field,
  );
}

/** What a range of the prefix length `L` offers. */
function explainOffer(range: RangeUse, L: Operand): Working {
  const title = `${range.label}: what it offers`;
  if (range.kind === 'pod-cidr') {
    const B = factOperand('B', podCidrNodeBlockPrefixLength);
    return workingOf(blocksInRange, { title, unit: 'blocks', operands: [L, B], facts: [podCidrNodeBlockPrefixLength] });
  }
  if (range.kind === 'service-cidr') {
    return workingOf(addressesInRange, { title, unit: 'addresses', operands: [L] });
  }
  if (L.value > smallestSubnetPrefixLength.value) {
    const none = countedOperand({
      symbol: 'a',
      label: `Smaller than /${plain(smallestSubnetPrefixLength.value)}: Azure creates no such subnet`,
      value: 0,
      unit: 'addresses',
    });
    return sumWorking({ title, unit: 'addresses', operands: [none], facts: [smallestSubnetPrefixLength] });
  }
  const operands = [L, factOperand('R', azureReservedPerSubnet)];
  return workingOf(usableAddresses, { title, unit: 'addresses', operands, facts: [azureReservedPerSubnet] });
}

const NEEDED: Readonly<Record<Load, string>> = {
  today: 'Needed today',
  maximum: 'Needed at the maximum',
  withUpgrade: 'Needed with upgrade',
};

function needOperand(context: FigureContext, range: RangeUse, load: Load): Operand {
  const quantity = { symbol: 'A', label: NEEDED[load], value: range.total[load], unit: unitOf(range) };
  return figureOperand(quantity, { ...atRange(context, range, 'range-total'), load });
}

function explainPrefixOf(
  context: FigureContext,
  range: RangeUse,
  figure: 'smallest-prefix' | 'request-prefix',
): Working {
  const need = needOperand(context, range, 'withUpgrade');
  const headroomPercent = figure === 'request-prefix' ? context.input.headroomPercent : null;
  return explainPrefix(range, { need, headroomPercent });
}

/** What the range offers as given, else in the size to request; null when no IPv4 range is large enough. */
function offeredOperand(context: FigureContext, range: RangeUse): Operand | null {
  const value = roomOf(range);
  const isGiven = range.capacity !== null;
  return value === null
    ? null
    : figureOperand(
        { symbol: 'A', label: isGiven ? 'Offered' : 'Offered by the size to request', value, unit: unitOf(range) },
        atRange(context, range, isGiven ? 'range-capacity' : 'request-capacity'),
      );
}

function explainFree(context: FigureContext, range: RangeUse, load: Load): Working | null {
  const offered = offeredOperand(context, range);
  if (offered === null) {
    return null;
  }
  const operands = [offered, { ...needOperand(context, range, load), symbol: 'U' }];
  return workingOf(freeAddresses, { title: `${range.label}: free`, unit: unitOf(range), operands });
}

function explainFreePercent(context: FigureContext, range: RangeUse): Working | null {
  const offered = offeredOperand(context, range);
  if (offered === null || range.capacity === null) {
    return null;
  }
  const reference = { ...atRange(context, range, 'range-free'), load: 'withUpgrade' as const };
  const free = { symbol: 'A', label: 'Free', value: offered.value - range.total.withUpgrade, unit: unitOf(range) };
  const operands = [figureOperand(free, reference), { ...offered, symbol: 'C' }];
  return workingOf(freePercent, { title: `${range.label}: share that stays free`, unit: 'percent', operands });
}

/** What the size to request would offer. */
function explainRequestCapacity(context: FigureContext, range: RangeUse): Working | null {
  if (range.requestPrefixLength === null) {
    return null;
  }
  const quantity = {
    symbol: 'L',
    label: 'Prefix length to request',
    value: range.requestPrefixLength,
    unit: 'prefix length',
  };
  return explainOffer(range, figureOperand(quantity, atRange(context, range, 'request-prefix')));
}

/** What the service counts in a pod subnet before it accepts a deployment; null where no pool has static blocks. */
function explainServiceCheck(context: FigureContext, range: RangeUse): Working | null {
  const clusters = context.input.clusters.flatMap((cluster) => {
    const effective = context.plan.clusters.find((entry) => entry.cluster === cluster.id)?.effective;
    const candidate = cluster.id === context.cluster.id ? context.candidate : effective;
    return candidate === undefined ? [] : [{ cluster, candidate }];
  });
  const counted = serviceCheckOf(range, 'maximum', clusters);
  if (counted === null) {
    return null;
  }
  const { staticBlockNodes, otherAddresses } = counted;
  const unit = 'addresses';
  const operands = [
    countedOperand({ symbol: 'N', label: 'Nodes with static blocks', value: staticBlockNodes, unit: 'nodes' }),
    factOperand('D', staticBlockAddresses),
    countedOperand({ symbol: 'A', label: 'All other addresses', value: otherAddresses, unit }),
  ];
  const facts = [staticBlockAddresses];
  return workingOf(serviceCheck, { title: `${range.label}: what the service counts`, unit, operands, facts });
}

/** Opens a figure of one range; null when the range is not part of the plan (any more), or nothing is given for it. */
export function explainRangeFigure(context: FigureContext, reference: RangeFigureRef): Working | null {
  const range = rangeIn(context, reference.range);
  if (!range) {
    return null;
  }
  switch (reference.figure) {
    case 'range-part':
      return explainPart(context, range, reference.part, reference.load);
    case 'range-total':
      return explainTotal(context, range, reference.load);
    case 'range-free':
      return explainFree(context, range, reference.load);
    case 'range-free-percent':
      return explainFreePercent(context, range);
    case 'smallest-prefix':
    case 'request-prefix':
      return explainPrefixOf(context, range, reference.figure);
    case 'range-capacity':
      return range.capacity === null ? null : explainOffer(range, prefixOperand(context, range));
    case 'request-capacity':
      return explainRequestCapacity(context, range);
    case 'service-check':
      return explainServiceCheck(context, range);
  }
}
