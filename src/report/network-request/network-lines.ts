import { named } from '../../domain/entities.ts';
import { subnetsApart } from '../../domain/facts/overlaps.ts';
import { VIRTUAL_NETWORK_FIELDS } from '../../domain/fields/network-fields.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { stateOfRange } from '../../domain/range-state.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { type Ask, asksIn } from '../../engine/layout/asks.ts';
import { linesOfAsk } from './ask-lines.ts';
import type { RequestLine, RequestTopic } from './request-line.ts';

const OWNERS: Readonly<Record<VirtualNetwork['origin'], string>> = {
  byo: '',
  'byo-own-subnets': 'its subnets are created by whoever asks',
  managed: 'AKS makes and owns it',
};

/** What the plan says of a network beside its ranges; nothing where it is silent. */
function planLines(network: VirtualNetwork, topic: RequestTopic): RequestLine[] {
  const { region, resourceGroup, origin, encrypted, customDns } = network;
  const said: readonly (readonly [item: string, value: string])[] = [
    [VIRTUAL_NETWORK_FIELDS.region.label, region],
    [VIRTUAL_NETWORK_FIELDS.resourceGroup.label, resourceGroup],
    ['Owner', OWNERS[origin]],
    ['Encryption', encrypted ? 'between its virtual machines' : ''],
    ['DNS', customDns ? 'servers of your own' : ''],
  ];
  return said.flatMap(([item, value]) =>
    value === '' ? [] : [{ topic, subject: named(network), item, value, why: 'As the plan says.', facts: [] }],
  );
}

/** The address ranges of a network that were given, or that AKS takes. */
function givenLines(network: VirtualNetwork): RequestLine[] {
  const { addressSpaces, addressSpaceStates, origin } = network;
  const given = addressSpaces.filter(
    (text, at) => text !== '' && (origin === 'managed' || stateOfRange(addressSpaceStates[at], text) === 'allocated'),
  );
  const why = origin === 'managed' ? 'AKS makes and owns it: only checked.' : subnetsApart.meaning;
  return given.length === 0
    ? []
    : [
        {
          topic: 'Given ranges',
          subject: named(network),
          item: VIRTUAL_NETWORK_FIELDS.addressSpaces.label,
          value: given.join(', '),
          why,
          facts: [subnetsApart],
        },
      ];
}

function askedLines(network: VirtualNetwork, asks: readonly Ask[], plan: EvaluatedPlan): RequestLine[] {
  const lines = asks.flatMap((ask) => linesOfAsk(ask, plan, ask.range === null ? 'Added address space' : 'Range'));
  const isUnknown = network.origin !== 'managed' && network.addressSpaces.every((text) => text === '');
  return isUnknown && asks.length === 0
    ? [
        {
          topic: 'Address space to ask for',
          subject: named(network),
          item: 'Range',
          value: 'not given yet',
          why: subnetsApart.meaning,
          facts: [subnetsApart],
        },
      ]
    : lines.map((line) => ({ ...line, subject: named(network) }));
}

/** Per virtual network: the address space to ask for, the one that was given, and what else the plan says of it. */
export function networkLines(plan: EvaluatedPlan): RequestLine[] {
  return plan.input.virtualNetworks.flatMap((network) => {
    const asks = asksIn(plan).filter(({ list, key }) => list === 'address-space' && key.startsWith(`${network.id}/`));
    const asked = askedLines(network, asks, plan);
    const topic = asked[0]?.topic ?? 'Given ranges';
    return [...asked, ...givenLines(network), ...planLines(network, topic)];
  });
}
