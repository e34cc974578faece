import { isList, isRecord } from '../../domain/plan-schema-shape.ts';

export type Entries = Readonly<Record<string, unknown>>;

/** The entries of an object by their names in lower case, as ARM reads them; empty for anything else. */
export function lowerKeyed(entries: unknown): Map<string, unknown> {
  return new Map(isRecord(entries) ? Object.entries(entries).map(([key, value]) => [key.toLowerCase(), value]) : []);
}

/** The objects in `resources`: a list, or an object of symbolic names; with the symbolic name, else an empty one. */
export function resourcesOf(resources: unknown): readonly (readonly [string, Entries])[] {
  const entries = isList(resources)
    ? resources.map((each) => ['', each] as const)
    : isRecord(resources)
      ? Object.entries(resources)
      : [];
  return entries.flatMap(([name, each]) => (isRecord(each) ? [[name, each] as const] : []));
}

function schemaOf(document: unknown): string {
  const schema = isRecord(document) ? document.$schema : undefined;
  return typeof schema === 'string' ? schema.toLowerCase() : '';
}

/** True for a template of any scope of deployment; one without a schema is told by its version and resources. */
export function isTemplate(document: unknown): document is Entries {
  const schema = schemaOf(document);
  return schema === ''
    ? isRecord(document) && 'contentVersion' in document && 'resources' in document
    : /\/(?:subscription|managementgroup|tenant)?deploymenttemplate\.json#?$/u.test(schema);
}

/** True for a parameter file of any scope of deployment. */
export function isParameterFile(document: unknown): document is Entries {
  const schema = schemaOf(document);
  return schema === ''
    ? isRecord(document) && 'contentVersion' in document && 'parameters' in document && !('resources' in document)
    : /\/(?:subscription|managementgroup|tenant)?deploymentparameters\.json#?$/u.test(schema);
}
