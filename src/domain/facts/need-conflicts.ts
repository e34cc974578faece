import { fact } from './fact.ts';

export const dualStackWithoutVirtualNodes = fact({
  id: 'dual-stack-without-virtual-nodes',
  value: false,
  unit: 'offered together',
  meaning: 'Virtual nodes are not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['dual-stack'],
});

export const dualStackWithoutEgressGateway = fact({
  id: 'dual-stack-without-egress-gateway',
  value: false,
  unit: 'offered together',
  meaning: 'The static egress gateway is for IPv4 only and is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['egress-gateway'],
});

export const dualStackWithoutAutoProvisioning = fact({
  id: 'dual-stack-without-auto-provisioning',
  value: false,
  unit: 'offered together',
  meaning: 'Node auto-provisioning is not offered in a dual-stack cluster.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['nap'],
});

export const autoProvisioningWithoutWindows = fact({
  id: 'auto-provisioning-without-windows',
  value: false,
  unit: 'offered together',
  meaning: 'Node auto-provisioning is not offered in a cluster with Windows node pools.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['nap'],
});
