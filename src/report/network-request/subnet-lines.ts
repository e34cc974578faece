import { findCluster, findSubnet, findVirtualNetwork, named } from '../../domain/entities.ts';
import { azureReservedPerSubnet } from '../../domain/facts/addressing.ts';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import { ipv6SubnetPrefixLength } from '../../domain/facts/range-constraints.ts';
import { SUBNET_FIELDS } from '../../domain/fields/network-fields.ts';
import type { PlanInput, Subnet, SubnetPurpose } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type RangeKey } from '../../domain/range-key.ts';
import { apiServerKeyOf, delegationsOf, purposeOfNewSubnet } from '../../engine/demand/delegations.ts';
import { PART_NAMES, type PartKind, type RangeUse } from '../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planRanges } from '../../engine/evaluation/plan-ranges.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import type { NetworkLayout } from '../../engine/layout/network-layout.ts';
import { NO_PLACE_REASONS } from '../../engine/layout/no-place-reasons.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { RequestLine } from './request-line.ts';

/** A subnet to be requested; `network` is null while its cluster has none. */
interface Wanted {
  readonly key: RangeKey;
  readonly label: string;
  readonly subnet: string | null;
  readonly network: string;
  readonly range: string;
  /** Its IPv6 range, or that one is to be placed; null where none is needed. */
  readonly ipv6: string | null;
}

/** Why a subnet has its size: the parts of its demand with upgrade, and the prefix that this asks for. */
function whyOfSize(use: RangeUse | undefined): string {
  if (use === undefined) {
    return 'Not sized from a cluster.';
  }
  const sums = new Map<PartKind, number>();
  for (const { kind, amounts } of use.parts) {
    sums.set(kind, (sums.get(kind) ?? 0) + amounts.withUpgrade);
  }
  const parts = [...sums].map(([kind, amount]) => `${PART_NAMES[kind]} ${plain(amount)}`);
  const asked = use.requestPrefixLength === null ? 'no IPv4 subnet is large enough' : `/${use.requestPrefixLength}`;
  return `${[...parts, `Reserved by Azure ${plain(use.reserved)}`].join(', ')}; asks for: ${asked}.`;
}

function setLines(name: string, subnet: Subnet): RequestLine[] {
  const purposes = subnet.purposes.map((purpose) => NEIGHBOURS[purpose]);
  const known = purposes.filter((purpose) => purpose.facts.length > 0);
  const given = [
    ['Security group', subnet.networkSecurityGroup],
    [SUBNET_FIELDS.routeTable.label, subnet.routeTable],
    [SUBNET_FIELDS.natGateway.label, subnet.natGateway],
  ] as const;
  return [
    {
      topic: 'Subnets',
      subject: name,
      item: 'Purpose',
      value: purposes.map(({ title }) => title).join(', ') || 'not given',
      why: known.map(({ note }) => note).join(' '),
      facts: known.flatMap((purpose) => purpose.facts),
    },
    ...given.flatMap(([item, value]): RequestLine[] =>
      value === null || value === ''
        ? []
        : [{ topic: 'Subnets', subject: name, item, value, why: 'As the plan names it.', facts: [] }],
    ),
  ];
}

function delegationLines(name: string, subnet: Subnet | undefined, usedAs: SubnetPurpose | null): RequestLine[] {
  return delegationsOf(subnet, usedAs).map(({ service, purpose }) => ({
    topic: 'Subnets',
    subject: name,
    item: 'Delegation',
    value: service,
    why: purpose === null ? 'As the plan names it.' : `For ${NEIGHBOURS[purpose].title}.`,
    facts: purpose === null ? [] : NEIGHBOURS[purpose].facts,
  }));
}

function ipv6Lines(name: string, range: string | null): RequestLine[] {
  const { meaning } = ipv6SubnetPrefixLength;
  return range === null
    ? []
    : [
        {
          topic: 'Subnets',
          subject: name,
          item: 'IPv6 range',
          value: range,
          why: meaning,
          facts: [ipv6SubnetPrefixLength],
        },
      ];
}

function sizeText(prefixLength: number | null): string {
  return prefixLength === null ? 'size not known' : `size /${prefixLength}`;
}

function wantedIn(input: PlanInput, layout: NetworkLayout): Wanted[] {
  const found = findVirtualNetwork(input, layout.virtualNetwork);
  const network = found === undefined ? layout.virtualNetwork : named(found);
  const ipv6 = new Map([
    ...layout.withoutIpv6.map((key) => [key, `/${ipv6SubnetPrefixLength.value}, to be placed`] as const),
    ...layout.ipv6.map(({ key, range }) => [key, range] as const),
  ]);
  return [
    ...layout.subnets.map(({ key, label, subnet, range }) => ({ key, label, subnet, range })),
    ...layout.unplaced.map(({ key, label, subnet, prefixLength, reason }) => ({
      key,
      label,
      subnet,
      range: `${sizeText(prefixLength)}, not placed: ${NO_PLACE_REASONS[reason]}`,
    })),
  ].map((wanted) => ({ ...wanted, network, ipv6: ipv6.get(wanted.key) ?? null }));
}

/** Subnets that clusters without a network ask for. */
function wantedNowhere(plan: EvaluatedPlan): Wanted[] {
  const uses = planRanges(plan);
  return layoutOf(plan).withoutNetwork.map((key) => {
    const use = uses.get(key);
    const id = newSubnetOfKey(key)?.cluster ?? key;
    const cluster = findCluster(plan.input, id);
    const isDualStack = cluster?.ipFamilies === 'ipv4-ipv6' && use?.kind === 'node-subnet';
    return {
      key,
      label: `${use?.label ?? key} of ${cluster === undefined ? id : named(cluster)}`,
      subnet: null,
      network: 'in no VNet yet',
      range: `${sizeText(use?.requestPrefixLength ?? null)}, to be placed`,
      ipv6: isDualStack ? `/${ipv6SubnetPrefixLength.value}, to be placed` : null,
    };
  });
}

/** Per subnet: its range or the size to be placed, IPv6 range, purpose, delegation and what is attached to it. */
export function subnetLines(plan: EvaluatedPlan): RequestLine[] {
  const { input } = plan;
  const uses = planRanges(plan);
  const apiServers = new Set(input.clusters.map(apiServerKeyOf));
  const wanted = [...layoutOf(plan).networks.flatMap((network) => wantedIn(input, network)), ...wantedNowhere(plan)];
  return wanted.flatMap(({ key, label, subnet, network, range, ipv6 }): RequestLine[] => {
    const entity = subnet === null ? undefined : findSubnet(input, subnet);
    const name = `${network} / ${label}`;
    const use = uses.get(key);
    const facts = use === undefined ? [] : [azureReservedPerSubnet];
    return [
      { topic: 'Subnets', subject: name, item: 'Range', value: range, why: whyOfSize(use), facts },
      ...ipv6Lines(name, ipv6),
      ...(entity === undefined ? [] : setLines(name, entity)),
      ...delegationLines(name, entity, apiServers.has(key) ? 'api-server' : purposeOfNewSubnet(key)),
    ];
  });
}
