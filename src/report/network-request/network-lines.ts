import { named } from '../../domain/entities.ts';
import { subnetsApart } from '../../domain/facts/overlaps.ts';
import { VIRTUAL_NETWORK_FIELDS } from '../../domain/fields/network-fields.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import type { NetworkLayout } from '../../engine/layout/network-layout.ts';
import type { RequestLine } from './request-line.ts';

/** What the plan says of a network beside its subnets; nothing where it is silent. */
function planLines(network: VirtualNetwork): RequestLine[] {
  const { region, resourceGroup, origin, encrypted, customDns } = network;
  const said: readonly (readonly [item: string, value: string])[] = [
    [VIRTUAL_NETWORK_FIELDS.region.label, region],
    [VIRTUAL_NETWORK_FIELDS.resourceGroup.label, resourceGroup],
    ['Owner', origin === 'managed' ? 'AKS makes and owns it' : ''],
    ['Encryption', encrypted ? 'between its virtual machines' : ''],
    ['DNS', customDns ? 'servers of your own' : ''],
  ];
  return said.flatMap(([item, value]) =>
    value === ''
      ? []
      : [
          {
            topic: 'Virtual networks' as const,
            subject: named(network),
            item,
            value,
            why: 'As the plan says.',
            facts: [],
          },
        ],
  );
}

/** The address space of a network, and the further range that it needs for all its subnets to fit. */
function spaceLines(network: VirtualNetwork, layout: NetworkLayout | undefined): RequestLine[] {
  const common = { topic: 'Virtual networks', subject: named(network), facts: [subnetsApart] } as const;
  const extra = layout?.extraPrefixLength ?? null;
  return [
    {
      ...common,
      item: VIRTUAL_NETWORK_FIELDS.addressSpaces.label,
      value: network.addressSpaces.join(', ') || 'not given yet',
      why: subnetsApart.meaning,
    },
    ...(extra === null
      ? []
      : [
          {
            ...common,
            item: 'Further address range',
            value: `/${extra}`,
            why: 'The smallest with which all its subnets have room.',
          },
        ]),
  ];
}

/** Per virtual network: its address space and what else the plan says of it. */
export function networkLines(plan: EvaluatedPlan): RequestLine[] {
  const { networks } = layoutOf(plan);
  return plan.input.virtualNetworks.flatMap((network) => {
    const layout = networks.find(({ virtualNetwork }) => virtualNetwork === network.id);
    return [...spaceLines(network, layout), ...planLines(network)];
  });
}
