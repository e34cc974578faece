import type { SourceId } from './sources.ts';

/**
 * documented = an AKS article or release note says so; derived = follows from such statements by arithmetic;
 * external = stated outside the AKS documentation; ruling = sources disagree and the planner decided between them.
 */
export type FactBasis = 'documented' | 'derived' | 'external' | 'ruling';

/** One sourced statement about Azure. Numbers are written here once and printed everywhere from here. */
export interface Fact<V> {
  readonly id: string;
  readonly value: V;
  readonly unit: string;
  readonly meaning: string;
  readonly basis: FactBasis;
  /** 'YYYY-MM' for the documentation snapshot, 'YYYY-MM-DD' for a release note. */
  readonly asOf: string;
  /** YYYY-MM-DD: the day on which it was last compared with what its sources say. */
  readonly checked: string;
  readonly sources: readonly SourceId[];
  /** What another source says, where two disagree. */
  readonly otherReading?: string;
}

/** A number of Azure with the id of the fact that says what it means: all that computing needs. */
export type SourcedNumber = Pick<Fact<number>, 'id' | 'value'>;

/** A fact whose id is kept as a literal type. */
export type NamedFact<I extends string, V> = Fact<V> & { readonly id: I };

/**
 * Gives a fact its type. The annotation lets a bundler drop every fact that nobody imports.
 */
/* @__NO_SIDE_EFFECTS__ */
export function fact<const I extends string, V>(entry: NamedFact<I, V>): NamedFact<I, V> {
  return entry;
}

/** When something ends, by its notice: from the day `value` on there is none of it (ruling 24). */
export interface EndFact<I extends string = string> extends NamedFact<I, string> {
  /** What ends, as in "Support of … ends". */
  readonly subject: string;
  /** The date that the notice names: a day, or a month (YYYY-MM) of which the last day still counts. */
  readonly notice: string;
}

/** As `fact`, for the end of something. */
/* @__NO_SIDE_EFFECTS__ */
export function endFact<const I extends string>(entry: EndFact<I>): EndFact<I> {
  return entry;
}
