import type { Formula } from '../figures/formulas.ts';

/** P = max pods: the addresses of a node and of each of its pods. */
export const nodeAndPods: Formula<'P'> = { id: 'node-and-pods', expression: '1 + P', compute: ({ P }) => 1 + P };

/** P = max pods, H = pods that use the address of the node: what the service counts for one node. */
export const nodeAndOwnPods: Formula<'P' | 'H'> = {
  id: 'node-and-own-pods',
  expression: '1 + P − H',
  compute: ({ P, H }) => 1 + P - H,
};

/** T = addresses of one node and its pods. */
export const podsOfNode: Formula<'T'> = { id: 'pods-of-node', expression: 'T − 1', compute: ({ T }) => T - 1 };

/** T = addresses asked for, D = addresses of a block. */
export const blocksNeeded: Formula<'T' | 'D'> = {
  id: 'blocks-needed',
  expression: 'ceil(T / D)',
  compute: ({ T, D }) => Math.ceil(T / D),
};

/** T = addresses asked for, U = addresses in use beside them. */
export const addressesBeside: Formula<'T' | 'U'> = {
  id: 'addresses-beside',
  expression: 'T + U',
  compute: ({ T, U }) => T + U,
};

/** C = addresses available, A = addresses of one node. */
export const nodesThatFit: Formula<'C' | 'A'> = {
  id: 'nodes-that-fit',
  expression: 'floor(C / max(1, A))',
  compute: ({ C, A }) => Math.floor(C / Math.max(1, A)),
};

/** C = addresses available, N = nodes, M = most that Azure accepts: one address for the node and for each pod. */
export const mostPodsThatFit: Formula<'C' | 'N' | 'M'> = {
  id: 'most-pods-that-fit',
  expression: 'min(M, floor(C / max(1, N)) − 1)',
  compute: ({ C, N, M }) => Math.min(M, Math.floor(C / Math.max(1, N)) - 1),
};

/** As above, with H pods of each node that use its address. */
export const mostOwnPodsThatFit: Formula<'C' | 'N' | 'M' | 'H'> = {
  id: 'most-own-pods-that-fit',
  expression: 'min(M, floor(C / max(1, N)) − 1 + H)',
  compute: ({ C, N, M, H }) => Math.min(M, Math.floor(C / Math.max(1, N)) - 1 + H),
};
