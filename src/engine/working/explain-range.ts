import {
  apiServerSubnetLongestPrefixLength,
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
} from '../../domain/facts/addressing.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import {
  addressesInRange,
  blocksInRange,
  freeAddresses,
  freePercent,
  requestBlockRangePrefix,
  requestSubnetPrefix,
  smallestBlockRangePrefix,
  smallestSubnetPrefix,
  usableAddresses,
} from '../formulas.ts';
import { plain } from '../numbers.ts';
import type { RangeUse } from '../plan.ts';
import { explainPart, partLabel, unitOf } from './explain-part.ts';
import type { FigureContext } from './figure-context.ts';
import { rangeIn } from './figure-context.ts';
import type { FigureRef } from './figure-ref.ts';
import type { Operand, Working } from './working.ts';
import {
  countedOperand,
  factOperand,
  fieldOperand,
  figureOperand,
  sumSymbol,
  sumWorking,
  workingOf,
} from './working.ts';

type RangeFigure = Extract<FigureRef, { readonly range: string }>;
type Load = Extract<FigureRef, { readonly figure: 'range-total' }>['load'];

function atRange<F extends RangeFigure['figure']>(context: FigureContext, range: RangeUse, figure: F) {
  return { figure, cluster: context.cluster.id, candidate: context.candidate, range: range.key };
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

function prefixOperand(context: FigureContext, range: RangeUse): Operand {
  const field: FieldRef =
    range.subnet !== null
      ? { entity: range.subnet, field: 'ipv4.range' }
      : { entity: context.cluster.id, field: range.kind === 'pod-cidr' ? 'podCidrs.0' : 'serviceCidrs.0' };
  return fieldOperand(
    { symbol: 'L', label: 'Prefix length given', value: range.prefixLength ?? 0, unit: 'prefix length' },
    field,
  );
}

function explainCapacity(context: FigureContext, range: RangeUse): Working {
  const L = prefixOperand(context, range);
  const title = `${range.label}: what it offers`;
  if (range.kind === 'pod-cidr') {
    const B = factOperand('B', podCidrNodeBlockPrefixLength);
    return workingOf(blocksInRange, { title, unit: 'blocks', operands: [L, B], facts: [podCidrNodeBlockPrefixLength] });
  }
  if (range.kind === 'service-cidr') {
    return workingOf(addressesInRange, { title, unit: 'addresses', operands: [L] });
  }
  if ((range.prefixLength ?? 0) > smallestSubnetPrefixLength.value) {
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

function needOperand(context: FigureContext, range: RangeUse): Operand {
  const reference = { ...atRange(context, range, 'range-total'), load: 'withUpgrade' as const };
  return figureOperand(
    { symbol: 'A', label: 'Needed with upgrade', value: range.total.withUpgrade, unit: unitOf(range) },
    reference,
  );
}

function explainPrefix(context: FigureContext, range: RangeUse, headroom: boolean): Working {
  const title = `${range.label}: ${headroom ? 'size to request' : 'smallest size that fits'}`;
  const unit = 'prefix length';
  const A = needOperand(context, range);
  const field = { entity: 'plan', field: 'headroomPercent' };
  const H = fieldOperand(
    { symbol: 'H', label: 'Headroom to keep free', value: context.input.headroomPercent, unit: 'percent' },
    field,
  );
  if (range.kind === 'pod-cidr') {
    const operands = [A, factOperand('B', podCidrNodeBlockPrefixLength)];
    const facts = [podCidrNodeBlockPrefixLength];
    return headroom
      ? workingOf(requestBlockRangePrefix, { title, unit, operands: [...operands, H], facts })
      : workingOf(smallestBlockRangePrefix, { title, unit, operands, facts });
  }
  const longest = range.kind === 'api-server-subnet' ? apiServerSubnetLongestPrefixLength : smallestSubnetPrefixLength;
  const R =
    range.reserved > 0
      ? factOperand('R', azureReservedPerSubnet)
      : countedOperand({ symbol: 'R', label: 'Kept by Azure', value: 0, unit: 'addresses' });
  const operands = [A, R, factOperand('M', longest)];
  const facts = range.reserved > 0 ? [azureReservedPerSubnet, longest] : [longest];
  return headroom
    ? workingOf(requestSubnetPrefix, { title, unit, operands: [...operands, H], facts })
    : workingOf(smallestSubnetPrefix, { title, unit, operands, facts });
}

function explainFree(context: FigureContext, range: RangeUse, percent: boolean): Working {
  const unit = unitOf(range);
  const capacity = range.capacity ?? 0;
  const offered = figureOperand(
    { symbol: 'A', label: 'Offered', value: capacity, unit },
    atRange(context, range, 'range-capacity'),
  );
  if (!percent) {
    const operands = [offered, { ...needOperand(context, range), symbol: 'U' }];
    return workingOf(freeAddresses, { title: `${range.label}: free with upgrade`, unit, operands });
  }
  const free = capacity - range.total.withUpgrade;
  const A = figureOperand({ symbol: 'A', label: 'Free', value: free, unit }, atRange(context, range, 'range-free'));
  const operands = [A, { ...offered, symbol: 'C' }];
  return workingOf(freePercent, { title: `${range.label}: share that stays free`, unit: 'percent', operands });
}

/** Opens a figure of one range; null when the range is not part of the plan (any more), or nothing is given for it. */
export function explainRangeFigure(context: FigureContext, reference: RangeFigure): Working | null {
  const range = rangeIn(context, reference.range);
  if (!range) {
    return null;
  }
  switch (reference.figure) {
    case 'range-part':
      return explainPart(context, range, reference.part, reference.load);
    case 'range-total':
      return explainTotal(context, range, reference.load);
    case 'smallest-prefix':
    case 'request-prefix':
      return explainPrefix(context, range, reference.figure === 'request-prefix');
    default:
      return range.capacity === null ? null : explainOffer(context, range, reference.figure);
  }
}

function explainOffer(
  context: FigureContext,
  range: RangeUse,
  figure: 'range-capacity' | 'range-free' | 'range-free-percent',
): Working {
  return figure === 'range-capacity'
    ? explainCapacity(context, range)
    : explainFree(context, range, figure === 'range-free-percent');
}
