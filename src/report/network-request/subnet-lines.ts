import { findCluster, findSubnet, findVirtualNetwork, named } from '../../domain/entities.ts';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import { ipv6SubnetPrefixLength } from '../../domain/facts/range-constraints.ts';
import { SUBNET_FIELDS } from '../../domain/fields/network-fields.ts';
import type { PlanInput, Subnet, SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type RangeKey } from '../../domain/range-key.ts';
import { stateOfPlacement } from '../../domain/range-state.ts';
import { apiServerKeyOf, delegationsOf, purposeOfNewSubnet } from '../../engine/demand/delegations.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planRanges } from '../../engine/evaluation/plan-ranges.ts';
import { asksIn } from '../../engine/layout/asks.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import type { NetworkLayout } from '../../engine/layout/network-layout.ts';
import { linesOfAsk } from './ask-lines.ts';
import type { RequestLine } from './request-line.ts';

/** A subnet of a VNet, or one that a cluster without a VNet asks for. */
interface Wanted {
  readonly key: RangeKey;
  readonly label: string;
  readonly subnet: string | null;
  /** Null while there is none. */
  readonly network: VirtualNetwork | null;
  /** Literal range; null while it has no place. */
  readonly range: string | null;
  /** Its IPv6 range, or that one is to be placed; null where none is needed. */
  readonly ipv6: string | null;
}

/** Where a line stands, and what it is about. */
type Head = Pick<RequestLine, 'topic' | 'subject'>;

function setLines({ topic, subject }: Head, subnet: Subnet): RequestLine[] {
  const purposes = subnet.purposes.map((purpose) => NEIGHBOURS[purpose]);
  const known = purposes.filter((purpose) => purpose.facts.length > 0);
  const given = [
    ['Security group', subnet.networkSecurityGroup],
    [SUBNET_FIELDS.routeTable.label, subnet.routeTable],
    [SUBNET_FIELDS.natGateway.label, subnet.natGateway],
  ] as const;
  return [
    {
      topic,
      subject,
      item: 'Purpose',
      value: purposes.map(({ title }) => title).join(', ') || 'not given',
      why: known.map(({ note }) => note).join(' '),
      facts: known.flatMap((purpose) => purpose.facts),
    },
    ...given.flatMap(([item, value]): RequestLine[] =>
      value === null || value === '' ? [] : [{ topic, subject, item, value, why: 'As the plan names it.', facts: [] }],
    ),
  ];
}

function delegationLines(head: Head, subnet: Subnet | undefined, usedAs: SubnetPurpose | null): RequestLine[] {
  return delegationsOf(subnet, usedAs).map(({ service, purpose }) => ({
    ...head,
    item: 'Delegation',
    value: service,
    why: purpose === null ? 'As the plan names it.' : `For ${NEIGHBOURS[purpose].title}.`,
    facts: purpose === null ? [] : NEIGHBOURS[purpose].facts,
  }));
}

function ipv6Lines(head: Head, range: string | null): RequestLine[] {
  const { meaning } = ipv6SubnetPrefixLength;
  return range === null
    ? []
    : [
        {
          ...head,
          item: 'IPv6 range',
          value: range,
          why: meaning,
          facts: [ipv6SubnetPrefixLength],
        },
      ];
}

function wantedIn(input: PlanInput, layout: NetworkLayout): Wanted[] {
  const network = findVirtualNetwork(input, layout.virtualNetwork) ?? null;
  const ipv6 = new Map([
    ...layout.withoutIpv6.map((key) => [key, `/${ipv6SubnetPrefixLength.value}, to be placed`] as const),
    ...layout.ipv6.map(({ key, range }) => [key, range] as const),
  ]);
  return [
    ...layout.subnets.map(({ key, label, subnet, range }) => ({ key, label, subnet, range })),
    ...layout.unplaced.map(({ key, label, subnet }) => ({ key, label, subnet, range: null })),
  ].map((wanted) => ({ ...wanted, network, ipv6: ipv6.get(wanted.key) ?? null }));
}

/** Subnets that clusters without a network ask for. */
function wantedNowhere(plan: EvaluatedPlan): Wanted[] {
  const uses = planRanges(plan);
  return layoutOf(plan).withoutNetwork.map((key) => {
    const use = uses.get(key);
    const cluster = findCluster(plan.input, newSubnetOfKey(key)?.cluster ?? key);
    const isDualStack = cluster?.ipFamilies === 'ipv4-ipv6' && use?.kind === 'node-subnet';
    const ipv6 = isDualStack ? `/${ipv6SubnetPrefixLength.value}, to be placed` : null;
    return { key, label: use?.label ?? key, subnet: null, network: null, range: null, ipv6 };
  });
}

/** The range of a subnet that was given, or that lies in a VNet of AKS, where nobody is asked for it. */
function givenLines({ label, network, range }: Wanted): RequestLine[] {
  const isManaged = network?.origin === 'managed';
  return range === null || network === null
    ? []
    : [
        {
          topic: 'Given ranges',
          subject: `${named(network)} / ${label}`,
          item: 'Range',
          value: range,
          why: isManaged ? 'AKS makes and owns it: only checked.' : 'Given.',
          facts: [],
        },
      ];
}

/** What is said of a subnet beside its range: nothing where AKS makes it, or you create it yourself. */
function detailLines({ key, subnet, network, ipv6 }: Wanted, head: Head, { input }: EvaluatedPlan): RequestLine[] {
  if (network !== null && network.origin !== 'byo') {
    return [];
  }
  const entity = subnet === null ? undefined : findSubnet(input, subnet);
  const isOfApiServer = input.clusters.some((cluster) => apiServerKeyOf(cluster) === key);
  return [
    ...ipv6Lines(head, ipv6),
    ...(entity === undefined ? [] : setLines(head, entity)),
    ...delegationLines(head, entity, isOfApiServer ? 'api-server' : purposeOfNewSubnet(key)),
  ];
}

/** Whether you create a subnet yourself that nobody has given, so that it is no business of this request. */
function isYours(
  { key, subnet, network }: Wanted,
  { input }: EvaluatedPlan,
  uses: ReturnType<typeof planRanges>,
): boolean {
  const entity = subnet === null ? undefined : findSubnet(input, subnet);
  const state = uses.get(key)?.state ?? (entity ? stateOfPlacement(entity.states.ipv4, entity.ipv4) : 'proposed');
  return network?.origin === 'byo-own-subnets' && state !== 'allocated';
}

/** Per subnet to create: its range or size, IPv6 range, purpose, delegation and what is attached to it; then those that were given. */
export function subnetLines(plan: EvaluatedPlan): RequestLine[] {
  const { input } = plan;
  const uses = planRanges(plan);
  const asks = new Map(asksIn(plan).map((ask) => [ask.key, ask]));
  const wanted = [...layoutOf(plan).networks.flatMap((network) => wantedIn(input, network)), ...wantedNowhere(plan)];
  return wanted.flatMap((each): RequestLine[] => {
    const ask = asks.get(each.key);
    if (ask === undefined && isYours(each, plan, uses)) {
      return [];
    }
    const lines = ask === undefined ? givenLines(each) : linesOfAsk(ask, plan);
    const [head] = lines;
    return head === undefined
      ? []
      : [...lines, ...detailLines(each, { topic: head.topic, subject: head.subject }, plan)];
  });
}
