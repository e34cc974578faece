/** A function call that ARM and Bicep write with the same name and arguments, and a property of what it returns. */
export interface Call {
  readonly call: string;
  readonly arguments: readonly (string | Expression)[];
  readonly member?: string;
}

/** A parameter of the file. */
export interface ParameterUse {
  readonly parameter: string;
}

export type Expression = Call | ParameterUse;

/** An object whose keys are expressions: `userAssignedIdentities`. */
export interface KeyedByExpression {
  readonly entries: readonly (readonly [Expression, TemplateValue])[];
}

/** A value of a resource: literal, or an expression that each language writes in its own way. Undefined entries are left out. */
export type TemplateValue =
  | string
  | number
  | boolean
  | Expression
  | KeyedByExpression
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue | undefined };

export interface TemplateParameter {
  readonly name: string;
  readonly description: string;
  readonly secure?: boolean;
  readonly defaultValue?: string | Expression;
}

export interface TemplateResource {
  /** The name inside a Bicep file. */
  readonly symbol: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string | Expression;
  /** The id of the resource, as others depend on it. */
  readonly id: Expression;
  readonly dependsOn: readonly string[];
  /** Symbol of the resource that it extends, e.g. what a role is assigned on. */
  readonly scope?: string;
  readonly body: Readonly<Record<string, TemplateValue | undefined>>;
}

/** A deployment to one resource group, before it is written as ARM JSON or as Bicep. */
export interface Template {
  readonly parameters: readonly TemplateParameter[];
  readonly resources: readonly TemplateResource[];
}

/** True for an expression among values. */
export function isExpression(value: object): value is Expression {
  return 'call' in value || 'parameter' in value;
}

/** True for an object whose keys are expressions. */
export function isKeyed(value: object): value is KeyedByExpression {
  return 'entries' in value && !Array.isArray(value);
}

/** Name of the parameter that asks for the VM size of a pool. */
export function vmSizeParameter(pool: string): string {
  return `${pool}VmSize`;
}
