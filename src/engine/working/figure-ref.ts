import type { CandidateId, Load } from '../../domain/ids.ts';

interface OfCluster {
  readonly cluster: string;
  readonly candidate: CandidateId;
}
interface OfRange extends OfCluster {
  readonly range: string;
}

/** Points at one number of a plan. Every number on the page and in the report carries one, and `explain` opens it. */
export type FigureRef =
  | (OfRange & { readonly figure: 'range-part'; readonly part: number; readonly load: Load })
  | (OfRange & { readonly figure: 'range-total'; readonly load: Load })
  | (OfRange & {
      readonly figure: 'range-capacity' | 'range-free' | 'range-free-percent' | 'smallest-prefix' | 'request-prefix';
    })
  | (OfCluster & { readonly figure: 'vnet-addresses'; readonly load: Load })
  | (OfCluster & { readonly figure: 'vnet-pool'; readonly pool: string; readonly load: Load })
  | (OfCluster & { readonly figure: 'pool-nodes'; readonly pool: string; readonly load: Load })
  | (OfCluster & { readonly figure: 'pool-surge' | 'pool-addresses-per-node'; readonly pool: string })
  | (OfCluster & { readonly figure: 'reach-nodes' | 'reach-pods' | 'next-reach-nodes' })
  | (OfCluster & { readonly figure: 'reach-pool-nodes' | 'reach-pool-pods' | 'alone-nodes'; readonly pool: string });

/** A text key of a reference, for maps and for `evaluate --working`. */
export function figureKey(reference: FigureRef): string {
  const { figure, cluster, candidate } = reference;
  const rest = [
    'range' in reference ? reference.range : '',
    'part' in reference ? String(reference.part) : '',
    'pool' in reference ? reference.pool : '',
    'load' in reference ? reference.load : '',
  ].filter((text) => text !== '');
  return [cluster, candidate, figure, ...rest].join('|');
}
