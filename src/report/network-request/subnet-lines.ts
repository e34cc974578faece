import { findSubnet, findVirtualNetwork, named } from '../../domain/entities.ts';
import { azureReservedPerSubnet } from '../../domain/facts/addressing.ts';
import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import type { PlanInput, Subnet } from '../../domain/plan-input.ts';
import { apiServerKeyOf, delegationsOf } from '../../engine/demand/delegations.ts';
import { planRanges } from '../../engine/demand/plan-ranges.ts';
import { PART_NAMES } from '../../engine/names.ts';
import { plain } from '../../engine/numbers.ts';
import type { Plan, RangeUse } from '../../engine/plan.ts';
import type { RequestLine } from './request-line.ts';

interface Wanted {
  readonly key: string;
  readonly label: string;
  readonly subnet: string | null;
  readonly range: string;
}

/** Why a subnet has its size: the parts of its demand with upgrade, and the prefix that this asks for. */
function whyOfSize(use: RangeUse | undefined): string {
  if (use === undefined) {
    return 'Not sized from a cluster.';
  }
  const parts = use.parts.map(({ kind, amounts }) => `${PART_NAMES[kind]} ${plain(amounts.withUpgrade)}`);
  const asked = use.requestPrefixLength === null ? 'no IPv4 subnet is large enough' : `/${use.requestPrefixLength}`;
  return `${[...parts, `Kept by Azure ${plain(use.reserved)}`].join(', ')}; asks for: ${asked}.`;
}

function setLines(name: string, subnet: Subnet): RequestLine[] {
  const purposes = subnet.purposes.map((purpose) => NEIGHBOURS[purpose]);
  const known = purposes.filter((purpose) => purpose.facts.length > 0);
  const given = [
    ['Security group', subnet.networkSecurityGroup],
    ['Route table', subnet.routeTable],
    ['NAT gateway', subnet.natGateway],
  ] as const;
  return [
    {
      topic: 'Subnets',
      subject: name,
      item: 'Purpose',
      value: purposes.map(({ title }) => title).join(', ') || 'not given',
      why: known.map(({ note }) => note).join(' '),
      facts: known.flatMap((purpose) => purpose.facts),
    },
    ...given.flatMap(([item, value]): RequestLine[] =>
      value === null || value === ''
        ? []
        : [{ topic: 'Subnets', subject: name, item, value, why: 'As the plan names it.', facts: [] }],
    ),
  ];
}

function delegationLines(name: string, subnet: Subnet | undefined, isApiServer: boolean): RequestLine[] {
  return delegationsOf(subnet, isApiServer).map(({ service, purpose }) => ({
    topic: 'Subnets',
    subject: name,
    item: 'Delegation',
    value: service,
    why: purpose === null ? 'As the plan names it.' : `For ${NEIGHBOURS[purpose].title}.`,
    facts: purpose === null ? [] : NEIGHBOURS[purpose].facts,
  }));
}

/** Per subnet of the layout: its range or the size to be placed, its purpose, delegation and what is attached to it. */
export function subnetLines(input: PlanInput, plan: Plan): RequestLine[] {
  const uses = planRanges(input, plan.clusters);
  const apiServers = new Set(input.clusters.map(apiServerKeyOf));
  return plan.layout.networks.flatMap((network) => {
    const found = findVirtualNetwork(input, network.virtualNetwork);
    const networkName = found === undefined ? network.virtualNetwork : named(found);
    const wanted: Wanted[] = [
      ...network.subnets.map(({ key, label, subnet, range }) => ({ key, label, subnet, range })),
      ...network.unplaced.map(({ key, label, subnet, prefixLength }) => ({
        key,
        label,
        subnet,
        range: prefixLength === null ? 'size not known, to be placed' : `size /${prefixLength}, to be placed`,
      })),
    ];
    return wanted.flatMap(({ key, label, subnet, range }): RequestLine[] => {
      const entity = subnet === null ? undefined : findSubnet(input, subnet);
      const name = `${networkName} / ${label}`;
      const use = uses.get(key);
      const facts = use === undefined ? [] : [azureReservedPerSubnet];
      return [
        { topic: 'Subnets', subject: name, item: 'Range', value: range, why: whyOfSize(use), facts },
        ...(entity === undefined ? [] : setLines(name, entity)),
        ...delegationLines(name, entity, apiServers.has(key)),
      ];
    });
  });
}
