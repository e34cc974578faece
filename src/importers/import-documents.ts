import { lacksStates, olderPlanSentence } from '../domain/older-plan.ts';
import { parsePlanFile } from '../domain/parse-plan.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { isRecord } from '../domain/plan-schema-shape.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { joinParameterFiles, type NamedDocument } from './arm-template/parameter-files.ts';
import type { ImportNote, ReadDocument } from './importer.ts';
import { parseJsonc } from './parse-jsonc.ts';
import { planOfResources } from './plan-of-resources.ts';
import { IMPORTERS } from './registry.ts';

/** A text to import and what it is called in sentences: the name of its file, or "the pasted text". */
export interface ImportSource {
  readonly name: string;
  readonly text: string;
}

/** A source that was not read, with one sentence that says why. */
export interface RefusedSource {
  readonly name: string;
  readonly sentence: string;
}

/** What came of an import. Sources that were refused change nothing about the others. */
export interface ImportOutcome {
  /** Null when nothing could be read. */
  readonly plan: PlanInput | null;
  readonly notes: readonly ImportNote[];
  /** Kinds of the documents that were read, as a person is told them, in the order of the sources. */
  readonly read: readonly { readonly name: string; readonly title: string }[];
  readonly refused: readonly RefusedSource[];
}

/** Longer texts are refused unread, in characters. */
export const MOST_DOCUMENT_CHARACTERS = 10_000_000;

type Recognised =
  | { readonly kind: 'plan'; readonly plan: PlanInput; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'resources'; readonly title: string; readonly document: ReadDocument };

/** What a plan of an older schema is taken to mean. */
function notesOnAge(plan: PlanInput, schema: unknown): readonly ImportNote[] {
  const sentence = typeof schema === 'number' && lacksStates(schema) ? olderPlanSentence(plan) : null;
  return sentence === null ? [] : [{ kind: 'assumed', sentence: `${sentence} The state stands beside each range.` }];
}

function recognise(value: unknown): Result<Recognised, string> {
  if (isRecord(value) && Object.hasOwn(value, 'schema') && Object.hasOwn(value, 'plan')) {
    const plan = parsePlanFile(value);
    return plan.ok
      ? ok({ kind: 'plan', plan: plan.value, notes: notesOnAge(plan.value, value.schema) })
      : err(`This plan file cannot be read: ${plan.error}.`);
  }
  for (const { title, read } of IMPORTERS) {
    const document = read(value);
    if (document !== null) {
      return document.ok ? ok({ kind: 'resources', title, document: document.value }) : document;
    }
  }
  return err(
    'This is JSON, but of no kind that is read here: a plan file, an ARM template, a Terraform state or plan, or what az, REST or PowerShell say about clusters, node pools, VNets and subnets.',
  );
}

/** The value of one text, or one sentence that says why it is not read. */
function parseSource({ text }: ImportSource): Result<unknown, string> {
  const json = text.replace(/^\uFEFF/u, '');
  if (json.trim() === '') {
    return err('There is nothing to read.');
  }
  return json.length > MOST_DOCUMENT_CHARACTERS ? err('This is larger than 10 MB and was not read.') : parseJsonc(json);
}

interface NamedPlan {
  readonly name: string;
  readonly plan: PlanInput;
  readonly notes: readonly ImportNote[];
}

function outcomeOfPlan({ plan, name, notes }: NamedPlan, others: readonly RefusedSource[]): ImportOutcome {
  return { plan, notes, read: [{ name, title: 'plan of this planner' }], refused: others };
}

/**
 * Texts as one plan. Documents about Azure resources are merged; a plan file comes back as it is, and other texts beside it
 * are refused. Every refused text has one sentence.
 */
export function importDocuments(sources: readonly ImportSource[]): ImportOutcome {
  const parsed: NamedDocument[] = [];
  const refused: RefusedSource[] = [];
  for (const source of sources) {
    const value = parseSource(source);
    if (value.ok) {
      parsed.push({ name: source.name, value: value.value });
    } else {
      refused.push({ name: source.name, sentence: value.error });
    }
  }
  const joined = joinParameterFiles(parsed);
  return outcomeOf(joined.documents, [...refused, ...joined.refused]);
}

function outcomeOf(parsed: readonly NamedDocument[], refusedBefore: readonly RefusedSource[]): ImportOutcome {
  const refused = [...refusedBefore];
  const documents: { name: string; title: string; document: ReadDocument }[] = [];
  const plans: NamedPlan[] = [];
  for (const { name, value } of parsed) {
    const recognised = recognise(value);
    if (!recognised.ok) {
      refused.push({ name, sentence: recognised.error });
    } else if (recognised.value.kind === 'plan') {
      plans.push({ name, ...recognised.value });
    } else {
      documents.push({ name, title: recognised.value.title, document: recognised.value.document });
    }
  }
  const [first, ...others] = plans;
  if (first !== undefined) {
    const rest = [...others, ...documents].map(({ name }) => ({
      name,
      sentence: `${first.name} is a whole plan; import this one after it.`,
    }));
    return outcomeOfPlan(first, [...refused, ...rest]);
  }
  return outcomeOfDocuments(documents, refused);
}

function outcomeOfDocuments(
  documents: readonly { name: string; title: string; document: ReadDocument }[],
  refused: readonly RefusedSource[],
): ImportOutcome {
  if (documents.length === 0) {
    return { plan: null, notes: [], read: [], refused };
  }
  const made = planOfResources(documents.flatMap(({ document }) => document.resources));
  const own = documents.flatMap(({ document }) => document.notes);
  return made.ok
    ? {
        plan: made.value.plan,
        notes: [...own, ...made.value.notes],
        read: documents.map(({ name, title }) => ({ name, title })),
        refused,
      }
    : {
        plan: null,
        notes: [],
        read: [],
        refused: [...refused, { name: documents.map(({ name }) => name).join(', '), sentence: made.error }],
      };
}
