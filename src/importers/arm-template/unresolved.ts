/** A resource id with long names fits. */
const LONGEST_STAND_IN = 500;

/** Stands for the value of an expression that the documents do not settle. */
export class Unresolved {
  /** A text in its place where one is needed, such as for names: the name of the parameter or function without a value. */
  readonly standIn: string;
  /** The expression as it is written. */
  readonly text: string;

  constructor(standIn: string, text = '') {
    this.standIn = standIn.slice(0, LONGEST_STAND_IN);
    this.text = text;
  }
}

/** The value itself, or for an unresolved one what stands in for it. */
export function withStandIn(value: unknown): unknown {
  return value instanceof Unresolved ? value.standIn : value;
}
