import { overlayMovePodCidr } from '../../../domain/facts/migration.ts';
import { aksReservedPodRanges } from '../../../domain/facts/range-constraints.ts';
import { formatRange, parseIpv4Range } from '../../../domain/ip/range.ts';
import type { FieldRef } from '../../../domain/plan-edit.ts';
import { prefixText, worded } from '../../figures/sentence.ts';
import { suggestClusterRanges } from '../../layout/suggest-range.ts';
import { reservedConflicts } from '../../rules/address-space.ts';
import type { Fix } from '../../rules/finding.ts';
import type { OverlapRuleId } from '../../rules/overlap-conflict.ts';
import { OVERLAP_RULES, podOverlapRules } from '../../rules/overlaps.ts';
import { at, fix } from '../../rules/rule.ts';
import { type CheckDraft, type CheckRule, fails, open, passes } from '../check.ts';
import { has, type MoveContext } from '../move-context.ts';
import { plannedPodCidrGrowth } from '../pod-cidr-growth.ts';

function place({ cluster }: MoveContext): FieldRef {
  return at(cluster.id, 'podCidrs.0');
}

/** The pod CIDR that the target would have, read; null where none is given or it cannot be read. */
function podCidrOf({ target }: MoveContext) {
  const parsed = parseIpv4Range(target.cluster.podCidrs[0] ?? '');
  return parsed.ok ? parsed.value : null;
}

/** A pod CIDR that nothing in the plan overlaps, where private space has one. */
function otherRange(context: MoveContext): Fix | null {
  const { rules, target } = context;
  const [suggested] = suggestClusterRanges(rules.plan, target.cluster)?.podCidrs ?? [];
  return suggested === undefined ? null : fix(`Use ${suggested}`, { ...place(context), value: suggested });
}

function isAsked({ target }: MoveContext): boolean {
  return target.usesPodCidr;
}

/** A new pod CIDR of a cluster that is on Overlay already is a change of its own, before the data plane is updated. */
function grown(context: MoveContext): readonly CheckDraft[] | null {
  const { route, cluster, current } = context;
  const growth = route.isInPlace && !has(context, 'to-overlay') ? plannedPodCidrGrowth(cluster, current) : null;
  if (growth === null) {
    return null;
  }
  const more = { at: place(context), facts: growth.facts };
  return growth.isAllowed
    ? passes(`${growth.sentence} That is an update of its own.`, more)
    : fails(`The plan changes the pod CIDR from ${growth.from} to ${growth.to}. ${growth.sentence}`, more);
}

const given: CheckRule = {
  id: 'pod-cidr-given',
  title: 'A pod CIDR for the target',
  facts: [overlayMovePodCidr.id],
  applies: isAsked,
  check: (context) => {
    const { current, target, at: figures } = context;
    const range = podCidrOf(context);
    if (range !== null) {
      const text = formatRange(range);
      const today = parseIpv4Range(current.podCidrs[0] ?? '');
      const isKept = context.route.isInPlace && today.ok && formatRange(today.value) === text;
      return grown(context) ?? passes(isKept ? `Pods keep ${text}.` : `Pods get ${text}.`, { at: place(context) });
    }
    const use = target.evaluation.ranges.find(({ kind }) => kind === 'pod-cidr');
    const prefix = use?.requestPrefixLength ?? null;
    const size =
      use === undefined || prefix === null
        ? worded`Enter one.`
        : worded`Enter one, a ${prefixText(prefix, { ...figures, figure: 'request-prefix', range: use.key })} or larger.`;
    return open(worded`The plan gives no pod CIDR. ${size}`, { at: place(context), fix: otherRange(context) });
  },
};

/** What the pod CIDR must be apart from: the overlap rules of the plan, looked at with the cluster at its target. */
function overlapCheck(id: string, title: string, rules: readonly OverlapRuleId[], apart: string): CheckRule {
  const heads = OVERLAP_RULES.filter((rule) => rules.includes(rule.id));
  return {
    id,
    title,
    facts: [...new Set(heads.flatMap(({ facts }) => facts))],
    applies: (context) => isAsked(context) && podCidrOf(context) !== null,
    check: (context) => {
      const overlaps = podOverlapRules
        .filter((rule) => rules.some((each) => each === rule.id))
        .flatMap((rule) => ('check' in rule ? rule.check(context.rules) : []))
        .filter(({ subjects }) => subjects.includes(context.target.cluster.id));
      return overlaps.length === 0
        ? passes(apart, { at: place(context) })
        : overlaps.flatMap(({ sentence, figures }) =>
            fails({ sentence, figures }, { at: place(context), fix: otherRange(context) }),
          );
    },
  };
}

const againstNetwork: CheckRule = {
  ...overlapCheck(
    'pod-cidr-against-vnet',
    'Pod CIDR apart from the whole VNet',
    ['pod-cidr-overlaps-vnet-migrating', 'pod-cidr-overlaps-subnet'],
    'The pod CIDR overlaps no address range of the VNet.',
  ),
  applies: (context) => has(context, 'to-overlay') && podCidrOf(context) !== null,
};

const againstSubnets: CheckRule = {
  ...overlapCheck(
    'pod-cidr-against-subnets',
    'Pod CIDR apart from the subnets',
    ['pod-cidr-overlaps-subnet'],
    'The pod CIDR overlaps no subnet of the VNet.',
  ),
  applies: (context) => isAsked(context) && !has(context, 'to-overlay') && podCidrOf(context) !== null,
};

const reserved: CheckRule = {
  id: 'pod-cidr-not-reserved',
  title: 'Pod CIDR apart from what AKS reserves',
  facts: [aksReservedPodRanges.id],
  applies: (context) => isAsked(context) && podCidrOf(context) !== null,
  check: (context) => {
    const range = podCidrOf(context);
    const [touched] = range === null ? [] : reservedConflicts(range);
    return touched === undefined
      ? passes('The pod CIDR touches no range that AKS reserves.', { at: place(context) })
      : fails(`The pod CIDR touches ${touched}, which AKS reserves and refuses at creation and update.`, {
          at: place(context),
          fix: otherRange(context),
        });
  },
};

/** What the pod CIDR of the target has to be. */
export const POD_CIDR_CHECKS: readonly CheckRule[] = [
  given,
  againstNetwork,
  againstSubnets,
  overlapCheck(
    'pod-cidr-against-services',
    'Pod CIDR apart from the service CIDR',
    ['pod-cidr-overlaps-service-cidr'],
    'The pod CIDR and the service CIDR are apart.',
  ),
  overlapCheck(
    'pod-cidr-against-connected',
    'Pod CIDR apart from connected networks',
    ['pod-cidr-overlaps-peer'],
    'The pod CIDR overlaps no peered or connected network of the plan.',
  ),
  overlapCheck(
    'pod-cidr-against-clusters',
    'Pod CIDR apart from other clusters',
    ['pod-cidr-shared'],
    'No other cluster needs a pod CIDR of its own here.',
  ),
  reserved,
];
