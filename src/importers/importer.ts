import type { Result } from '../domain/result.ts';

/**
 * A JSON value in the one spelling that all importers hand on: every key in lower case, the entries of a `properties`
 * wrapper moved up to the object that holds it. `vnetSubnetID`, `vnetSubnetId` and `Properties.VnetSubnetID` are all
 * `vnetsubnetid`. Values keep their case.
 */
export type Folded = string | number | boolean | null | readonly Folded[] | FoldedRecord;
export interface FoldedRecord {
  readonly [key: string]: Folded | undefined;
}

export const RESOURCE_KINDS = ['managed-cluster', 'agent-pool', 'virtual-network', 'subnet', 'nat-gateway'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** True for a kind that lies inside another resource: a pool in its cluster, a subnet in its VNet. */
export function isChildKind(kind: ResourceKind): boolean {
  return kind === 'agent-pool' || kind === 'subnet';
}

/** One Azure resource out of a document, whatever the document was, with the field names of ARM, folded. */
export interface FoundResource {
  readonly kind: ResourceKind;
  /** The resource id in lower case; null where the document has none. Subnet references of pools are such ids, too. */
  readonly id: string | null;
  readonly name: string;
  /** Id (or, without one, the name) of the cluster of a pool or the VNet of a subnet, in lower case; null at the top. */
  readonly parent: string | null;
  readonly fields: FoldedRecord;
  /** True where the document says what is to be deployed, not what is there: templates, and what Terraform has still to make. */
  readonly isPlanned?: boolean;
}

/**
 * What an import says before anything changes. `understood`: taken over as it stands. `assumed`: the document is silent or
 * holds an expression, and this value was taken instead. `ignored`: read and left out, with the reason.
 */
export interface ImportNote {
  readonly kind: 'understood' | 'assumed' | 'ignored';
  /** One sentence that names the thing and the value. */
  readonly sentence: string;
}

/** A document that was read, before its resources become a plan. */
export interface ReadDocument {
  readonly resources: readonly FoundResource[];
  readonly notes: readonly ImportNote[];
}

/** A kind of document. It recognises its own documents; the visitor is never asked. */
export interface Importer {
  readonly id: string;
  /** What the document is, as the preview says it: "answer of az aks show". */
  readonly title: string;
  /** Null when the document is of another kind; an error is one sentence when it is of this kind and cannot be read. */
  readonly read: (document: unknown) => Result<ReadDocument, string> | null;
}
