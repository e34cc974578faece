import { explainShortage, type ShortageExplanation } from '../engine/service-error/explain-shortage.ts';
import type { Shortage } from '../engine/service-error/shortage.ts';
import { importDocuments, type ImportOutcome, type ImportSource } from './import-documents.ts';
import { planOfShortage } from './service-error/plan-of-shortage.ts';
import { shortagesIn } from './service-error/shortages-in-text.ts';
import { terraformTextRefusal } from './terraform/terraform-text.ts';

/** A refusal of Azure that was pasted: what it says, and what it means. */
export interface ServiceError {
  /** Of the source that holds it. */
  readonly name: string;
  readonly shortage: Shortage;
  readonly explanation: ShortageExplanation;
}

/** What came of texts of any kind: documents as a plan, refusals of Azure explained. */
export interface ImportedTexts extends ImportOutcome {
  readonly serviceErrors: readonly ServiceError[];
}

/** Nothing was given. */
export const NOTHING_IMPORTED: ImportedTexts = { plan: null, notes: [], read: [], refused: [], serviceErrors: [] };

function serviceErrorsIn({ name, text }: ImportSource): ServiceError[] {
  return shortagesIn(text).map((shortage) => ({ name, shortage, explanation: explainShortage(shortage) }));
}

/** Where no document gave a plan, the first refusal that names enough gives one. */
function withPlan(outcome: ImportedTexts): ImportedTexts {
  const [made] =
    outcome.plan === null ? outcome.serviceErrors.flatMap(({ shortage }) => planOfShortage(shortage) ?? []) : [];
  return made === undefined ? outcome : { ...outcome, ...made };
}

/**
 * Texts as one plan, as `importDocuments` reads them. A text that is no document may be a refusal of Azure, which is explained
 * and, where it names enough, made a plan; of Terraform texts that hold no values the sentence says how to get them.
 */
export function importTexts(sources: readonly ImportSource[]): ImportedTexts {
  const outcome = importDocuments(sources);
  const texts = new Map(sources.map((source) => [source.name, source]));
  const serviceErrors = outcome.refused.flatMap(({ name }) => {
    const source = texts.get(name);
    return source === undefined ? [] : serviceErrorsIn(source);
  });
  const explained = new Set(serviceErrors.map(({ name }) => name));
  const refused = outcome.refused
    .filter(({ name }) => !explained.has(name))
    .map(({ name, sentence }) => ({
      name,
      sentence: terraformTextRefusal(texts.get(name)?.text ?? '') ?? sentence,
    }));
  const read = [...explained].map((name) => ({ name, title: 'refusal of Azure for want of addresses' }));
  return withPlan({ ...outcome, read: [...outcome.read, ...read], refused, serviceErrors });
}
