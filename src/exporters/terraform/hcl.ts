import { escapeHidden } from '../escape.ts';

const HEXADECIMAL = 16;
const LONG_ESCAPE = 8;

/** A reference or function call, written as it stands. */
export interface HclExpression {
  readonly hcl: string;
}

/** A nested block; undefined leaves it out. */
export interface HclBlock {
  readonly block: HclBody;
}

export type HclValue = string | number | boolean | HclExpression | readonly (string | HclExpression)[];
export type HclBody = Readonly<Record<string, HclValue | HclBlock | undefined>>;

/** A text as an HCL string: quotes, backslashes, `${` and `%{` escaped, hidden characters as `\UXXXXXXXX`. */
function hclString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('${', '$${')
    .replaceAll('%{', '%%{');
  const escape = (codePoint: number) => String.raw`\U${codePoint.toString(HEXADECIMAL).padStart(LONG_ESCAPE, '0')}`;
  return `"${escapeHidden(escaped, escape)}"`;
}

function valueText(value: HclValue): string {
  if (typeof value === 'string') {
    return hclString(value);
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  if ('hcl' in value) {
    return value.hcl;
  }
  return `[${value.map(valueText).join(', ')}]`;
}

function isBlock(value: HclValue | HclBlock): value is HclBlock {
  return typeof value === 'object' && 'block' in value;
}

/** The lines of a body, arguments aligned as `terraform fmt` does, nested blocks below them. */
function bodyLines(body: HclBody, indent: string): readonly string[] {
  const entries = Object.entries(body).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const values = entries.flatMap(([name, value]) => (isBlock(value) ? [] : [[name, value] as const]));
  const width = Math.max(0, ...values.map(([name]) => name.length));
  const blocks = entries.flatMap(([name, value]) => (isBlock(value) ? [[name, value.block] as const] : []));
  return [
    ...values.map(([name, value]) => `${indent}${name.padEnd(width)} = ${valueText(value)}`),
    ...blocks.flatMap(([name, nested], index) => [
      ...(index > 0 || values.length > 0 ? [''] : []),
      ...blockLines(name, nested, indent),
    ]),
  ];
}

function blockLines(head: string, body: HclBody, indent: string): readonly string[] {
  const lines = bodyLines(body, `${indent}  `);
  return lines.length === 0 ? [`${indent}${head} {}`] : [`${indent}${head} {`, ...lines, `${indent}}`];
}

/** A block at the top of a file: `resource "azurerm_subnet" "nodes" { … }`. */
export function topBlock(head: string, body: HclBody): string {
  return blockLines(head, body, '').join('\n');
}

/** A block of the resource type, with its local name. */
export function resource(type: string, label: string, body: HclBody): string {
  return topBlock(`resource "${type}" "${label}"`, body);
}
