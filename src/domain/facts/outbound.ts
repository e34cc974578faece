import { fact } from './fact.ts';

/** Ports of each node by the number of nodes in the pool: up to `nodes` nodes, `ports` for each. */
export interface SnatStep {
  readonly nodes: number;
  readonly ports: number;
}

const automaticSteps: readonly SnatStep[] = [
  { nodes: 50, ports: 1024 },
  { nodes: 100, ports: 512 },
  { nodes: 200, ports: 256 },
  { nodes: 400, ports: 128 },
  { nodes: 800, ports: 64 },
  { nodes: 1000, ports: 32 },
];

export const snatPortMultiple = fact({
  id: 'snat-port-multiple',
  value: 8,
  unit: 'ports',
  meaning: 'SNAT ports per node are set in multiples of eight.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer'],
});

export const natGatewayAddressesMaximum = fact({
  id: 'nat-gateway-addresses-maximum',
  value: 16,
  unit: 'addresses',
  meaning: 'A NAT gateway has at most 16 public IPs of each IP version; a Standard one has IPv4 only.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway', 'nat-gateway-v2-blog'],
});

export const managedOutboundAddressesMaximum = fact({
  id: 'managed-outbound-addresses-maximum',
  value: 100,
  unit: 'addresses',
  meaning: 'AKS manages at most 100 outbound addresses of a load balancer.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer-overview'],
});

export const snatAutomaticSteps = fact({
  id: 'snat-automatic-steps',
  value: automaticSteps,
  unit: 'ports per node',
  meaning:
    'Without a fixed number each node gets 1,024 SNAT ports up to 50 nodes, 512 up to 100, 256 up to 200, 128 up to 400, 64 up to 800 and 32 up to 1,000; the table ends there.',
  basis: 'external',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer', 'snat-allocation'],
});

export const snatNodesRounding = fact({
  id: 'snat-nodes-rounding',
  value: 'down',
  unit: 'rounding',
  meaning: 'The most nodes that outbound addresses carry is rounded down: a part of a node has no ports.',
  basis: 'derived',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer'],
  otherReading: 'The article rounds to the nearest whole number.',
});

export const natGatewayFlowsPerAddress = fact({
  id: 'nat-gateway-flows-per-address',
  value: 64512,
  unit: 'flows',
  meaning:
    'Each public IP of a NAT gateway carries 64,512 flows to one destination, shared by all nodes as they need them.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway', 'nat-gateway-v2-blog'],
});

export const outboundAddressesMinimum = fact({
  id: 'outbound-addresses-minimum',
  value: 1,
  unit: 'addresses',
  meaning: 'A load balancer or managed NAT gateway has at least one outbound address.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['load-balancer-overview', 'nat-gateway'],
});

export const backendConfigurationsPerFrontend = fact({
  id: 'backend-configurations-per-frontend',
  value: 10000,
  unit: 'backend IP configurations',
  meaning: 'One front-end address has at most 10,000 backend IP configurations: services times ports times nodes.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['large-scale'],
});

export const egressGatewayNodesAdvised = fact({
  id: 'egress-gateway-nodes-advised',
  value: 2,
  unit: 'nodes',
  meaning: 'A static egress gateway pool of fewer than two nodes is refused.',
  basis: 'ruling',
  asOf: '2024-10-24',
  checked: '2026-11-28',
  sources: ['aks-4599', 'egress-gateway'],
  otherReading: 'The article asks for two nodes for availability only.',
});
