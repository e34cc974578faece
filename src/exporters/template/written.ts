import type { Expression, KeyedByExpression } from './value.ts';

/** A model of Azure's packages whose enumerated fields have their words: the packages call them strings. */
export type Worded<T, W extends { readonly [K in keyof T]?: unknown }> = Omit<T, keyof W> & {
  readonly [K in keyof W]?: W[K];
};

/** A model as code writes it: an expression may stand at any leaf, and for a map whose keys are worked out. */
export type Written<T, E = Expression> = T extends string | number | boolean | undefined
  ? T | E
  : T extends readonly (infer I)[]
    ? readonly Written<I, E>[]
    : string extends keyof T
      ? KeyedByExpression | { readonly [name: string]: Written<T[keyof T], E> | undefined }
      : { readonly [K in keyof T]?: Written<T[K], E> | undefined };
