import { named, nextEntityId } from '../../domain/entities.ts';
import { applicationGatewayDelegation } from '../../domain/facts/neighbour-subnets.ts';
import { appGatewayForContainersPrefixLength } from '../../domain/facts/range-constraints.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import { needPurposesOf } from '../../domain/need-subnets.ts';
import { nameFrom } from '../../domain/plain-name.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered } from '../../domain/reachability.ts';
import { newSubnet } from '../../domain/start-values.ts';
import { needSubnetOf, type SubnetPlace } from '../demand/network-index.ts';
import { PART_NAMES } from '../demand/range-types.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { RuleContext } from './context.ts';
import { at, finding, type FindingDraft, fix, type Rule, type RuleHead } from './rule.ts';

/** Gateways whose ingress controller runs in the cluster. */
type Gateway = Exclude<NeedPurpose, 'virtual-nodes'>;

function gatewaysOf({ cluster }: ClusterContext): readonly Gateway[] {
  return needPurposesOf(cluster).filter((purpose) => purpose !== 'virtual-nodes');
}

function isOverlay({ model }: ClusterContext): boolean {
  return NETWORK_MODELS[model].routing === 'overlay';
}

function gatewaySubnet({ cluster, index }: ClusterContext, gateway: Gateway): SubnetPlace | undefined {
  return index.subnets.get(needSubnetOf(cluster, gateway, index) ?? '');
}

interface Used {
  readonly context: ClusterContext;
  readonly gateway: Gateway;
  readonly place: SubnetPlace;
}

/** A rule on the subnets that are marked for a gateway which a cluster on Overlay runs (rulings 9 and 35). */
function onOverlay({ check, ...head }: RuleHead & { readonly check: (used: Used) => FindingDraft | null }): Rule {
  return {
    ...head,
    check: ({ clusters }) =>
      clusters.filter(isOverlay).flatMap((context) =>
        gatewaysOf(context).flatMap((gateway) => {
          const place = gatewaySubnet(context, gateway);
          return (place && check({ context, gateway, place })) ?? [];
        }),
      ),
  };
}

const size = appGatewayForContainersPrefixLength.value;

/** A peered VNet with a subnet for this gateway, where the cluster's own has none. */
function peeredWithGateway(context: ClusterContext, gateway: Gateway, networks: readonly VirtualNetwork[]) {
  const { cluster } = context;
  const own = networks.find(({ id }) => id === cluster.virtualNetwork);
  const hasGateway = ({ subnets }: VirtualNetwork) => subnets.some(({ purposes }) => purposes.includes(gateway));
  return own === undefined || hasGateway(own)
    ? null
    : { own, peer: networks.find((network) => network !== own && arePeered(network, own) && hasGateway(network)) };
}

function peeredFindings(context: ClusterContext, { input }: RuleContext): FindingDraft[] {
  const { cluster } = context;
  // an Application Gateway in a peered VNet is refused to Overlay only, one for containers to every model
  const concerned = gatewaysOf(context).filter((gateway) => gateway !== 'application-gateway' || isOverlay(context));
  return concerned.flatMap((gateway) => {
    const found = peeredWithGateway(context, gateway, input.virtualNetworks);
    if (!found?.peer) {
      return [];
    }
    const { own, peer } = found;
    const subnet = {
      ...newSubnet(nextEntityId(input, 'subnet'), nameFrom('snet', cluster.name, gateway)),
      purposes: [gateway],
      ipv4: { kind: 'size' as const, range: '', prefixLength: size },
      delegatedTo: gateway === 'application-gateway' ? applicationGatewayDelegation.value : null,
    };
    const sentence = `${PART_NAMES[gateway]} of ${named(cluster)} must have its subnet in ${named(own)}; in the peered ${named(peer)} it is not supported.`;
    return [
      finding(at(cluster.id, 'needs'), sentence, {
        subjects: [cluster.id, peer.id],
        fix: fix(`Add a /${size} for it to ${named(own)}`, {
          ...at(own.id, `subnets.${own.subnets.length}`),
          value: subnet,
        }),
      }),
    ];
  });
}

export const gatewaySubnetRules: readonly Rule[] = [
  onOverlay({
    id: 'overlay-gateway-subnet-too-large',
    severity: 'error',
    title: 'Gateway subnet larger than Overlay takes',
    facts: [applicationGatewayDelegation.id, appGatewayForContainersPrefixLength.id],
    check: ({ gateway, place: { subnet, prefixLength } }) =>
      prefixLength === null || prefixLength >= size
        ? null
        : finding(
            at(subnet.id, 'ipv4.range'),
            `On Overlay the subnet of ${PART_NAMES[gateway]} is at most a /${size}; ${named(subnet)} is a /${prefixLength}.`,
            {
              numbers: { prefixLength },
              fix: fix(
                `Make it a /${size}`,
                { ...at(subnet.id, 'ipv4.kind'), value: 'size' },
                { ...at(subnet.id, 'ipv4.prefixLength'), value: size },
              ),
            },
          ),
  }),
  onOverlay({
    id: 'overlay-gateway-subnet-delegation',
    severity: 'error',
    title: 'Application Gateway subnet without its delegation on Overlay',
    facts: [applicationGatewayDelegation.id],
    check: ({ gateway, place: { subnet } }) => {
      const { value } = applicationGatewayDelegation;
      const place = at(subnet.id, 'delegatedTo');
      return gateway !== 'application-gateway' || subnet.delegatedTo === value
        ? null
        : finding(place, `On Overlay the subnet of a gateway is delegated to ${value}; ${named(subnet)} is not.`, {
            fix: fix(`Delegate it to ${value}`, { ...place, value }),
          });
    },
  }),
  {
    id: 'overlay-gateway-subnet-shared',
    severity: 'error',
    title: 'Two gateways in a subnet on Overlay',
    facts: [applicationGatewayDelegation.id],
    check: ({ clusters }) => {
      const sharers = clusters.filter(
        (context) => isOverlay(context) && gatewaysOf(context).includes('application-gateway'),
      );
      const places = new Set(sharers.flatMap((context) => gatewaySubnet(context, 'application-gateway') ?? []));
      return [...places].flatMap(({ subnet }) => {
        const inIt = sharers.filter((context) => gatewaySubnet(context, 'application-gateway')?.subnet === subnet);
        return inIt.length < 2
          ? []
          : [
              finding(
                at(subnet.id, 'purposes'),
                `On Overlay a subnet holds one gateway; ${named(subnet)} is to hold those of ${inIt.length} clusters.`,
                { subjects: [subnet.id, ...inIt.map(({ cluster }) => cluster.id)] },
              ),
            ];
      });
    },
  },
  {
    id: 'gateway-in-peered-vnet',
    severity: 'error',
    title: 'Gateway in a peered VNet',
    facts: [applicationGatewayDelegation.id, appGatewayForContainersPrefixLength.id],
    check: (context) => context.clusters.flatMap((cluster) => peeredFindings(cluster, context)),
  },
];
