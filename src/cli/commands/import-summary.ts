import { labelled } from '../../domain/labelled.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { ok, type Result } from '../../domain/result.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { counted } from '../../engine/words/numbers.ts';
import { type ImportedTexts, importTexts } from '../../importers/import-texts.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { readDocument } from '../read-document.ts';
import { oneLine } from '../text.ts';

/** What a file came to: the sentence of its line, and whether it was understood. */
interface FileSummary {
  readonly isRead: boolean;
  readonly sentence: string;
}

function clusterText({ name, choice, nodePools }: Cluster): string {
  const model = choice === null ? 'network model open' : candidateLabel(choice);
  return `${labelled('cluster', name)} (${model}, ${counted(nodePools.length, 'pool')})`;
}

function planText({ clusters, virtualNetworks, connectedRanges }: PlanInput): string {
  const networks = virtualNetworks.filter(({ origin }) => origin !== 'managed');
  const parts = [
    ...clusters.map(clusterText),
    ...networks.map(({ name, subnets }) => `${labelled('VNet', name)} (${counted(subnets.length, 'subnet')})`),
    ...(connectedRanges.length === 0 ? [] : [counted(connectedRanges.length, 'connected range')]),
  ];
  return parts.length === 0 ? 'an empty plan' : parts.join(', ');
}

function notesText({ notes }: ImportedTexts): string {
  const count = (kind: 'assumed' | 'ignored') => notes.filter((note) => note.kind === kind).length;
  return `${count('assumed')} assumed, ${count('ignored')} left out`;
}

function summaryOf(outcome: ImportedTexts): FileSummary {
  const { plan, read, refused, serviceErrors } = outcome;
  const [error] = serviceErrors;
  if (error !== undefined) {
    return { isRead: true, sentence: error.explanation.asked.sentence };
  }
  if (plan === null) {
    return { isRead: false, sentence: refused.map(({ sentence }) => sentence).join(' ') };
  }
  const titles = read.map(({ title }) => title).join(', ');
  return { isRead: true, sentence: `${titles}: ${planText(plan)}; ${notesText(outcome)}.` };
}

async function summaryOfFile(file: string, context: CommandContext): Promise<FileSummary> {
  const text = await readDocument(file, context);
  return text.ok ? summaryOf(importTexts([{ name: file, text: text.value }])) : { isRead: false, sentence: text.error };
}

/**
 * A line for each file of the folders, each file read alone: what was understood, or one sentence that says why nothing was;
 * then how many were read. Refused only where a folder cannot be listed.
 */
export async function summariseFolders(
  folders: readonly string[],
  context: CommandContext,
): Promise<Result<CommandResult, string>> {
  const lines: string[] = [];
  let readCount = 0;
  for (const folder of folders) {
    const files = await context.listFiles(folder);
    if (!files.ok) {
      return files;
    }
    for (const file of files.value) {
      const { isRead, sentence } = await summaryOfFile(file, context);
      readCount += isRead ? 1 : 0;
      lines.push(oneLine(`${file}: ${isRead ? '' : 'not read. '}${sentence}`));
    }
  }
  const total = `${counted(lines.length, 'file')}: ${readCount} read, ${lines.length - readCount} not.`;
  return ok({ exitCode: 0, output: `${[...lines, total].join('\n')}\n` });
}
