import type { DemandPart, PartKind } from './range-types.ts';

/** Parts that stay the same however many nodes there are, and who needs them. */
const WHO: Readonly<Partial<Record<PartKind, string>>> = {
  'internal-load-balancers': 'the load balancers need',
  'api-server': 'the API server needs',
  services: 'the services need',
};

/** Who needs the addresses of a range that no node of the cluster is in, for a sentence: "the load balancers need". */
export function whoNeeds(parts: readonly DemandPart[]): string {
  const kinds = new Set(parts.map(({ kind }) => kind));
  // what the service range keeps for itself is there with any service
  kinds.delete('service-range-own');
  const [only] = kinds;
  return (kinds.size === 1 && only !== undefined ? WHO[only] : undefined) ?? 'everything in it needs';
}
