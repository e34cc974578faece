import { isList, isRecord } from '../../domain/plan-schema-shape.ts';
import { quote } from './open-fields.ts';
import { type Entries, isParameterFile, isTemplate, lowerKeyed } from './template-documents.ts';

/** A text that was parsed, and what it is called in sentences. */
export interface NamedDocument {
  readonly name: string;
  readonly value: unknown;
}

/** Templates with the values of their parameter files, the other documents as they are, and what fits nowhere. */
export interface JoinedDocuments {
  readonly documents: readonly NamedDocument[];
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
}

/** Values of parameter files are no expressions, whatever their brackets. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.startsWith('[') && value.endsWith(']') ? `[${value}` : value;
  }
  if (isList(value)) {
    return value.map(literal);
  }
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, literal(entry)]))
    : value;
}

/** The template with the given values as the defaults of its parameters; entries without a value (Key Vault) give none. */
function withValues(template: Entries, file: Entries): Entries {
  const givenParameters = lowerKeyed(file.parameters);
  const parameters = isRecord(template.parameters) ? template.parameters : {};
  return {
    ...template,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => {
        const entry = givenParameters.get(name.toLowerCase());
        const isGiven = isRecord(parameter) && isRecord(entry) && Object.hasOwn(entry, 'value');
        return [name, isGiven ? { ...parameter, defaultValue: literal(entry.value) } : parameter];
      }),
    ),
  };
}

function undeclaredIn(template: Entries, file: Entries): string | undefined {
  const declared = lowerKeyed(template.parameters);
  const names = isRecord(file.parameters) ? Object.keys(file.parameters) : [];
  return names.find((name) => !declared.has(name.toLowerCase()));
}

/** `main.parameters.json` and `main.parameters.prod.json` go with `main.json`. */
function isNamedAfter(file: string, template: string): boolean {
  const stem = (name: string) => name.toLowerCase().replace(/[.-]?(?:param(?:eter)?s?|template)\b.*|\.jsonc?$/u, '');
  return stem(file) === stem(template);
}

/** One template with the file that was found for it. */
interface Pair {
  readonly template: NamedDocument & { readonly value: Entries };
  file: NamedDocument | null;
}

function reasonOf(file: Entries, pairs: readonly Pair[], fitting: readonly Pair[]): string {
  const [first] = fitting;
  if (pairs.length === 0) {
    return 'This is a parameter file: it holds values, no resources. Import it together with its template.';
  }
  if (first === undefined) {
    const name = pairs.map(({ template }) => undeclaredIn(template.value, file)).find((each) => each !== undefined);
    return `This parameter file gives a value to ${quote(name)}, which no template beside it has.`;
  }
  return `${first.template.name} has its values from ${first.file?.name ?? ''} already; import it once more with this file.`;
}

/**
 * Parameter files joined with the templates that they belong to, in whatever order they come: a file fits a template that
 * has all of its parameters (ARM refuses others), the one named like it first. Each template takes one file. A file without
 * a template is refused with a sentence.
 */
export function joinParameterFiles(documents: readonly NamedDocument[]): JoinedDocuments {
  const pairs = documents.flatMap(({ name, value }): Pair[] =>
    isTemplate(value) ? [{ template: { name, value }, file: null }] : [],
  );
  const refused: { name: string; sentence: string }[] = [];
  for (const { name, value } of documents) {
    if (isParameterFile(value)) {
      const fitting = pairs.filter(({ template }) => undeclaredIn(template.value, value) === undefined);
      const open = fitting.filter(({ file }) => file === null);
      const pair = open.find(({ template }) => isNamedAfter(name, template.name)) ?? open[0];
      if (pair === undefined) {
        refused.push({ name, sentence: reasonOf(value, pairs, fitting) });
      } else {
        pair.file = { name, value };
      }
    }
  }
  const joined = documents.flatMap((document): NamedDocument[] => {
    const pair = pairs.find(({ template }) => template.value === document.value);
    const file = pair?.file?.value;
    if (pair === undefined || !isRecord(file)) {
      return isParameterFile(document.value) ? [] : [document];
    }
    const name = `${document.name} with ${pair.file?.name ?? ''}`;
    return [{ name, value: withValues(pair.template.value, file) }];
  });
  return { documents: joined, refused };
}
