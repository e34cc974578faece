import { planFile } from '../domain/parse-plan.ts';
import { newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';

/** Prints a plan file of one VNet with 200 subnets of mixed sizes, which `scripts/map-frames.mjs` opens. */
const SUBNETS = 200;
const PURPOSES = ['nodes', 'pods', 'private-endpoints', 'internal-load-balancers', 'other'] as const;

const subnets = Array.from({ length: SUBNETS }, (_, at) => ({
  ...newSubnet(`s${at + 1}`, `snet-${at + 1}`),
  ipv4: { kind: 'size' as const, range: '', prefixLength: 24 + (at % 5) },
  purposes: [PURPOSES[at % PURPOSES.length] ?? 'other'],
}));
const plan = {
  ...newPlan(),
  name: '200 subnets',
  virtualNetworks: [{ ...newVirtualNetwork('v1', 'large'), addressSpaces: ['10.20.0.0/16'], subnets }],
};
process.stdout.write(JSON.stringify(planFile(plan)));
