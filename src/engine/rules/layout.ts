import { named } from '../../domain/entities.ts';
import { ipv6SubnetPrefixLength, vnetShortestPrefixLength } from '../../domain/facts/range-constraints.ts';
import type { IpRange } from '../../domain/ip/range.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { Kept, shelf } from '../evaluation/edit-memory.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { listedSentences, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { layoutOf } from '../layout/layout.ts';
import type { NetworkLayout, UnplacedSubnet } from '../layout/network-layout.ts';
import { networkFree } from '../layout/subnet-figures.ts';
import { knownRanges, suggestAddressSpace } from '../layout/suggest-range.ts';
import type { RuleContext } from './context.ts';
import type { Fix } from './finding.ts';
import { at, finding, type FindingDraft, fix, type Rule, type RuleHead } from './rule.ts';

interface Laid {
  readonly plan: EvaluatedPlan;
  readonly network: VirtualNetwork;
  readonly layout: NetworkLayout;
  /** Everything that the plan and AKS already use. */
  readonly known: readonly IpRange[];
}

const laidOut = oncePer(({ plan, input }: RuleContext): readonly Laid[] => {
  const { networks } = layoutOf(plan);
  const known = knownRanges(plan);
  return input.virtualNetworks.flatMap((network, index) => {
    const layout = networks[index];
    return layout ? [{ plan, network, layout, known }] : [];
  });
});

function layoutRule(head: RuleHead, check: (laid: Laid) => readonly FindingDraft[]): Rule {
  return { ...head, check: (context) => laidOut(context).flatMap(check) };
}

function unplacedText({ key, label, prefixLength, sizeOrigin }: UnplacedSubnet, virtualNetwork: string): Sentence {
  const size = prefixLength ?? 0;
  return sizeOrigin === 'fixed-size'
    ? worded`${label} (/${size})`
    : worded`${label} (${prefixText(size, { virtualNetwork, figure: 'subnet-prefix', key })})`;
}

function listedSubnets(subnets: readonly UnplacedSubnet[], virtualNetwork: string): Sentence {
  const MOST = 3;
  const first = subnets.slice(0, MOST).map((each) => unplacedText(each, virtualNetwork));
  const more = subnets.length > MOST ? [worded`${subnets.length - MOST} more`] : [];
  return listedSentences([...first, ...more]);
}

/** Adding a free range of the size that would do, where private space has one. */
function extraRange({ network, layout, known }: Laid): Fix | null {
  const { extraPrefixLength } = layout;
  if (extraPrefixLength === null || extraPrefixLength < vnetShortestPrefixLength.value) {
    return null;
  }
  const text = suggestAddressSpace(known, extraPrefixLength);
  const place = at(network.id, `addressSpaces.${network.addressSpaces.length}`);
  return text === null ? null : fix(`Add ${text}`, { ...place, value: text });
}

function extraSentence({ network, layout }: Laid): Sentence | string {
  const { extraPrefixLength } = layout;
  if (extraPrefixLength === null) {
    return '';
  }
  const text = prefixText(extraPrefixLength, { virtualNetwork: network.id, figure: 'network-extra-prefix' });
  return worded`The smallest further range that would do is a ${text}.`;
}

function withoutRoom(laid: Laid): FindingDraft | null {
  const { network, layout } = laid;
  const missing = layout.unplaced.filter(({ reason }) => reason === 'no-room');
  const extra = extraSentence(laid);
  const free = networkFree(layout);
  const spaces = network.addressSpaces.filter((text) => !text.includes(':')).join(', ');
  return missing.length === 0
    ? null
    : finding(
        at(network.id, 'addressSpaces.0'),
        worded`${named(network)} (${spaces}) has no room for ${listedSubnets(missing, network.id)}: ${free} addresses are free there. ${extra}`,
        {
          subjects: [network.id, ...missing.flatMap(({ subnet }) => subnet ?? [])],
          numbers: { free: free.value, missing: missing.length, prefixLength: layout.extraPrefixLength ?? '' },
          fix: extraRange(laid),
        },
      );
}

const WITHOUT_ROOM = shelf(() => new Kept<NetworkLayout, FindingDraft | null>());

/** As `withoutRoom`; the same layout beside the same ranges gives what was found before. */
function withoutRoomOrReuse(laid: Laid): readonly FindingDraft[] {
  const { plan, layout, known } = laid;
  const draft = plan.kept(WITHOUT_ROOM).get(layout, [known], () => withoutRoom(laid));
  return draft ? [draft] : [];
}

/** Findings about subnets that the planner could not place. */
export const layoutRules: readonly Rule[] = [
  layoutRule(
    { id: 'vnet-without-room', severity: 'error', title: 'No room in the VNet', facts: [vnetShortestPrefixLength.id] },
    withoutRoomOrReuse,
  ),
  layoutRule({ id: 'subnet-without-size', severity: 'info', title: 'Subnet without a size', facts: [] }, ({ layout }) =>
    layout.unplaced.flatMap(({ reason, subnet, label }) =>
      reason === 'no-size' && subnet !== null
        ? [
            finding(
              at(subnet, 'ipv4.kind'),
              `${label} is not placed: no cluster takes addresses there and no size is documented for its purposes. ` +
                'Give it a size or a range, for example /27.',
            ),
          ]
        : [],
    ),
  ),
  layoutRule(
    {
      id: 'subnet-without-ipv6-room',
      severity: 'error',
      title: 'No IPv6 room for a node subnet',
      facts: [ipv6SubnetPrefixLength.id],
    },
    ({ network, layout }) =>
      layout.withoutIpv6.length === 0 || !network.addressSpaces.some((text) => text.includes(':'))
        ? []
        : [
            finding(
              at(network.id, 'addressSpaces.0'),
              `${named(network)} has no free IPv6 /${ipv6SubnetPrefixLength.value} for ${layout.withoutIpv6.length} ` +
                'node subnets of dual-stack clusters.',
              { numbers: { missing: layout.withoutIpv6.length } },
            ),
          ],
  ),
];
