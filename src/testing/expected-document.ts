/** A document of the tests, written by us, and what it holds, read off by hand from what it says. */
export interface ExpectedDocument {
  /** Its path in the folder of its kind. */
  readonly file: string;
  /** A second document that is read with it. */
  readonly beside?: string;
  /** The shape that it stands for. */
  readonly standsFor: string;
  /** Clusters, pools, VNets and subnets, as `contentsOf` words them. */
  readonly holds: readonly string[];
  /** What its plan holds beside that: any part of the plan. */
  readonly plan?: object;
  /** Sentences about what is assumed or left out that belong to this shape. */
  readonly says?: readonly string[];
}
