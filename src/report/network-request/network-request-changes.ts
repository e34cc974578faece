import type { PlanInput } from '../../domain/plan-input.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ReportDocument } from '../document.ts';
import { requestLines, sourceTextOf } from './network-request.ts';
import type { RequestLine } from './request-line.ts';

export interface RequestedPlan {
  readonly input: PlanInput;
  readonly plan: Plan;
}

/** Lines by topic, subject and item; lines that share all three are numbered in order. */
function byIdentity(lines: readonly RequestLine[]): Map<string, RequestLine> {
  const numbers = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const identity = JSON.stringify([line.topic, line.subject, line.item]);
      const number = (numbers.get(identity) ?? 0) + 1;
      numbers.set(identity, number);
      return [`${identity} ${number}`, line];
    }),
  );
}

function changedRows(before: RequestedPlan, after: RequestedPlan): string[][] {
  const old = byIdentity(requestLines(before.input, before.plan));
  const now = byIdentity(requestLines(after.input, after.plan));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const line = is ?? was;
    if (line === undefined || was?.value === is?.value) {
      return [];
    }
    const change = was === undefined ? 'Added' : is === undefined ? 'Removed' : 'Changed';
    return [[line.subject, line.topic, line.item, change, was?.value ?? '', is?.value ?? '', sourceTextOf(line)]];
  });
}

/**
 * What the network team has to change from one plan to another: the lines that are added, removed or have another value.
 * Lines are matched by name, so a renamed subnet is removed and added. Equal plans give one sentence, "Nothing changes."
 */
export function networkRequestChanges(
  before: RequestedPlan,
  after: RequestedPlan,
  { asOf, link }: { readonly asOf: string; readonly link: string | null },
): ReportDocument {
  const rows = changedRows(before, after);
  const titles = ['For', 'Topic', 'Item', 'Change', 'Before', 'After', 'Source'];
  const columns = titles.map((title) => ({
    title,
    align: 'left' as const,
    isCode: title === 'Before' || title === 'After',
  }));
  return {
    title: `Network request, changes: ${after.input.name}`,
    subtitle: `As of ${asOf}`,
    link,
    sections: [
      {
        title: 'Changes',
        blocks: [
          rows.length === 0
            ? { kind: 'paragraph', text: 'Nothing changes.' }
            : { kind: 'table', table: { caption: 'Changes', columns, rows } },
        ],
        sections: [],
      },
    ],
  };
}
