import type { SubnetPurpose } from '../../domain/plan-input.ts';
import type { MapNetwork } from './map-rows.ts';

/** Purposes that share a colour on the map. */
const COLOURS: readonly (readonly [string, readonly SubnetPurpose[]])[] = [
  ['Nodes', ['nodes', 'system-nodes']],
  ['Pods', ['pods', 'virtual-nodes']],
  ['API server', ['api-server']],
  ['Internal load balancers', ['internal-load-balancers']],
  ['Private Link, private endpoints', ['private-link-service', 'private-endpoints']],
  [
    'Gateways, firewall, Bastion, DNS',
    ['gateway', 'firewall', 'bastion', 'application-gateway', 'application-gateway-for-containers', 'dns-resolver'],
  ],
  ['Other', ['other']],
];

export interface LegendEntry {
  readonly label: string;
  /** Decides the colour or the pattern of the mark. */
  readonly purpose: SubnetPurpose | null;
  readonly kind: 'subnet' | 'gap' | 'kept-clear';
  readonly isPlaced: boolean;
}

/** What the colours and patterns of these maps mean: an entry for each that is there. */
export function legendOf(networks: readonly MapNetwork[]): readonly LegendEntry[] {
  const subnets = networks.flatMap((map) => [...map.subnets.values()]);
  const purposes = new Set(subnets.map(({ purpose }) => purpose));
  const kinds = new Set(networks.flatMap(({ layout }) => layout.spaces).flatMap(({ pieces }) => pieces.map(kindOf)));
  const entry = (label: string, kind: LegendEntry['kind']): LegendEntry[] =>
    kinds.has(kind) ? [{ label, purpose: null, kind, isPlaced: false }] : [];
  return [
    ...COLOURS.flatMap(([label, of]): LegendEntry[] => {
      const purpose = of.find((each) => purposes.has(each));
      return purpose === undefined ? [] : [{ label, purpose, kind: 'subnet', isPlaced: false }];
    }),
    ...(subnets.some(({ placed }) => !placed.isPinned)
      ? [{ label: 'Dashed: placed by the planner', purpose: null, kind: 'subnet' as const, isPlaced: true }]
      : []),
    ...entry('Free', 'gap'),
    ...entry('Kept clear', 'kept-clear'),
  ];
}

function kindOf({ kind }: MapNetwork['layout']['spaces'][number]['pieces'][number]): LegendEntry['kind'] {
  return kind;
}
