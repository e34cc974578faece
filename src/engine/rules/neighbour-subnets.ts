import { named } from '../../domain/entities.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { type Neighbour, NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import type { Subnet, SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { SUBNET_PURPOSES } from '../../domain/plan-input.ts';
import type { SubnetPlace } from '../demand/network-index.ts';
import { listed } from '../words/list.ts';
import type { RuleContext } from './context.ts';
import type { FindingDraft, Rule, RuleHead } from './rule.ts';
import { at, finding, fix } from './rule.ts';
import { sizeFinding } from './subnet-sizes.ts';
import { otherPurposes, tenantsOf } from './subnet-uses.ts';

/** Purposes whose sizes and neighbours have rules of their own. */
const RULED_ELSEWHERE: readonly SubnetPurpose[] = ['pods', 'api-server', 'application-gateway-for-containers'];
/** Advice that comes from a reference design, not from the service. */
const DESIGN_ONLY: readonly SubnetPurpose[] = ['internal-load-balancers', 'private-endpoints'];

const all = Object.values(NEIGHBOURS);
const idsOf = (facts: readonly (Fact<unknown> | null)[]) => [...new Set(facts.flatMap((entry) => entry?.id ?? []))];
const nameFacts = idsOf(all.flatMap(({ fixedName, facts }) => (fixedName === null ? [] : facts)));
const delegationFacts = idsOf(all.flatMap(({ delegation, facts }) => (delegation === null ? [] : facts)));

type PlaceCheck = (place: SubnetPlace, context: RuleContext) => FindingDraft | null;

function placeRule({ check, ...head }: RuleHead & { readonly check: PlaceCheck }): Rule {
  return {
    ...head,
    check: (context) => [...context.index.subnets.values()].flatMap((place) => check(place, context) ?? []),
  };
}

function neighboursIn({ purposes }: Subnet): readonly Neighbour[] {
  return purposes.map((purpose) => NEIGHBOURS[purpose]);
}

function fixedNamesOf({ fixedName, secondName }: Neighbour): readonly string[] {
  return [fixedName, secondName].filter((name) => name !== null);
}

function isNameTaken(name: string, subnet: Subnet, { subnets }: VirtualNetwork): boolean {
  return subnets.some((other) => other !== subnet && other.name === name);
}

function nameFinding({ subnet, virtualNetwork }: SubnetPlace): FindingDraft | null {
  const wanted = neighboursIn(subnet).find(({ fixedName }) => fixedName !== null);
  if (!wanted || fixedNamesOf(wanted).includes(subnet.name)) {
    return null;
  }
  const place = at(subnet.id, 'name');
  const free = fixedNamesOf(wanted).find((name) => !isNameTaken(name, subnet, virtualNetwork));
  const sentence = `${named(subnet)} is for ${wanted.title}, which only uses a subnet named ${listed(fixedNamesOf(wanted), 'or')}.`;
  return finding(place, sentence, {
    fix: free === undefined ? null : fix(`Rename it ${free}`, { ...place, value: free }),
  });
}

/** A subnet with a name that Azure keeps for one service, marked for something else. */
function keptNameFinding({ subnet }: SubnetPlace, context: RuleContext): FindingDraft | null {
  const purpose = SUBNET_PURPOSES.find((one) => fixedNamesOf(NEIGHBOURS[one]).includes(subnet.name));
  if (purpose === undefined || subnet.purposes.includes(purpose)) {
    return null;
  }
  const { title } = NEIGHBOURS[purpose];
  const place = at(subnet.id, 'purposes');
  const isUsed = tenantsOf(context).has(subnet.id);
  return finding(
    place,
    `${subnet.name} is a name that Azure reserves for ${title}, but the subnet is not marked for it.`,
    {
      fix: isUsed ? null : fix(`Mark it for ${title}`, { ...place, value: [purpose] }),
    },
  );
}

function twiceFinding({ subnet, virtualNetwork }: SubnetPlace): FindingDraft | null {
  const isFixed = all.some((neighbour) => fixedNamesOf(neighbour).includes(subnet.name));
  const same = virtualNetwork.subnets.filter(({ name }) => name === subnet.name);
  return isFixed && same.indexOf(subnet) === 1
    ? finding(
        at(subnet.id, 'name'),
        `${named(virtualNetwork)} has ${same.length} subnets named ${subnet.name}; it can have 1.`,
        { subjects: same.map(({ id }) => id), numbers: { subnets: same.length } },
      )
    : null;
}

/** A delegation to another service is refused; a missing one only where the service does not add it itself. */
function delegationFinding({ subnet }: SubnetPlace): FindingDraft | null {
  const wanted = neighboursIn(subnet).find(({ delegation }) => delegation !== null);
  const value = wanted?.delegation ?? null;
  const isMissing = subnet.delegatedTo === null;
  if (!wanted || value === null || subnet.delegatedTo === value || (isMissing && wanted.delegatedByService)) {
    return null;
  }
  const place = at(subnet.id, 'delegatedTo');
  const state = isMissing ? 'is not delegated' : `is delegated to ${subnet.delegatedTo}`;
  return finding(place, `${named(subnet)} ${state}; ${wanted.title} needs ${value}.`, {
    severity: isMissing ? 'warning' : 'error',
    fix: fix(`Delegate it to ${value}`, { ...place, value }),
  });
}

/** Of the bounds of a subnet's purposes, the one that asks for the largest subnet. */
function strictest(
  subnet: Subnet,
  boundOf: (neighbour: Neighbour, purpose: SubnetPurpose) => Fact<number> | null,
): { readonly title: string; readonly purpose: SubnetPurpose; readonly bound: number } | null {
  const bounds = subnet.purposes.flatMap((purpose) => {
    const bound = boundOf(NEIGHBOURS[purpose], purpose)?.value;
    return bound === undefined ? [] : [{ title: NEIGHBOURS[purpose].title, purpose, bound }];
  });
  return bounds.toSorted((one, other) => one.bound - other.bound)[0] ?? null;
}

const acceptedHere = ({ smallestAccepted }: Neighbour, purpose: SubnetPurpose) =>
  RULED_ELSEWHERE.includes(purpose) ? null : smallestAccepted;

function tooSmallFinding({ subnet, prefixLength }: SubnetPlace): FindingDraft | null {
  const most = strictest(subnet, acceptedHere);
  if (prefixLength === null || !most || prefixLength <= most.bound) {
    return null;
  }
  const sentence = `${named(subnet)} is a /${prefixLength}; ${most.title} needs a /${most.bound} or larger.`;
  return { ...sizeFinding(subnet, most.bound, sentence), numbers: { prefixLength, longestPrefixLength: most.bound } };
}

function belowAdviceFinding({ subnet, prefixLength }: SubnetPlace): FindingDraft | null {
  const advised = strictest(subnet, (neighbour) => neighbour.advised);
  const accepted = strictest(subnet, (neighbour) => neighbour.smallestAccepted)?.bound ?? Infinity;
  if (prefixLength === null || !advised || prefixLength <= advised.bound || prefixLength > accepted) {
    return null;
  }
  const { title, purpose, bound } = advised;
  const sentence = `${named(subnet)} is a /${prefixLength}; for ${title} a /${bound} is advised.`;
  return {
    ...sizeFinding(subnet, bound, sentence),
    numbers: { prefixLength, advisedPrefixLength: bound },
    severity: DESIGN_ONLY.includes(purpose) ? 'info' : 'warning',
  };
}

function tooLargeFinding({ subnet, prefixLength }: SubnetPlace): FindingDraft | null {
  const most = subnet.purposes.flatMap((purpose) => NEIGHBOURS[purpose].largestAccepted?.value ?? []);
  const bound = Math.max(...most);
  if (prefixLength === null || most.length === 0 || prefixLength >= bound) {
    return null;
  }
  const sentence = `${named(subnet)} is a /${prefixLength}; the subnet of a DNS resolver endpoint is at most a /${bound}.`;
  return { ...sizeFinding(subnet, bound, sentence), numbers: { prefixLength, shortestPrefixLength: bound } };
}

function sharedFinding({ subnet }: SubnetPlace, context: RuleContext): FindingDraft | null {
  const own = subnet.purposes.find(
    (purpose) => NEIGHBOURS[purpose].mayShare === false && !RULED_ELSEWHERE.includes(purpose),
  );
  if (own === undefined) {
    return null;
  }
  const others = otherPurposes(subnet, own).map((purpose) => NEIGHBOURS[purpose].title);
  const uses = tenantsOf(context).has(subnet.id) ? [...others, 'a cluster'] : others;
  return uses.length === 0
    ? null
    : finding(
        at(subnet.id, 'purposes'),
        `${named(subnet)} is for ${NEIGHBOURS[own].title} and also for ${listed(uses)}; ${NEIGHBOURS[own].title} needs it alone.`,
      );
}

export const neighbourSubnetRules: readonly Rule[] = [
  placeRule({
    id: 'fixed-subnet-name',
    severity: 'error',
    title: 'Subnet without the name that its service wants',
    facts: nameFacts,
    check: nameFinding,
  }),
  placeRule({
    id: 'kept-subnet-name',
    severity: 'warning',
    title: 'Name kept for another service',
    facts: nameFacts,
    check: keptNameFinding,
  }),
  placeRule({
    id: 'fixed-subnet-name-twice',
    severity: 'error',
    title: 'Two subnets with the same fixed name',
    facts: nameFacts,
    check: twiceFinding,
  }),
  placeRule({
    id: 'neighbour-delegation',
    severity: 'computed',
    title: 'Subnet without the delegation of its service',
    facts: delegationFacts,
    check: delegationFinding,
  }),
  placeRule({
    id: 'neighbour-subnet-too-small',
    severity: 'error',
    title: 'Subnet smaller than its service accepts',
    facts: idsOf(all.map(({ smallestAccepted }) => smallestAccepted)),
    check: tooSmallFinding,
  }),
  placeRule({
    id: 'neighbour-subnet-below-advice',
    severity: 'computed',
    title: 'Subnet smaller than advised',
    facts: idsOf(all.map(({ advised }) => advised)),
    check: belowAdviceFinding,
  }),
  placeRule({
    id: 'dns-resolver-subnet-too-large',
    severity: 'error',
    title: 'DNS resolver subnet too large',
    facts: idsOf(all.map(({ largestAccepted }) => largestAccepted)),
    check: tooLargeFinding,
  }),
  placeRule({
    id: 'neighbour-subnet-shared',
    severity: 'error',
    title: 'Subnet of a service used for something else',
    facts: [],
    check: sharedFinding,
  }),
];
