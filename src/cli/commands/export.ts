import { named } from '../../domain/entities.ts';
import { CANDIDATE_IDS, type CandidateId } from '../../domain/ids.ts';
import { withProposedRanges } from '../../domain/older-plan.ts';
import { planFile } from '../../domain/parse-plan.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { listed } from '../../engine/words/list.ts';
import { VNET_CHOICES, type VnetChoice } from '../../exporters/deployment/vnet-choice.ts';
import type { RenderedFile } from '../../exporters/exporter.ts';
import { EXPORTERS } from '../../exporters/registry.ts';
import { parseArguments, type ParsedArguments, readWord } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { type PlanAndDay, readPlanAndDay } from '../plan-options.ts';
import { json, quoted } from '../text.ts';
import { DOCUMENT_FORMATS, renderDocument } from './export-documents.ts';

const OPTIONS = {
  cluster: 'value',
  candidate: 'value',
  vnet: 'value',
  since: 'value',
  output: 'value',
  proposed: 'flag',
  'as-of': 'value',
} as const;
const DATA_FORMATS = ['plan', 'evaluation'] as const;
const FORMATS = [...EXPORTERS.map(({ id }) => id), ...DATA_FORMATS, ...DOCUMENT_FORMATS];

/** The cluster that `--cluster` names by id, else by name; without it, the only one of the plan. */
function chosenCluster({ clusters }: PlanInput, asked: string | undefined): Result<Cluster, string> {
  const [first, ...others] = clusters;
  if (first === undefined) {
    return err('the plan has no cluster to export');
  }
  const names = listed(
    clusters.map((cluster) => quoted(named(cluster))),
    'or',
  );
  if (asked === undefined) {
    return others.length === 0 ? ok(first) : err(`name a cluster with --cluster: ${names}`);
  }
  const byId = clusters.filter(({ id }) => id === asked);
  const matches = byId.length > 0 ? byId : clusters.filter((cluster) => named(cluster) === asked);
  const [found, ...more] = matches;
  if (found === undefined) {
    return err(`the plan has no cluster ${quoted(asked)}; it has ${names}`);
  }
  return more.length === 0 ? ok(found) : err(`several clusters are named ${quoted(asked)}: name one by its id`);
}

/** The candidate that `--candidate` names, else the effective one of the cluster. */
function chosenCandidate(asked: string | undefined, effective: CandidateId | undefined): Result<CandidateId, string> {
  if (asked !== undefined) {
    return readWord('candidate', asked, CANDIDATE_IDS);
  }
  return effective === undefined ? err('name a candidate with --candidate') : ok(effective);
}

/** What `--vnet` says of the VNet: that it exists, or is to be created; without it, the plan says. */
function chosenVnet(asked: string | undefined): Result<{ readonly vnet?: VnetChoice }, string> {
  if (asked === undefined) {
    return ok({});
  }
  const word = readWord('vnet', asked, VNET_CHOICES);
  return word.ok ? ok({ vnet: word.value }) : word;
}

async function renderCode(
  format: string,
  read: PlanAndDay,
  given: ParsedArguments,
): Promise<Result<RenderedFile, string>> {
  const { plan: input, asOf } = read;
  const cluster = chosenCluster(input, given.values.get('cluster'));
  if (!cluster.ok) {
    return cluster;
  }
  const { id } = cluster.value;
  const plan = evaluatePlan(input, asOf);
  const effective = plan.evaluationOf(id)?.effective;
  const candidate = chosenCandidate(given.values.get('candidate'), effective);
  if (!candidate.ok) {
    return candidate;
  }
  const vnet = chosenVnet(given.values.get('vnet'));
  if (!vnet.ok) {
    return vnet;
  }
  const exporter = await EXPORTERS.find((entry) => entry.id === format)?.load();
  return exporter === undefined
    ? err(`there is no format ${quoted(format)}`)
    : exporter.render({ plan, cluster: id, candidate: candidate.value, ...vnet.value });
}

/** The plan itself, everything that follows from it, a document, or a cluster as code. */
async function render(
  format: string,
  read: PlanAndDay,
  { given, context }: { readonly given: ParsedArguments; readonly context: CommandContext },
): Promise<Result<RenderedFile, string>> {
  const isCode = EXPORTERS.some(({ id }) => id === format);
  if (format !== 'plan' && given.flags.has('proposed')) {
    return err(`--proposed is for the plan itself: leave it out of ${format}`);
  }
  if (!isCode && given.values.has('vnet')) {
    return err(`--vnet is for code: leave it out of ${format}`);
  }
  if (!isCode && (given.values.has('cluster') || given.values.has('candidate'))) {
    return err(`${format} is about the whole plan: leave out --cluster and --candidate`);
  }
  const since = given.values.get('since');
  if (DOCUMENT_FORMATS.includes(format)) {
    const document = await renderDocument(format, read, { since, context });
    return document.ok ? ok({ text: document.value, notes: [] }) : document;
  }
  if (since !== undefined) {
    return err(`--since is for the network request: ${format} has no changes`);
  }
  if (format === 'plan') {
    const plan = given.flags.has('proposed') ? withProposedRanges(read.plan) : read.plan;
    return ok({ text: json(planFile(plan)), notes: [] });
  }
  return format === 'evaluation'
    ? ok({ text: json(computePlan(read.plan, read.asOf)), notes: [] })
    : renderCode(format, read, given);
}

/** A plan as code, data or a document, to standard output or to a file. What the format cannot say goes to standard error. */
export const exportCommand: Command = {
  usage: `export ${FORMATS.join('|')} <plan file | link | -> [-o file] [--cluster name-or-id] [--candidate id] [--vnet existing|create] [--since plan | deployed] [--proposed] [--as-of YYYY-MM-DD]`,
  run: async (args, context) => {
    const given = parseArguments(
      args.map((argument) => (argument === '-o' ? '--output' : argument)),
      OPTIONS,
    );
    if (!given.ok) {
      return given;
    }
    const [format, ...positionals] = given.value.positionals;
    if (format === undefined || !FORMATS.includes(format)) {
      const known = `formats are ${listed(FORMATS)}`;
      return err(format === undefined ? `name a format: ${known}` : `unknown format ${quoted(format)}: ${known}`);
    }
    const read = await readPlanAndDay({ ...given.value, positionals }, context);
    if (!read.ok) {
      return read;
    }
    const file = await render(format, read.value, { given: given.value, context });
    if (!file.ok) {
      return file;
    }
    const { text, notes } = file.value;
    const output = given.value.values.get('output');
    if (output === undefined) {
      return ok({ output: text, exitCode: 0, remarks: notes });
    }
    const written = await context.writeText(output, text);
    return written.ok ? ok({ output: '', exitCode: 0, remarks: notes }) : written;
  },
};
