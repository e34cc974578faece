import type { Load } from '../../domain/ids.ts';
import { LOADS } from '../../domain/ids.ts';

const TOTALS = [
  'ports-available',
  'most-nodes',
  'addresses-needed',
  'most-ports-per-node',
  'flows',
  'flows-ipv6',
  'most-flows-per-node',
  'rules-per-frontend',
  'most-addresses',
  'most-nat-addresses',
] as const;
export type OutboundTotal = (typeof TOTALS)[number];

const PER_LOAD = ['ports-per-node', 'ports-needed'] as const;

/** A number about the way out of a cluster. Those of a what-if carry what was asked, as it is no part of the plan. */
export type OutboundFigure =
  | { readonly of: (typeof PER_LOAD)[number]; readonly load: Load }
  | { readonly of: OutboundTotal }
  | { readonly of: 'connection-ports' | 'connection-addresses' | 'connection-flows'; readonly connections: number }
  | { readonly of: 'backend-configurations'; readonly services: number; readonly portsPerService: number };

/** A text key of a figure: what it is, then what it is about. */
export function outboundFigureKey(figure: OutboundFigure): string {
  return Object.values<string | number>({ ...figure }).join('/');
}

/** Every figure about the way out of a cluster that is part of the plan, so none of a what-if. */
export const OUTBOUND_FIGURES: readonly OutboundFigure[] = [
  ...LOADS.flatMap((load) => PER_LOAD.map((of): OutboundFigure => ({ of, load }))),
  ...TOTALS.map((of): OutboundFigure => ({ of })),
];
