import type { Load } from '../../domain/ids.ts';
import type { OutboundOption } from '../../domain/outbound-options.ts';
import type { OutboundType } from '../../domain/plan-input.ts';
import type { PerLoad } from '../demand/per-load.ts';

/** A number for each load; null where the documented table of automatic ports has ended. */
export type KnownPerLoad = Readonly<Record<Load, number | null>>;

/** SNAT ports of the load balancer, as given or as the service allocates them by the number of nodes. */
export interface LoadBalancerOutbound {
  readonly allocation: 'explicit' | 'automatic';
  readonly portsPerNode: KnownPerLoad;
  readonly portsNeeded: KnownPerLoad;
  readonly portsAvailable: number;
  /** Whether the load with upgrade has its ports; null where that is not documented. */
  readonly fits: boolean | null;
  /** Nodes that the given addresses carry; with automatic ports, where the documented table ends. */
  readonly mostNodes: number;
  /** Addresses that the load with upgrade needs. */
  readonly addressesNeeded: number | null;
  /** Ports that each node could have with the most managed addresses. */
  readonly mostPortsPerNode: number;
}

/** Flows of a NAT gateway to one destination; all nodes share them. */
export interface NatGatewayOutbound {
  /** Over IPv4. */
  readonly flows: number;
  /** Flows for each node with the most addresses, when all nodes use the same. */
  readonly mostFlowsPerNode: number;
}

/** How many outbound addresses of one IP version are given, and how many the type takes; null where no number is documented. */
export interface OutboundAddresses {
  readonly given: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isAccepted: boolean;
}

/** A static egress gateway pool: its public prefix and the nodes it has addresses for. */
export interface GatewayPool {
  readonly pool: string;
  readonly prefixLength: number;
  /** Shortest and longest prefix length that is accepted. */
  readonly acceptedPrefixLengths: readonly [number, number];
  readonly isPrefixAccepted: boolean;
  readonly publicAddresses: number;
  readonly nodes: number;
  readonly mostNodes: number;
  readonly fits: boolean;
}

/** Whether a cluster can have an outbound type. `depends`: on a VNet that is not in the plan yet. */
export type TypeAnswer = 'yes' | 'preview' | 'depends' | 'not-documented' | 'limited' | 'no';

/** Whether the type can be changed to later. `depends`: on whose VNet it is. */
export type ChangeAnswer = 'possible' | 'not-possible' | 'depends' | 'disputed' | 'not-documented' | 'same';

export interface OutboundTypeRow {
  /** Azure's word. */
  readonly type: OutboundType;
  readonly option: OutboundOption;
  /** How the plan has it. */
  readonly isChosen: boolean;
  readonly needs: string;
  readonly answer: TypeAnswer;
  /** Why not, or what must be so: whole sentences. */
  readonly reasons: readonly string[];
  /** A change of this cluster's type to this one after creation. */
  readonly change: ChangeAnswer;
}

/** Everything about the way out of one cluster. */
export interface OutboundEvaluation {
  readonly cluster: string;
  readonly type: OutboundType;
  readonly nodes: PerLoad;
  /** Pools without a known size: the numbers are then lower bounds. */
  readonly unknownPools: readonly string[];
  /** Outbound IPv4 addresses. */
  readonly addresses: OutboundAddresses;
  /** Outbound IPv6 addresses of a dual-stack cluster; null where the cluster has none to count. */
  readonly ipv6Addresses: OutboundAddresses | null;
  readonly loadBalancer: LoadBalancerOutbound;
  readonly natGateway: NatGatewayOutbound;
  /** Load balancing rules (services times ports) that fit on one front-end address at the load with upgrade. */
  readonly rulesPerFrontend: number;
  readonly gatewayPools: readonly GatewayPool[];
  /** Whose VNet it is in; null while the plan has none for this cluster. */
  readonly network: 'own' | 'managed' | null;
  readonly types: readonly OutboundTypeRow[];
}
