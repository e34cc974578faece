import { newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { encodeLink } from '../share/codec.ts';
import { streamCompression } from '../share/stream-compression.ts';

/** Prints the link of a plan of one VNet with 200 subnets of mixed sizes, which `scripts/map-frames.mjs` opens. */
const SUBNETS = 200;
const PURPOSES = ['nodes', 'pods', 'private-endpoints', 'internal-load-balancers', 'other'] as const;

const subnets = Array.from({ length: SUBNETS }, (_, index) => ({
  ...newSubnet(`s${index + 1}`, `snet-${index + 1}`),
  ipv4: { kind: 'size' as const, range: '', prefixLength: 24 + (index % 5) },
  purposes: [PURPOSES[index % PURPOSES.length] ?? 'other'],
}));
const plan = {
  ...newPlan(),
  name: '200 subnets',
  virtualNetworks: [{ ...newVirtualNetwork('v1', 'large'), addressSpaces: ['10.20.0.0/16'], subnets }],
};
process.stdout.write(await encodeLink(plan, streamCompression(globalThis)));
