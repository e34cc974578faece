import { findVirtualNetwork, named } from '../../domain/entities.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import { capacityOfRange } from '../../engine/demand/range-use.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planRanges } from '../../engine/evaluation/plan-ranges.ts';
import { unitOfRange } from '../../engine/growth/growth-names.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import type { UnplacedSubnet } from '../../engine/layout/network-layout.ts';
import { NO_PLACE_REASONS } from '../../engine/layout/no-place-reasons.ts';
import { type AmountFormat, codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

const COLUMNS = [
  textColumn('Range'),
  textColumn('For'),
  codeColumn('Size'),
  textColumn('Virtual network'),
  codeColumn('Place'),
  numberColumn('Needed with upgrade'),
  numberColumn('Its size offers'),
  textColumn('Unit'),
];

/** A range that somebody has to be asked for: where it would lie, and the demand that it is sized for. */
interface Requested {
  readonly key: string;
  readonly label: string;
  readonly network: string;
  readonly place: string;
  readonly prefixLength: number | null;
}

function whyNoPlace({ reason }: UnplacedSubnet): string {
  return `not placed: ${NO_PLACE_REASONS[reason]}`;
}

function requestedSubnets(plan: EvaluatedPlan): Requested[] {
  return layoutOf(plan).networks.flatMap(({ virtualNetwork, subnets, unplaced }) => {
    const found = findVirtualNetwork(plan.input, virtualNetwork);
    const network = found ? named(found) : virtualNetwork;
    const placed = subnets.filter(({ isPinned }) => !isPinned);
    return [
      ...placed.map(({ key, label, prefixLength, range }) => ({ key, label, network, prefixLength, place: range })),
      ...unplaced.map((subnet) => ({ ...subnet, network, place: whyNoPlace(subnet) })),
    ];
  });
}

function withoutSubnet(uses: ReadonlyMap<string, RangeUse>, listed: ReadonlySet<string>): Requested[] {
  const open = [...uses.values()].filter(({ key, range, capacity }) => {
    return range === null && capacity === null && !listed.has(key);
  });
  return open.map(({ key, kind, label, requestPrefixLength }) => ({
    key,
    label,
    network: '',
    place: kind === 'pod-cidr' || kind === 'service-cidr' ? 'outside every VNet' : 'in no VNet yet',
    prefixLength: requestPrefixLength,
  }));
}

function clustersIn(input: PlanInput, use: RangeUse | undefined, key: string): string {
  const ids = new Set(use?.parts.flatMap(({ cluster }) => cluster ?? []));
  const drawn = input.clusters.filter(({ id }) => ids.has(id) || key.endsWith(`/${id}`));
  return drawn.map(named).join(', ');
}

/** Every range of a plan that is not given yet, as one table; amounts as `amount` writes them. Empty when all are given. */
export function requestTable(plan: EvaluatedPlan, amount: AmountFormat): ReportTable {
  const uses = planRanges(plan);
  const subnets = requestedSubnets(plan);
  const requested = [...subnets, ...withoutSubnet(uses, new Set(subnets.map(({ key }) => key)))];
  const rows = requested.map(({ key, label, network, place, prefixLength }) => {
    const use = uses.get(key);
    const room = use && prefixLength !== null ? amount(capacityOfRange(use.kind, prefixLength)) : '';
    return [
      label,
      clustersIn(plan.input, use, key),
      prefixLength === null ? 'not known' : `/${prefixLength}`,
      network,
      place,
      use ? amount(use.total.withUpgrade) : '',
      room,
      use ? unitOfRange(use) : '',
    ];
  });
  return { caption: 'Ranges to request', columns: COLUMNS, rows };
}
