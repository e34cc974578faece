import type { Neighbour } from '../../domain/facts/neighbours.ts';
import type { SourceId } from '../../domain/facts/sources.ts';
import { listed } from '../../engine/words/list.ts';

/** What is documented about the size of a neighbour's subnet, e.g. "at least /29, /27 advised"; advice that is no more than the least is left out. */
function sizeText({ smallestAccepted, largestAccepted, advised, sizedByPlan }: Neighbour): string {
  const parts = [
    smallestAccepted === null ? '' : `at least /${smallestAccepted.value}`,
    largestAccepted === null ? '' : `at most /${largestAccepted.value}`,
    advised === null || advised.value === smallestAccepted?.value ? '' : `/${advised.value} advised`,
    sizedByPlan ? 'sized by the planner' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'size not documented' : parts.join(', ');
}

/** Size, delegation and fixed name of a neighbour's subnet in one line. */
export function neighbourText(neighbour: Neighbour): string {
  const { delegation, fixedName, secondName } = neighbour;
  const names = [fixedName, secondName].filter((name) => name !== null);
  return [
    sizeText(neighbour),
    delegation === null ? '' : `delegated to ${delegation}`,
    names.length === 0 ? '' : `named ${listed(names, 'or')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The sources of all that is said about a neighbour, each once. */
export function neighbourSources({ smallestAccepted, largestAccepted, advised, facts }: Neighbour): SourceId[] {
  const used = [smallestAccepted, largestAccepted, advised, ...facts].flatMap((entry) => entry?.sources ?? []);
  return [...new Set(used)];
}
