import { FIRST_NODE_POOL_FIELDS } from '../../domain/fields/first-fields.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** The columns of the pool grid. Widths are in the style sheet, by class. */
export const POOL_COLUMNS = FIRST_NODE_POOL_FIELDS satisfies Readonly<Record<string, FieldSpec>>;

const { nodeSubnet, podSubnet } = POOL_COLUMNS;

/** Where the nodes and pods of a pool live. */
export const POOL_SUBNETS = { nodeSubnet, podSubnet };
