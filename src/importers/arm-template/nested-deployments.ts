import { isRecord } from '../../domain/plan-schema-shape.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { resolveValue } from './expressions.ts';
import { OWN_PLACE, type Place } from './resource-ids.ts';
import type { Binding, Budget, Scope } from './scope.ts';
import { type Entries, lowerKeyed, resourcesOf } from './template-documents.ts';
import { withStandIn } from './unresolved.ts';

/** A template inside of a template, with what the names in it stand for. */
export interface NestedTemplate {
  readonly template: Entries;
  readonly scope: Scope;
}

/** Work for one document: some seconds at worst. */
const MOST_STEPS = 400_000;
/** Outputs that rest on outputs that rest on outputs … */
const DEEPEST_OUTPUT = 24;

const NESTED_TYPE = 'microsoft.resources/deployments';

/** True for a resource that deploys another template. */
export function isNestedDeployment({ type }: Entries): boolean {
  return typeof type === 'string' && type.toLowerCase() === NESTED_TYPE;
}

function defaultsOf(template: Entries): [string, Binding][] {
  return [...lowerKeyed(template.parameters)].flatMap(([name, parameter]): [string, Binding][] => {
    if (!isRecord(parameter)) {
      return [];
    }
    const isSilent = !Object.hasOwn(parameter, 'defaultValue');
    return isSilent && parameter.nullable !== true
      ? []
      : [[name, { value: isSilent ? null : parameter.defaultValue, isResolved: isSilent }]];
  });
}

/** What `reference` gives for the nested deployments of a template: their outputs, worked out once, when asked for. */
function outputsReader(template: Entries, scopeOfTemplate: () => Scope): Scope['deployed'] {
  const known = new Map<string, unknown>();
  const open = new Set<string>();
  const find = (name: string, scope: Scope) =>
    resourcesOf(template.resources).find(([symbol, resource]) => {
      const isNamed = symbol.toLowerCase() === name || nameOf(resource, scope).toLowerCase() === name;
      return isNamed && isNestedDeployment(resource);
    });
  return (name) => {
    if (open.has(name) || open.size > DEEPEST_OUTPUT) {
      return undefined;
    }
    if (!known.has(name)) {
      open.add(name);
      const [, resource] = find(name, scopeOfTemplate()) ?? [];
      const nested = resource === undefined ? null : nestedTemplate(resource, scopeOfTemplate());
      const outputs = nested?.ok === true ? resolveValue(nested.value.template.outputs, nested.value.scope) : undefined;
      known.set(name, outputs === undefined ? undefined : { outputs });
      open.delete(name);
    }
    return known.get(name);
  };
}

function nameOf({ name }: Entries, scope: Scope): string {
  return String(withStandIn(resolveValue(name, scope)));
}

interface Surroundings {
  readonly place: Place;
  readonly budget: Budget;
  readonly given: ReadonlyMap<string, Binding>;
}

function newScope(template: Entries, { place, budget, given }: Surroundings): Scope {
  const scope: Scope = {
    parameters: new Map([...defaultsOf(template), ...given]),
    variables: lowerKeyed(template.variables),
    place,
    copies: new Map(),
    isSymbolic: isRecord(template.resources),
    budget,
    deployed: outputsReader(template, () => scope),
  };
  return scope;
}

/** The scope of a template that is deployed by itself, with the defaults of its parameters. */
export function scopeOfTemplate(template: Entries): Scope {
  return newScope(template, { place: OWN_PLACE, budget: { left: MOST_STEPS, floor: 0 }, given: new Map() });
}

function deploymentPlace(resource: Entries, { place, ...scope }: Scope): Place {
  const read = (field: unknown) => withStandIn(resolveValue(field, { place, ...scope }));
  const [group, subscription] = [read(resource.resourceGroup), read(resource.subscriptionId)];
  return {
    group: typeof group === 'string' && group !== '' ? group : place.group,
    subscription: typeof subscription === 'string' && subscription !== '' ? subscription : place.subscription,
  };
}

function givenTo(parameters: unknown, outer: Scope): Map<string, Binding> {
  return new Map(
    [...lowerKeyed(parameters)].flatMap(([name, entry]): [string, Binding][] =>
      isRecord(entry) && Object.hasOwn(entry, 'value')
        ? [[name, { value: resolveValue(entry.value, outer), isResolved: true }]]
        : [],
    ),
  );
}

/**
 * The template that a resource of type `Microsoft.Resources/deployments` holds, with the scope in which its expressions are
 * read: its own (`inner`, always so with symbolic names) or that around it (`outer`, the default). An error, as the end of
 * a sentence, for a template behind a link.
 */
export function nestedTemplate(resource: Entries, outer: Scope): Result<NestedTemplate, string> {
  const properties = isRecord(resource.properties) ? resource.properties : {};
  const { template, templateLink, parameters, expressionEvaluationOptions: options } = properties;
  if (!isRecord(template)) {
    return err(
      isRecord(templateLink)
        ? 'its template lies behind a link, and nothing is fetched; import that file as well'
        : 'it holds no template',
    );
  }
  const place = deploymentPlace(resource, outer);
  const evaluationScope = isRecord(options) && typeof options.scope === 'string' ? options.scope.toLowerCase() : '';
  if (evaluationScope === 'inner' || (evaluationScope !== 'outer' && outer.isSymbolic)) {
    const givenParameters = givenTo(parameters, outer);
    return ok({ template, scope: newScope(template, { place, budget: outer.budget, given: givenParameters }) });
  }
  const scope: Scope = { ...outer, place, isSymbolic: isRecord(template.resources) };
  return ok({ template, scope: { ...scope, deployed: outputsReader(template, () => scope) } });
}
