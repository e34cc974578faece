import { named } from '../../../domain/entities.ts';
import { azureReservedPerSubnet } from '../../../domain/facts/addressing.ts';
import { subnetsApart } from '../../../domain/facts/overlaps.ts';
import type { FieldRef } from '../../../domain/plan-edit.ts';
import { subnetOfKey } from '../../../domain/range-key.ts';
import { joinSentences, prefixText, type Sentence, worded } from '../../figures/sentence.ts';
import { layoutOf } from '../../layout/layout.ts';
import { at } from '../../rules/rule.ts';
import { listed } from '../../words/list.ts';
import type { CheckDraft, CheckRule } from '../check.ts';
import { fails, open, passes } from '../check.ts';
import { meanwhileRanges } from '../meanwhile-ranges.ts';
import type { MeanwhileRange } from '../migration.ts';
import type { MoveContext } from '../move-context.ts';
import { isTooSmall, meanwhileNeed, meanwhileRoom, unitText } from '../range-words.ts';

function meanwhileField({ key, kind }: MeanwhileRange, { cluster }: MoveContext): FieldRef {
  const subnet = subnetOfKey(key);
  if (subnet !== null) {
    return at(subnet, 'ipv4.kind');
  }
  return at(cluster.id, kind === 'pod-cidr' ? 'podCidrs.0' : 'virtualNetwork');
}

function tooSmall(range: MeanwhileRange): Sentence {
  const need = meanwhileNeed(range);
  const offered = meanwhileRoom(range);
  const room = offered === null ? worded`no IPv4 range is large enough` : worded`${offered} are there`;
  const where = range.range === null ? '' : ` (${range.range})`;
  return worded`${range.label}${where} is too small: ${need} ${unitText(range)} needed during an upgrade, ${room}.`;
}

/** What further range would hold everything that found no room in the VNet. */
function furtherRange({ rules, target }: MoveContext): Sentence | null {
  const network = target.networks[0];
  const layout = layoutOf(rules.plan).networks.find(({ virtualNetwork }) => virtualNetwork === network?.id);
  const extra = layout?.extraPrefixLength ?? null;
  if (network === undefined || extra === null) {
    return null;
  }
  const prefix = prefixText(extra, { virtualNetwork: network.id, figure: 'network-extra-prefix' });
  return worded`Add a ${prefix} to ${named(network)} and both have room.`;
}

function withoutRoom(range: MeanwhileRange, context: MoveContext): Sentence {
  const need = meanwhileNeed(range);
  const size = range.prefixLength === null ? '' : ` (/${range.prefixLength})`;
  const further = furtherRange(context);
  const noRoom = worded`No room for ${range.label}: ${need} ${unitText(range)} needed during an upgrade.`;
  return size === '' || further === null ? noRoom : joinSentences([noRoom, further]);
}

/** True for a range that only what runs today uses: the move leaves it as it is. */
function isOfToday({ key }: MeanwhileRange, { meanwhile, target }: MoveContext): boolean {
  return meanwhile.clusters.length > 1 && !target.evaluation.ranges.some((range) => range.key === key);
}

function shortRangeDrafts(range: MeanwhileRange, context: MoveContext): readonly CheckDraft[] {
  const place = { at: meanwhileField(range, context) };
  if (isTooSmall(range)) {
    const found = { ...place, facts: [azureReservedPerSubnet.id] };
    return isOfToday(range, context)
      ? open(
          worded`${tooSmall(range)} What runs today keeps it: neither scale nor upgrade that during the move.`,
          found,
        )
      : fails(tooSmall(range), found);
  }
  return range.place === 'no-room' ? fails(withoutRoom(range, context), place) : [];
}

/** Whether the plan has the ranges that the move needs, old and new at once. */
const room: CheckRule = {
  id: 'ranges-have-room',
  title: 'Ranges needed during the move',
  facts: [subnetsApart.id],
  applies: () => true,
  check: (context) => {
    const ranges = meanwhileRanges(context);
    const short = ranges.flatMap((range) => shortRangeDrafts(range, context));
    if (short.length > 0) {
      return short;
    }
    const open_ = ranges.filter(({ place }) => place === 'no-network' || place === 'to-request');
    return open_.length === 0
      ? passes('Every range has room during an upgrade.')
      : open(`Still to be given or placed: ${listed(open_.map(({ label }) => label))}.`);
  },
};

/** What the move asks of the address space. */
export const ROOM_CHECKS: readonly CheckRule[] = [room];
