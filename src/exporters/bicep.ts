import { ok } from '../domain/result.ts';
import { codeExporter } from './code-exporter.ts';
import type { Deployment } from './deployment/deployment.ts';
import { commentLines, escapeHidden } from './escape.ts';
import type { RenderedFile } from './exporter.ts';
import { headerLines } from './header.ts';
import { templateOf } from './template/template.ts';
import {
  type Expression,
  isExpression,
  isKeyed,
  type TemplateParameter,
  type TemplateResource,
  type TemplateValue,
} from './template/value.ts';

const HEXADECIMAL = 16;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/u;

/** A text as a Bicep string: quotes, backslashes and `${` escaped, hidden characters as `\u{…}`. */
function stringText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", String.raw`\'`)
    .replaceAll('${', String.raw`\${`);
  return `'${escapeHidden(escaped, (codePoint) => String.raw`\u{${codePoint.toString(HEXADECIMAL)}}`)}'`;
}

function expressionText(expression: Expression): string {
  if ('parameter' in expression) {
    return expression.parameter;
  }
  const { call, arguments: parts, member } = expression;
  const written = parts.map((part) => (typeof part === 'string' ? stringText(part) : expressionText(part)));
  return `${call}(${written.join(', ')})${member === undefined ? '' : `.${member}`}`;
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0
    ? `${open}${close}`
    : [open, ...lines.map((line) => `${indent}  ${line}`), `${indent}${close}`].join('\n');
}

function valueText(value: TemplateValue, indent: string): string {
  if (typeof value === 'string') {
    return stringText(value);
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value as readonly TemplateValue[];
    return block(
      '[',
      items.map((each) => valueText(each, inner)),
      ']',
      indent,
    );
  }
  if (isExpression(value)) {
    return expressionText(value);
  }
  if (isKeyed(value)) {
    const lines = value.entries.map(([key, each]) => `'\${${expressionText(key)}}': ${valueText(each, inner)}`);
    return block('{', lines, '}', indent);
  }
  return block('{', propertyLines(value as TemplateResource['body'], inner), '}', indent);
}

function propertyLines(body: TemplateResource['body'], indent: string): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) =>
    value === undefined ? [] : [`${NAME.test(name) ? name : stringText(name)}: ${valueText(value, indent)}`],
  );
}

function parameterText({ name, description, secure, defaultValue }: TemplateParameter): string {
  const otherwise = defaultValue === undefined ? '' : ` = ${valueText(defaultValue, '')}`;
  return [
    `@description(${stringText(description)})`,
    ...(secure === true ? ['@secure()'] : []),
    `param ${name} string${otherwise}`,
  ].join('\n');
}

function resourceText({ symbol, type, apiVersion, name, scope, dependsOn, body }: TemplateResource): string {
  const before = dependsOn.filter((other) => other !== scope);
  const lines = [
    `name: ${valueText(name, '  ')}`,
    ...(scope === undefined ? [] : [`scope: ${scope}`]),
    ...propertyLines(body, '  '),
    ...(before.length === 0 ? [] : [`dependsOn: ${block('[', before, ']', '  ')}`]),
  ];
  return block(`resource ${symbol} '${type}@${apiVersion}' = {`, lines, '}', '');
}

function fileOf(deployment: Deployment): RenderedFile {
  const { notes } = deployment;
  const { parameters, resources } = templateOf(deployment);
  const parts = [
    commentLines('//', headerLines(deployment, notes)),
    "targetScope = 'resourceGroup'",
    ...parameters.map(parameterText),
    ...resources.map(resourceText),
  ];
  return { text: `${parts.join('\n\n')}\n`, notes };
}

/** Bicep, for a deployment to one resource group: the same resources as the ARM template. */
export const bicep = codeExporter(
  { id: 'bicep', title: 'Bicep', extension: 'bicep', mimeType: 'text/plain', language: 'bicep' },
  (deployment) => ok(fileOf(deployment)),
);
