import type { Shortage } from '../../engine/service-error/shortage.ts';

interface Refusal {
  /** The form that it stands for. */
  readonly standsFor: string;
  readonly text: string;
  readonly shortage: Shortage;
  /** Nodes and max pods that the number was made of; `maxPods` is null where the number does not hold it. */
  readonly told: {
    readonly nodes: number;
    readonly maxPods: number | null;
    readonly way?: 'pods-counted' | 'host-pods-left-out';
  };
}

const refused = { code: 'InsufficientSubnetSize', network: null, subnet: null, range: null } as const;
const full = { code: 'SubnetIsFull', kind: 'unknown', network: null, available: null } as const;

/** Refusals with names and numbers of our own: of Azure are only the words by which they are known. */
export const REFUSALS: readonly Refusal[] = [
  {
    standsFor: 'a pod CIDR, in JSON that is escaped in a text: 6 × 256',
    text: String.raw`"{\r\n  \"code\": \"InsufficientSubnetSize\",\r\n  \"message\": \"Pre-allocated IPs 1536 exceeds IPs available 1024 in Subnet Cidr 10.130.0.0/22, Subnet Name networkProfile.podCIDR. More words follow.\",\r\n  \"target\": \"networkProfile.podCIDR\"\r\n}"`,
    shortage: { ...refused, kind: 'pod-cidr', range: '10.130.0.0/22', wanted: 1536, available: 1024 },
    told: { nodes: 6, maxPods: null },
  },
  {
    standsFor: 'the first form, without a range: 7 × 31',
    text: '"Pre-allocated IPs 217 exceeds IPs available in Subnet 123"',
    shortage: { ...refused, kind: 'unknown', wanted: 217, available: 123 },
    told: { nodes: 7, maxPods: 30, way: 'pods-counted' },
  },
  {
    standsFor: 'the first form inside the error of a client, with a target that names no range: 2 × 111',
    text: 'create failed: StatusCode=400 Code="InsufficientSubnetSize" Message="Pre-allocated IPs 222 exceeds IPs available in Subnet 59" Target="agentPoolProfile.count"',
    shortage: { ...refused, kind: 'unknown', wanted: 222, available: 59 },
    told: { nodes: 2, maxPods: 110, way: 'pods-counted' },
  },
  {
    standsFor: 'range and name in a line of a log: 5 × 29',
    text: "Adding pool 'burst' failed. Error: Pre-allocated IPs 145 exceeds IPs available 123 in Subnet Cidr 10.131.0.0/25, Subnet Name snet-a. See the help.",
    shortage: { ...refused, kind: 'unknown', subnet: 'snet-a', range: '10.131.0.0/25', wanted: 145, available: 123 },
    told: { nodes: 5, maxPods: 30, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'a range without a name: 9 × 29',
    text: "'Bad Request': Pre-allocated IPs 261 exceeds IPs available 251 in Subnet Cidr 10.132.4.0/24",
    shortage: { ...refused, kind: 'unknown', range: '10.132.4.0/24', wanted: 261, available: 251 },
    told: { nodes: 9, maxPods: 30, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'a node subnet, told twice, the target behind: 4 × 249',
    text: '(InsufficientSubnetSize) Pre-allocated IPs 996 exceeds IPs available 251 in Subnet Cidr 10.133.0.0/24, Subnet Name snet-pier.\nCode: InsufficientSubnetSize\nMessage: Pre-allocated IPs 996 exceeds IPs available 251 in Subnet Cidr 10.133.0.0/24, Subnet Name snet-pier.\nTarget: agentPoolProfile.vnetSubnetID',
    shortage: {
      ...refused,
      kind: 'node-subnet',
      subnet: 'snet-pier',
      range: '10.133.0.0/24',
      wanted: 996,
      available: 251,
    },
    told: { nodes: 4, maxPods: 250, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'without the word Cidr: 12 × 29',
    text: 'InsufficientSubnetSize: Pre-allocated IPs 348 exceeds IPs available 251 in Subnet 10.134.1.0/24',
    shortage: { ...refused, kind: 'unknown', range: '10.134.1.0/24', wanted: 348, available: 251 },
    told: { nodes: 12, maxPods: 30, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'on a line of its own, one address of the subnet in use: 5 × 109',
    text: '400 InsufficientSubnetSize\n  Pre-allocated IPs 545 exceeds IPs available 250 in Subnet Cidr 10.135.1.0/24',
    shortage: { ...refused, kind: 'unknown', range: '10.135.1.0/24', wanted: 545, available: 250 },
    told: { nodes: 5, maxPods: 110, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'a name with dots and dashes before a full stop, in quotes: 3 × 29',
    text: 'Message="Pre-allocated IPs 87 exceeds IPs available 59 in Subnet Cidr 10.137.2.0/26, Subnet Name snet-north.blue-7f3. Read on."',
    shortage: {
      ...refused,
      kind: 'unknown',
      subnet: 'snet-north.blue-7f3',
      range: '10.137.2.0/26',
      wanted: 87,
      available: 59,
    },
    told: { nodes: 3, maxPods: 30, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'a pod subnet with static blocks: 8 × 16',
    text: '(InsufficientSubnetSize) Pre-allocated IPs 128 exceeds IPs available 59 in Subnet Cidr 10.139.0.0/26, Subnet Name snet-blocks.\nCode: InsufficientSubnetSize\nTarget: agentPoolProfile.podSubnetID',
    shortage: {
      ...refused,
      kind: 'pod-subnet',
      subnet: 'snet-blocks',
      range: '10.139.0.0/26',
      wanted: 128,
      available: 59,
    },
    told: { nodes: 8, maxPods: null },
  },
  {
    standsFor: 'a name in single quotes, further lines behind: 2 × 29',
    text: "New-AzAksCluster: Pre-allocated IPs 58 exceeds IPs available 11 in Subnet Cidr 10.140.8.0/28, Subnet Name 'snet-tiny'.\n  Surge nodes count, too.",
    shortage: { ...refused, kind: 'unknown', subnet: 'snet-tiny', range: '10.140.8.0/28', wanted: 58, available: 11 },
    told: { nodes: 2, maxPods: 30, way: 'host-pods-left-out' },
  },
  {
    standsFor: 'a pod CIDR as az prints it: 20 × 256',
    text: 'Code: InsufficientSubnetSize\nMessage: Pre-allocated IPs 5120 exceeds IPs available 4096 in Subnet Cidr 10.144.0.0/20, Subnet Name networkProfile.podCIDR.\nTarget: networkProfile.podCIDR',
    shortage: { ...refused, kind: 'pod-cidr', range: '10.144.0.0/20', wanted: 5120, available: 4096 },
    told: { nodes: 20, maxPods: null },
  },
  {
    standsFor: 'a running subnet that is full',
    text: 'Subnet snet-small with address prefix 10.136.0.0/29 does not have enough capacity for 1 IP addresses.',
    shortage: { ...full, subnet: 'snet-small', range: '10.136.0.0/29', wanted: 1 },
    told: { nodes: 1, maxPods: null },
  },
  {
    standsFor: 'a running subnet that is full, by its id',
    text: 'SubnetIsFull: Subnet /subscriptions/0/resourceGroups/rg-mole/providers/Microsoft.Network/virtualNetworks/vnet-mole/subnets/snet-mole with address prefix 10.141.0.0/21 does not have enough capacity for 1 IP addresses',
    shortage: { ...full, subnet: 'snet-mole', network: 'vnet-mole', range: '10.141.0.0/21', wanted: 1 },
    told: { nodes: 1, maxPods: null },
  },
];

/** The refusal of this number. */
export function refusalOf(wanted: number): string {
  const found = REFUSALS.find(({ shortage }) => shortage.wanted === wanted);
  if (found === undefined) {
    throw new Error(`There is no refusal of ${wanted} addresses.`);
  }
  return found.text;
}
