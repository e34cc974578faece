import {
  apiServerSubnetLongestPrefixLength,
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
} from '../../domain/facts/addressing.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import {
  requestBlockRangePrefix,
  requestSubnetPrefix,
  smallestBlockRangePrefix,
  smallestSubnetPrefix,
} from '../figures/formulas.ts';
import { countedOperand, factOperand, fieldOperand, workingOf } from '../figures/working.ts';

interface PrefixNeed {
  /** `A`: what the range must hold. */
  readonly need: Operand;
  /** Percent to keep free; null for the smallest size that fits. */
  readonly headroomPercent: number | null;
}

/** The prefix length of a range: the size to request, with headroom, or the smallest size that fits. */
export function explainPrefix(range: RangeUse, { need, headroomPercent }: PrefixNeed): Working {
  const title = `${range.label}: ${headroomPercent === null ? 'smallest size that fits' : 'size to request'}`;
  const unit = 'prefix length';
  const H = fieldOperand(
    { symbol: 'H', label: 'Headroom to keep free', value: headroomPercent ?? 0, unit: 'percent' },
    { entity: 'plan', field: 'headroomPercent' },
  );
  if (range.kind === 'pod-cidr') {
    const operands = [need, factOperand('B', podCidrNodeBlockPrefixLength)];
    const facts = [podCidrNodeBlockPrefixLength];
    return headroomPercent === null
      ? workingOf(smallestBlockRangePrefix, { title, unit, operands, facts })
      : workingOf(requestBlockRangePrefix, { title, unit, operands: [...operands, H], facts });
  }
  const longest = range.kind === 'api-server-subnet' ? apiServerSubnetLongestPrefixLength : smallestSubnetPrefixLength;
  const R =
    range.reserved > 0
      ? factOperand('R', azureReservedPerSubnet)
      : countedOperand({ symbol: 'R', label: 'Kept by Azure', value: 0, unit: 'addresses' });
  const operands = [need, R, factOperand('M', longest)];
  const facts = range.reserved > 0 ? [azureReservedPerSubnet, longest] : [longest];
  return headroomPercent === null
    ? workingOf(smallestSubnetPrefix, { title, unit, operands, facts })
    : workingOf(requestSubnetPrefix, { title, unit, operands: [...operands, H], facts });
}
