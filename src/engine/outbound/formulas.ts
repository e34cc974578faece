import type { Formula } from '../figures/formulas.ts';

/** I = outbound addresses, Q = SNAT ports of one address, P = ports of one node: the most nodes they are enough for. */
export const nodesOfPorts: Formula<'I' | 'Q' | 'P'> = {
  id: 'nodes-of-ports',
  expression: 'floor(I × Q / P)',
  compute: ({ I, Q, P }) => Math.floor((I * Q) / P),
};

/** N = nodes, P = ports of one node, Q = ports of one address: addresses needed, at least one. */
export const addressesForPorts: Formula<'N' | 'P' | 'Q'> = {
  id: 'addresses-for-ports',
  expression: 'max(1, ceil(N × P / Q))',
  compute: ({ N, P, Q }) => Math.max(1, Math.ceil((N * P) / Q)),
};

/** C = connections of a node to one destination, D = the multiple that ports are set in: ports of the node. */
export const portsForConnections: Formula<'C' | 'D'> = {
  id: 'ports-for-connections',
  expression: 'D × ceil(C / D)',
  compute: ({ C, D }) => D * Math.ceil(C / D),
};

/** I = addresses at most, Q = ports of one, D = the multiple, N = nodes: the most ports that each node can have. */
export const mostPortsPerNode: Formula<'I' | 'Q' | 'D' | 'N'> = {
  id: 'most-ports-per-node',
  expression: 'min(Q, D × floor(I × Q / max(1, N) / D))',
  compute: ({ I, Q, D, N }) => Math.min(Q, D * Math.floor((I * Q) / Math.max(1, N) / D)),
};

/** I = addresses of a NAT gateway, F = flows of one to a destination: flows of all nodes together. */
export const natGatewayFlows: Formula<'I' | 'F'> = {
  id: 'nat-gateway-flows',
  expression: 'I × F',
  compute: ({ I, F }) => I * F,
};

/** As above, N = nodes: what each node has when all use the same. */
export const flowsPerNode: Formula<'I' | 'F' | 'N'> = {
  id: 'flows-per-node',
  expression: 'floor(I × F / max(1, N))',
  compute: ({ I, F, N }) => Math.floor((I * F) / Math.max(1, N)),
};

/** N = nodes, C = connections of a node to one destination, F = flows of one address: addresses needed, at least one. */
export const addressesForFlows: Formula<'N' | 'C' | 'F'> = {
  id: 'addresses-for-flows',
  expression: 'max(1, ceil(N × C / F))',
  compute: ({ N, C, F }) => Math.max(1, Math.ceil((N * C) / F)),
};

/** S = services on one front-end address, T = ports of each, N = nodes. */
export const backendConfigurations: Formula<'S' | 'T' | 'N'> = {
  id: 'backend-configurations',
  expression: 'S × T × N',
  compute: ({ S, T, N }) => S * T * N,
};

/** X = backend IP configurations of one front-end address, N = nodes: rules (services times ports) that fit on it. */
export const rulesPerFrontend: Formula<'X' | 'N'> = {
  id: 'rules-per-frontend',
  expression: 'floor(X / max(1, N))',
  compute: ({ X, N }) => Math.floor(X / Math.max(1, N)),
};
