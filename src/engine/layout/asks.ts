import { findCluster, findSubnet, findVirtualNetwork, named } from '../../domain/entities.ts';
import { parseRange } from '../../domain/ip/range.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type RangeKey } from '../../domain/range-key.ts';
import { sentIn, type SentRange, stateOfPlacement, stateOfRange } from '../../domain/range-state.ts';
import { planAtDestinations } from '../evaluation/destination.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import { layoutOf } from './layout.ts';
import type { NetworkLayout, UnplacedSubnet } from './network-layout.ts';

/** What is asked for: of whom who hands out address space, in a VNet that is there, or only to be kept free of others. */
export const ASK_LISTS = ['address-space', 'subnets', 'reserved'] as const;
export type AskList = (typeof ASK_LISTS)[number];

/** A range that nobody has given yet. */
export interface Ask {
  readonly list: AskList;
  readonly key: string;
  readonly label: string;
  /** The name of its VNet; empty outside every VNet, and while there is none. */
  readonly network: string;
  /** Where it lies, literally; null while it has no place. */
  readonly range: string | null;
  /** Null while its size is not known. */
  readonly prefixLength: number | null;
  /** The smallest size that fits, without headroom; null where it is not known. */
  readonly smallestPrefixLength: number | null;
  /** What opens the size; null where it was entered. */
  readonly reference: FigureRef | null;
  /** What was asked for already, and when; null where nothing was. */
  readonly sent: SentRange | null;
  /** True where what the plan asks for now is not what was asked for. */
  readonly differs: boolean;
  readonly unplaced: UnplacedSubnet['reason'] | null;
}

type Draft = Omit<Ask, 'sent' | 'differs'>;

function askOf(draft: Draft, stored: string | undefined): Ask {
  const sent = sentIn(stored);
  const { range, prefixLength } = draft;
  const differs =
    sent !== null &&
    (sent.prefixLength !== prefixLength || (sent.range !== '' && range !== null && sent.range !== range));
  return { ...draft, sent, differs };
}

function lengthOf(text: string): number | null {
  const parsed = parseRange(text);
  return parsed.ok ? parsed.value.prefixLength : null;
}

/** Address spaces of a VNet that were not given, and the further one that it needs for all its subnets to fit. */
function spaceAsks(network: VirtualNetwork, layout: NetworkLayout | undefined): readonly Ask[] {
  const common = {
    list: 'address-space',
    network: named(network),
    smallestPrefixLength: null,
    unplaced: null,
  } as const;
  const asked = network.addressSpaces.flatMap((text, at): readonly Ask[] => {
    const stored = network.addressSpaceStates[at];
    const label = `Address space of ${named(network)}`;
    const draft = {
      ...common,
      key: `${network.id}/${at}`,
      label,
      range: text,
      prefixLength: lengthOf(text),
      reference: null,
    };
    return text === '' || stateOfRange(stored, text) === 'allocated' ? [] : [askOf(draft, stored)];
  });
  const extra = layout?.extraPrefixLength ?? null;
  const label = `Added address space for ${named(network)}`;
  const reference = { virtualNetwork: network.id, figure: 'network-extra-prefix' } as const;
  const further = { ...common, key: `${network.id}/further`, label, range: null, prefixLength: extra, reference };
  return extra === null ? asked : [...asked, askOf(further, undefined)];
}

function subnetAsks(plan: EvaluatedPlan, network: VirtualNetwork, layout: NetworkLayout): readonly Ask[] {
  const uses = planRanges(plan);
  const places = [
    ...layout.subnets.map((each) => ({ ...each, unplaced: null })),
    ...layout.unplaced.map((each) => ({ ...each, range: null, unplaced: each.reason })),
  ];
  return places.flatMap(({ key, subnet, label, range, prefixLength, unplaced }): readonly Ask[] => {
    const entity = subnet === null ? undefined : findSubnet(plan.input, subnet);
    const stored = entity?.states.ipv4;
    const state = uses.get(key)?.state ?? (entity ? stateOfPlacement(entity.states.ipv4, entity.ipv4) : 'proposed');
    const smallestPrefixLength = uses.get(key)?.smallestPrefixLength ?? null;
    const place = { network: named(network), range, prefixLength, smallestPrefixLength, unplaced };
    const reference = { virtualNetwork: network.id, figure: 'subnet-prefix', key } as const;
    const draft = { list: 'subnets', key, label, ...place, reference } as const;
    return state === 'allocated' ? [] : [askOf(draft, stored)];
  });
}

const OUTSIDE = { network: '', unplaced: null } as const;

/** What opens the size to ask for of a range of one cluster, as it stands at its effective candidate. */
function requestReference(plan: EvaluatedPlan, cluster: Cluster | undefined, key: RangeKey): FigureRef | null {
  const candidate = cluster && plan.evaluationOf(cluster.id)?.effective;
  return cluster && candidate ? { cluster: cluster.id, candidate, figure: 'request-prefix', range: key } : null;
}

function subnetsWithoutNetwork(plan: EvaluatedPlan): readonly Ask[] {
  const uses = planRanges(plan);
  return layoutOf(plan).withoutNetwork.map((key) => {
    const use = uses.get(key);
    const cluster = findCluster(plan.input, newSubnetOfKey(key)?.cluster ?? '');
    const label = cluster ? `${use?.label ?? key} of ${named(cluster)}` : key;
    const prefixLength = use?.requestPrefixLength ?? null;
    const reference = requestReference(plan, cluster, key);
    const smallestPrefixLength = use?.smallestPrefixLength ?? null;
    const size = { range: null, prefixLength, smallestPrefixLength, reference };
    const draft = { list: 'subnets', key, label, ...OUTSIDE, ...size } as const;
    return askOf(draft, undefined);
  });
}

/** Pod and service CIDRs: never routed, so nobody hands them out; they only must not be used elsewhere. */
function reservedAsks(plan: EvaluatedPlan): readonly Ask[] {
  return [...planRanges(plan).values()].flatMap((use): readonly Ask[] => {
    const isPods = use.kind === 'pod-cidr';
    if ((!isPods && use.kind !== 'service-cidr') || use.state === 'allocated') {
      return [];
    }
    const cluster = plan.input.clusters.find(({ id }) => use.key.endsWith(`/${id}`));
    const stored = isPods ? cluster?.podCidrStates.ipv4 : cluster?.serviceCidrStates.ipv4;
    const label = cluster ? `${use.label} of ${named(cluster)}` : use.label;
    const { key, range, smallestPrefixLength } = use;
    const prefixLength = use.prefixLength ?? use.requestPrefixLength;
    const reference = use.prefixLength === null ? requestReference(plan, cluster, key) : null;
    const size = { range, prefixLength, smallestPrefixLength, reference };
    return [askOf({ list: 'reserved', key, label, ...OUTSIDE, ...size }, stored)];
  });
}

/** As `asksOf`, with every cluster at its effective candidate, also one that is to leave it. */
export const asksIn = oncePer((plan: EvaluatedPlan): readonly Ask[] => {
  const owned = layoutOf(plan).networks.flatMap((layout) => {
    const network = findVirtualNetwork(plan.input, layout.virtualNetwork);
    return network && network.origin !== 'managed' ? [{ network, layout }] : [];
  });
  return [
    ...owned.flatMap(({ network, layout }) => spaceAsks(network, layout)),
    ...owned.flatMap(({ network, layout }) => (network.origin === 'byo' ? subnetAsks(plan, network, layout) : [])),
    ...subnetsWithoutNetwork(plan),
    ...reservedAsks(plan),
  ];
});

/**
 * What a plan asks for: address space of VNets, subnets to create in them, and ranges to reserve that are not routed; each
 * with its literal range where it has one. What was given is not asked for, nor anything in a VNet that AKS makes and owns, nor
 * subnets where you create them yourself.
 * A running cluster asks for what the model that it is moved to needs, and for nothing that it has.
 */
export function asksOf(plan: EvaluatedPlan): readonly Ask[] {
  return asksIn(planAtDestinations(plan));
}
