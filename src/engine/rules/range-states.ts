import { holdsRequests, sentText } from '../../domain/range-state.ts';
import { prefixText, worded } from '../figures/sentence.ts';
import { type Ask, asksOf } from '../layout/asks.ts';
import { formatDay } from '../words/days.ts';
import { at, finding, type FindingDraft, fix, type Rule } from './rule.ts';

function askedField({ key, list }: Ask) {
  const [kind = '', id = ''] = key.split('/');
  if (list === 'address-space') {
    return at(kind, `addressSpaces.${id}`);
  }
  return list === 'subnets' ? at(id, 'ipv4.range') : at(id, kind === 'pod-cidr' ? 'podCidrs.0' : 'serviceCidrs.0');
}

/** Back to what was asked for, where that can be entered. */
function fixOf({ sent, key }: Ask) {
  const subnet = key.startsWith('subnet/') ? key.slice('subnet/'.length) : null;
  if (sent === null || subnet === null) {
    return null;
  }
  return sent.range === ''
    ? fix(
        `Back to the /${sent.prefixLength}`,
        { ...at(subnet, 'ipv4.kind'), value: 'size' },
        { ...at(subnet, 'ipv4.prefixLength'), value: sent.prefixLength },
      )
    : fix(
        `Back to ${sent.range}`,
        { ...at(subnet, 'ipv4.kind'), value: 'pinned' },
        { ...at(subnet, 'ipv4.range'), value: sent.range },
      );
}

function differingAskDrafts(ask: Ask): FindingDraft[] {
  const { sent, label, range, prefixLength, reference } = ask;
  if (sent === null || !ask.differs) {
    return [];
  }
  const size = prefixLength === null ? 'no size' : reference ? prefixText(prefixLength, reference) : `/${prefixLength}`;
  const now = range ?? size;
  const said = worded`${label}: ${now} differs from your request of ${sentText(sent)}, ${formatDay(sent.date)}.`;
  return [finding(askedField(ask), said, { fix: fixOf(ask) })];
}

/** What was asked for and what the plan asks for now. */
export const rangeStateRules: readonly Rule[] = [
  {
    id: 'range-differs-from-request',
    severity: 'warning',
    title: 'Another range than was asked for',
    facts: [],
    check: ({ plan }) => (holdsRequests(plan.input) ? asksOf(plan).flatMap(differingAskDrafts) : []),
  },
];
