import { OS_NAMES, SHARE_UNITS } from '../../engine/words/choice-names.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** Where the nodes and pods of a pool live. */
export const POOL_SUBNETS = {
  nodeSubnet: { label: 'Node subnet', empty: 'request one' },
  podSubnet: { label: 'Pod subnet', empty: 'request one' },
} as const satisfies Record<string, FieldSpec>;

/** The columns of the pool grid, in order. Widths are in the style sheet, by class. */
export const POOL_COLUMNS = {
  name: { label: 'Pool' },
  os: { label: 'OS', names: OS_NAMES },
  nodes: { label: 'Nodes now' },
  'autoscaler.enabled': { label: 'Autoscaler' },
  'autoscaler.minimumNodes': { label: 'Autoscaler minimum' },
  'autoscaler.maximumNodes': { label: 'Autoscaler maximum' },
  maxPodsPerNode: { label: 'Max pods per node' },
  expectedPodsPerNode: { label: 'Expected pods per node' },
  'upgrade.surge.value': { label: 'Surge' },
  'upgrade.surge.unit': { label: 'Surge unit', names: SHARE_UNITS },
  ...POOL_SUBNETS,
} as const satisfies Record<string, FieldSpec>;
