import type { PlanInput, Subnet, SubnetPlacement } from './plan-input.ts';

/** Whose word a range is: the planner placed or sized it, it was asked for, or it was given. */
export const RANGE_STATES = ['proposed', 'requested', 'allocated'] as const;
export type RangeState = (typeof RANGE_STATES)[number];

/** What was asked for, and when. */
export interface SentRange {
  /** Empty where only a size was asked for. */
  readonly range: string;
  readonly prefixLength: number;
  /** YYYY-MM-DD */
  readonly date: string;
}

const SENT = /^requested ([^/]*)\/(\d+) (\S+)$/u;

/** What a stored state says was asked for; null where it says nothing of the kind. */
export function sentIn(stored: string | undefined): SentRange | null {
  const [, first, length, date] = SENT.exec(stored ?? '') ?? [];
  return first === undefined || length === undefined || date === undefined
    ? null
    : { range: first === '' ? '' : `${first}/${length}`, prefixLength: Number(length), date };
}

/** What was asked for, as short as it is said: "10.0.0.0/25", or "/25" where only a size was. */
export function sentText({ range, prefixLength }: SentRange): string {
  return range === '' ? `/${prefixLength}` : range;
}

/** The IPv4 size that a subnet is to have: the one fixed, else, while it is placed automatically, the one that was asked for. */
export function heldPrefixLength({ ipv4, states }: Pick<Subnet, 'ipv4' | 'states'>): number | null {
  switch (ipv4.kind) {
    case 'pinned':
      return null;
    case 'size':
      return ipv4.prefixLength;
    case 'auto':
      return sentIn(states.ipv4)?.prefixLength ?? null;
  }
}

/** The stored text of a range that was asked for. */
export function requestedState(sent: SentRange): string {
  return `requested ${sentText(sent)} ${sent.date}`;
}

/** What counts of a stored state: one that is allocated needs a range; with the range gone it is the planner's again. */
export function stateOfRange(stored: string | undefined, range: string | undefined): RangeState {
  if (sentIn(stored) !== null) {
    return 'requested';
  }
  return stored === 'allocated' && (range ?? '') !== '' ? 'allocated' : 'proposed';
}

/** The same of a subnet's range of one family. */
export function stateOfPlacement(stored: string, { kind, range }: SubnetPlacement): RangeState {
  return stateOfRange(stored, kind === 'pinned' ? range : '');
}

type StatesByFamily = PlanInput['clusters'][number]['podCidrStates'];

function isSent({ ipv4, ipv6 }: StatesByFamily): boolean {
  return sentIn(ipv4) !== null || sentIn(ipv6) !== null;
}

/** True where the plan remembers of any range that it was asked for. */
export function holdsRequests({ virtualNetworks, clusters }: PlanInput): boolean {
  return (
    virtualNetworks.some(
      ({ addressSpaceStates, subnets }) =>
        addressSpaceStates.some((stored) => sentIn(stored) !== null) || subnets.some(({ states }) => isSent(states)),
    ) || clusters.some(({ podCidrStates, serviceCidrStates }) => isSent(podCidrStates) || isSent(serviceCidrStates))
  );
}
