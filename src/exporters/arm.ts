import { ok } from '../domain/result.ts';
import { codeExporter } from './code-exporter.ts';
import type { Deployment } from './deployment/deployment.ts';
import { plainJson } from './escape.ts';
import type { RenderedFile } from './exporter.ts';
import { headerLines } from './header.ts';
import { TEMPLATE_SCHEMA } from './template/identity-resources.ts';
import { templateOf } from './template/template.ts';
import {
  type Expression,
  isExpression,
  isKeyed,
  type TemplateParameter,
  type TemplateResource,
  type TemplateValue,
} from './template/value.ts';

function expressionText(expression: Expression): string {
  if ('parameter' in expression) {
    return `parameters('${expression.parameter}')`;
  }
  const { call, arguments: parts, member } = expression;
  const written = parts.map((part) =>
    typeof part === 'string' ? `'${part.replaceAll("'", "''")}'` : expressionText(part),
  );
  return `${call}(${written.join(', ')})${member === undefined ? '' : `.${member}`}`;
}

/** A literal: with a bracket at both ends, the first is doubled, or it would be read as an expression. */
function literal(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;
}

function valueOf(value: TemplateValue): unknown {
  if (typeof value === 'string') {
    return literal(value);
  }
  if (typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(valueOf);
  }
  if (isExpression(value)) {
    return `[${expressionText(value)}]`;
  }
  if (isKeyed(value)) {
    return Object.fromEntries(value.entries.map(([key, each]) => [`[${expressionText(key)}]`, valueOf(each)]));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]: [string, TemplateValue | undefined]) =>
      each === undefined ? [] : [[name, valueOf(each)]],
    ),
  );
}

function parameterOf({ description, secure, defaultValue }: TemplateParameter): unknown {
  return {
    type: secure === true ? 'securestring' : 'string',
    ...(defaultValue === undefined ? {} : { defaultValue: valueOf(defaultValue) }),
    metadata: { description },
  };
}

function resourceOf(resource: TemplateResource, ids: ReadonlyMap<string, Expression>): unknown {
  const { type, apiVersion, name, dependsOn, scope, body } = resource;
  const scopeId = ids.get(scope ?? '');
  const before = dependsOn.flatMap((symbol) => ids.get(symbol) ?? []);
  return {
    type,
    apiVersion,
    name: valueOf(name),
    ...(scopeId ? { scope: valueOf(scopeId) } : {}),
    ...(before.length === 0 ? {} : { dependsOn: before.map(valueOf) }),
    ...Object.fromEntries(
      Object.entries(body).flatMap(([key, each]) => (each === undefined ? [] : [[key, valueOf(each)]])),
    ),
  };
}

function fileOf(deployment: Deployment): RenderedFile {
  const { notes } = deployment;
  const { parameters, resources } = templateOf(deployment);
  const ids = new Map(resources.map(({ symbol, id }) => [symbol, id]));
  const text = plainJson({
    $schema: TEMPLATE_SCHEMA,
    contentVersion: '1.0.0.0',
    metadata: { comments: headerLines(deployment, notes).map(literal) },
    parameters: Object.fromEntries(parameters.map((each) => [each.name, parameterOf(each)])),
    resources: resources.map((each) => resourceOf(each, ids)),
  });
  return { text: `${text}\n`, notes };
}

/** ARM template in JSON, for a deployment to one resource group. Notes are in its metadata: JSON has no comments. */
export const arm = codeExporter(
  { id: 'arm', title: 'ARM template', extension: 'json', mimeType: 'application/json', language: 'json' },
  (deployment) => ok(fileOf(deployment)),
);
