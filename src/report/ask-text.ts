import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import { ASK_LIST_TITLES, headroomSentence } from '../engine/layout/ask-words.ts';
import { type Ask, ASK_LISTS, asksOf } from '../engine/layout/asks.ts';

function sizeOf({ range, prefixLength }: Ask): string {
  return range ?? (prefixLength === null ? 'size not known yet' : `/${prefixLength}`);
}

function lineOf(ask: Ask): string {
  const { label, list, network } = ask;
  const place = list === 'subnets' && network !== '' ? ` in ${network}` : '';
  return `- ${label}${place}: ${sizeOf(ask)}`;
}

/** What a plan asks for in lines to paste into a mail or a ticket, list by list; one sentence where nothing is asked for. */
export function askText(plan: EvaluatedPlan): string {
  const asks = asksOf(plan);
  const lists = ASK_LISTS.flatMap((list) => {
    const lines = asks.filter((ask) => ask.list === list).map(lineOf);
    return lines.length === 0 ? [] : [[ASK_LIST_TITLES[list], ...lines].join('\n')];
  });
  return lists.length === 0
    ? 'Every range of the plan is given: there is nothing to ask for.'
    : [...lists, headroomSentence(plan.input.headroomPercent)].join('\n\n');
}
