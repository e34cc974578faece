import { later } from '../../ui/later.tsx';

/** The folded fields of a cluster, loaded after the first verdict. */
export const clusterMore = later(async () => (await import('./ClusterMore.tsx')).ClusterMore);
