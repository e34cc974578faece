import { named } from '../../domain/entities.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import { type ClusterDemand, demandOf } from '../demand/cluster-demand.ts';
import { partLabel } from '../demand/part-words.ts';
import type { DemandPart, RangeUse } from '../demand/range-types.ts';
import { openPrefix } from '../demand/range-words.ts';
import { sizedUse } from '../demand/sized-use.ts';
import { effectiveOf } from '../evaluation/effective.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import type { FigureRef, NetworkFigureRef, Operand, Working } from '../figures/figure-ref.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { countedOperand, extraBlockWorking, sumSymbol, sumWorking } from '../figures/working.ts';
import { listed } from '../words/list.ts';
import { layoutOf } from './layout.ts';
import type { NetworkLayout, SizeOrigin, UnplacedSubnet } from './network-layout.ts';

function openFree({ spaces }: NetworkLayout, name: string): Working {
  const gaps = spaces.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'gap'));
  const operands = gaps.map(({ first, addresses }, index) =>
    countedOperand({
      symbol: sumSymbol(index),
      label: `Gap from ${formatIpv4(ipv4(first))}`,
      value: addresses,
      unit: 'addresses',
    }),
  );
  return sumWorking({ title: `Free addresses of ${name}`, unit: 'addresses', operands });
}

function openExtra({ unplaced, extraPrefixLength }: NetworkLayout, name: string): Working | null {
  if (extraPrefixLength === null) {
    return null;
  }
  const missing = unplaced.filter(({ reason }) => reason === 'no-room');
  const smaller = extraPrefixLength < IPV4_BITS ? ` with a /${extraPrefixLength + 1} they do not.` : '';
  const checks = [
    `Without a place: ${listed(missing.map(({ label, prefixLength }) => `${label} (/${String(prefixLength)})`))}.`,
    `With the gaps and a free /${extraPrefixLength} all subnets fit;${smaller}`,
  ];
  return extraBlockWorking(name, extraPrefixLength, checks);
}

const ORIGIN_LABELS: Readonly<Record<SizeOrigin, string>> = {
  range: 'Size of its range',
  'fixed-size': 'Size as fixed',
  request: 'Size that was asked for',
  demand: 'Size to ask for',
  advice: 'Size advised for its purposes, or for other IPs in use',
};

type Sized = Pick<UnplacedSubnet, 'label' | 'prefixLength' | 'sizeOrigin'>;

function sizeIn({ subnets, unplaced }: NetworkLayout, key: string): Sized | undefined {
  return subnets.find((each) => each.key === key) ?? unplaced.find((each) => each.key === key);
}

/** What the first cluster that draws on a range asks, at its effective candidate. */
function firstDemand({ input, clusters, index }: EvaluatedPlan, { parts }: RangeUse): ClusterDemand | undefined {
  const owner = input.clusters.find(({ id }) => parts.some(({ cluster }) => cluster === id));
  const effective = clusters.find(({ cluster }) => cluster === owner?.id)?.effective;
  return owner && effective && demandOf(owner, CANDIDATES[effective].model, index);
}

/** The size that a subnet is laid out with: what its clusters ask for, else what is advised or was fixed. */
function openSize(plan: EvaluatedPlan, key: string, sized: Sized | undefined): Working | null {
  const use = planRanges(plan).get(key);
  const value = sized?.prefixLength ?? null;
  if (sized === undefined || value === null) {
    return null;
  }
  if (use?.requestPrefixLength === value) {
    const words = { label: 'Needed during an upgrade, by all clusters', unit: 'addresses' };
    const { sizes } = plan.surroundings;
    const sized = sizedUse(use, { demand: firstDemand(plan, use), index: plan.index, sizes });
    return openPrefix(use, { ...words, value: use.total.withUpgrade }, { sized, sizes });
  }
  const label = ORIGIN_LABELS[sized.sizeOrigin];
  const operand = countedOperand({ symbol: 'L', label, value, unit: 'prefix length' });
  return sumWorking({ title: `${sized.label}: size to ask for`, unit: 'prefix length', operands: [operand] });
}

/** A part of a subnet's demand where its cluster shows it, at its effective candidate; null for what others use there. */
function referenceTo(part: DemandPart, key: string, plan: EvaluatedPlan): FigureRef | null {
  const owner = part.cluster === null ? undefined : plan.evaluationOf(part.cluster);
  const parts = (owner && effectiveOf(owner))?.ranges.find((range) => range.key === key)?.parts ?? [];
  const position = parts.findIndex(
    ({ kind, cluster, pool }) => kind === part.kind && cluster === part.cluster && pool === part.pool,
  );
  return owner === undefined || position === -1
    ? null
    : {
        cluster: owner.cluster,
        candidate: owner.effective,
        figure: 'range-part',
        range: key,
        part: position,
        load: 'withUpgrade',
      };
}

/** What all clusters at their effective candidates, and others, put into a subnet: the sum of their parts. */
function openNeed(plan: EvaluatedPlan, use: RangeUse): Working {
  const unit = 'addresses';
  const used = use.parts.filter(({ amounts }) => amounts.withUpgrade > 0);
  const operands = used.map((part, index): Operand => {
    const value = part.amounts.withUpgrade;
    const quantity = { symbol: sumSymbol(index), label: partLabel(plan.input, null, part), value, unit };
    return { ...countedOperand(quantity), reference: referenceTo(part, use.key, plan) };
  });
  return sumWorking({ title: `${use.label}: needed during an upgrade, by all clusters`, unit, operands });
}

/** The working of a number of a VNet as the planner laid it out; null when the VNet is gone or nothing lacks room there. */
export function openNetwork(plan: EvaluatedPlan, reference: NetworkFigureRef): Working | null {
  const { virtualNetwork } = reference;
  const layout = layoutOf(plan).networks.find((entry) => entry.virtualNetwork === virtualNetwork);
  const network = plan.index.virtualNetworks.get(virtualNetwork);
  if (!layout || !network) {
    return null;
  }
  const name = named(network);
  switch (reference.figure) {
    case 'network-free':
      return openFree(layout, name);
    case 'network-extra-prefix':
      return openExtra(layout, name);
    case 'subnet-prefix':
      return openSize(plan, reference.key, sizeIn(layout, reference.key));
    case 'subnet-need': {
      const use = planRanges(plan).get(reference.key);
      return use ? openNeed(plan, use) : null;
    }
  }
}
