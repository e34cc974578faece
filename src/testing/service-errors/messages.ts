import type { Shortage } from '../../engine/service-error/shortage.ts';

interface PublishedMessage {
  /** Where the message was published. */
  readonly source: string;
  /** The day of publication; null where it is not known. */
  readonly date: string | null;
  readonly text: string;
  readonly shortage: Shortage;
  /** Nodes and max pods that the source tells; null where it does not, or where several pools add up. */
  readonly told: { readonly nodes: number; readonly maxPods: number | null } | null;
}

const refused = { code: 'InsufficientSubnetSize', network: null, subnet: null, range: null } as const;

/** Refusals of Azure as people published them, each with what it says. Only the message is taken over. */
export const PUBLISHED_MESSAGES: readonly PublishedMessage[] = [
  {
    source: 'https://github.com/Azure/AKS-Construction/issues/701',
    date: '2024-06-11',
    text: String.raw`"{\r\n  \"code\": \"InsufficientSubnetSize\",\r\n  \"details\": null,\r\n  \"message\": \"Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet Cidr 10.240.100.0/22, Subnet Name networkProfile.podCIDR. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize\",\r\n  \"subcode\": \"\",\r\n  \"target\": \"networkProfile.podCIDR\"\r\n}"`,
    shortage: { ...refused, kind: 'pod-cidr', range: '10.240.100.0/22', wanted: 1280, available: 1024 },
    told: null,
  },
  {
    source: 'https://github.com/Azure/AKS/issues/456',
    date: '2018-06-21',
    text: '"Pre-allocated IPs 310 exceeds IPs available in Subnet 251"',
    shortage: { ...refused, kind: 'unknown', wanted: 310, available: 251 },
    told: { nodes: 10, maxPods: 30 },
  },
  {
    source: 'https://github.com/rancher/rancher/issues/20784',
    date: '2019-06-11',
    text: 'Containerservice.ManagedClustersClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: autorest/azure: Service returned an error. Status=400 Code="InsufficientSubnetSize" Message="Pre-allocated IPs 333 exceeds IPs available in Subnet 251" Target="agentPoolProfile.count"',
    shortage: { ...refused, kind: 'unknown', wanted: 333, available: 251 },
    told: { nodes: 3, maxPods: 110 },
  },
  {
    source: 'https://github.com/Azure/AKS/issues/3653',
    date: '2023-05-11',
    text: "Failed to add node pool 'windev' to Kubernetes service 'JNuamanAKSCluster'. Error: Pre-allocated IPs 255 exceeds IPs available 251 in Subnet Cidr 10.10.0.0/24, Subnet Name AKS. http://aka.ms/aks/insufficientsubnetsize",
    shortage: { ...refused, kind: 'unknown', subnet: 'AKS', range: '10.10.0.0/24', wanted: 255, available: 251 },
    told: null,
  },
  {
    source: 'https://github.com/Azure/AKS/issues/1795',
    date: '2020-08-13',
    text: "'Bad Request'. Details: Pre-allocated IPs 276 exceeds IPs available 251 in Subnet Cidr 10.142.26.0/24",
    shortage: { ...refused, kind: 'unknown', range: '10.142.26.0/24', wanted: 276, available: 251 },
    told: null,
  },
  {
    source: 'public notes with the command: az aks nodepool add, 2 nodes, max pods 250',
    date: null,
    text: '(InsufficientSubnetSize) Pre-allocated IPs 498 exceeds IPs available 251 in Subnet Cidr 10.32.0.0/24, Subnet Name subnet32. http://aka.ms/aks/insufficientsubnetsize\nCode: InsufficientSubnetSize\nMessage: Pre-allocated IPs 498 exceeds IPs available 251 in Subnet Cidr 10.32.0.0/24, Subnet Name subnet32. http://aka.ms/aks/insufficientsubnetsize\nTarget: agentPoolProfile.vnetSubnetID',
    shortage: {
      ...refused,
      kind: 'node-subnet',
      subnet: 'subnet32',
      range: '10.32.0.0/24',
      wanted: 498,
      available: 251,
    },
    told: { nodes: 2, maxPods: 250 },
  },
  {
    source: 'public notes with the command: az aks nodepool add, 3 nodes, max pods 250',
    date: null,
    text: '(InsufficientSubnetSize) Pre-allocated IPs 747 exceeds IPs available 251 in Subnet Cidr 10.33.0.0/24, Subnet Name subnet33. http://aka.ms/aks/insufficientsubnetsize\nCode: InsufficientSubnetSize\nTarget: agentPoolProfile.vnetSubnetID',
    shortage: {
      ...refused,
      kind: 'node-subnet',
      subnet: 'subnet33',
      range: '10.33.0.0/24',
      wanted: 747,
      available: 251,
    },
    told: { nodes: 3, maxPods: 250 },
  },
  {
    source: 'https://github.com/a5c-ai/hub: autoscaler maximum 10, max pods not set, so 30',
    date: '2025-08-22',
    text: 'InsufficientSubnetSize: Pre-allocated IPs 290 exceeds IPs available 251 in Subnet 10.0.1.0/24',
    shortage: { ...refused, kind: 'unknown', range: '10.0.1.0/24', wanted: 290, available: 251 },
    told: { nodes: 10, maxPods: 30 },
  },
  {
    source: 'public notes: one system and two user nodes, max pods 110 in both pools',
    date: null,
    text: '400 InsufficientSubnetSize\n  Pre-allocated IPs 327 exceeds IPs available 250 in Subnet Cidr 10.10.1.0/24',
    shortage: { ...refused, kind: 'unknown', range: '10.10.1.0/24', wanted: 327, available: 250 },
    told: { nodes: 3, maxPods: 110 },
  },
  {
    source: 'https://github.com/cloud-barista/cb-tumblebug/issues/1409',
    date: '2024-01-05',
    text: 'Message="Pre-allocated IPs 436 exceeds IPs available 251 in Subnet Cidr 192.168.2.0/24, Subnet Name az-krc-syk-clsj71a3egva36qqt700. http://aka.ms/aks/insufficientsubnetsize"',
    shortage: {
      ...refused,
      kind: 'unknown',
      subnet: 'az-krc-syk-clsj71a3egva36qqt700',
      range: '192.168.2.0/24',
      wanted: 436,
      available: 251,
    },
    told: null,
  },
  {
    source: 'public notes with the command: az aks nodepool scale -c 10, static blocks',
    date: null,
    text: '(InsufficientSubnetSize) Pre-allocated IPs 160 exceeds IPs available 59 in Subnet Cidr 10.6.0.0/26, Subnet Name pod5subnet. http://aka.ms/aks/insufficientsubnetsize\nCode: InsufficientSubnetSize\nMessage: Pre-allocated IPs 160 exceeds IPs available 59 in Subnet Cidr 10.6.0.0/26, Subnet Name pod5subnet. http://aka.ms/aks/insufficientsubnetsize\nTarget: agentPoolProfile.podSubnetID',
    shortage: {
      ...refused,
      kind: 'pod-subnet',
      subnet: 'pod5subnet',
      range: '10.6.0.0/26',
      wanted: 160,
      available: 59,
    },
    told: { nodes: 10, maxPods: null },
  },
  {
    source: 'public notes: New-AzAksCluster in a /28 (its name in quotes)',
    date: null,
    text: "New-AzAksCluster: Pre-allocated IPs 29 exceeds IPs available 11 in Subnet Cidr 172.25.22.0/28, Subnet Name 'sn-d-c-02'. http://aka.ms/aks/insufficientsubnetsize.\n  Surge nodes would also consume the subnet IP space,   please consider use smaller maxSurge or use maxUnavailable, details: aka.ms/aks/maxUnavailable.",
    shortage: { ...refused, kind: 'unknown', subnet: 'sn-d-c-02', range: '172.25.22.0/28', wanted: 29, available: 11 },
    told: { nodes: 1, maxPods: 30 },
  },
  {
    source: 'public notes: az aks create -c 33, Overlay with pod CIDR 192.168.0.0/19',
    date: null,
    text: 'Code: InsufficientSubnetSize\nMessage: Pre-allocated IPs 8448 exceeds IPs available 8192 in Subnet Cidr 192.168.0.0/19, Subnet Name networkProfile.podCIDR. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize\nTarget: networkProfile.podCIDR',
    shortage: { ...refused, kind: 'pod-cidr', range: '192.168.0.0/19', wanted: 8448, available: 8192 },
    told: { nodes: 33, maxPods: null },
  },
  {
    source: 'https://github.com/Azure/AKS-Construction/issues/403',
    date: null,
    text: 'Subnet aks-sn with address prefix 10.240.0.0/29 does not have enough capacity for 1 IP addresses.',
    shortage: {
      code: 'SubnetIsFull',
      kind: 'unknown',
      subnet: 'aks-sn',
      network: null,
      range: '10.240.0.0/29',
      wanted: 1,
      available: null,
    },
    told: { nodes: 1, maxPods: null },
  },
  {
    source: 'https://github.com/Azure/karpenter-provider-azure/issues/734',
    date: null,
    text: 'RESPONSE 400: 400 Bad Request\nERROR CODE: SubnetIsFull\n------\nSubnetIsFull: Subnet /subscriptions/<sub-id>/resourceGroups/<RG>/providers/Microsoft.Network/virtualNetworks/<VNetwork>/subnets/one with address prefix 10.0.0.0/20 does not have enough capacity for 1 IP addresses',
    shortage: {
      code: 'SubnetIsFull',
      kind: 'unknown',
      subnet: 'one',
      network: '<VNetwork>',
      range: '10.0.0.0/20',
      wanted: 1,
      available: null,
    },
    told: { nodes: 1, maxPods: null },
  },
];
