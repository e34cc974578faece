import { later } from '../../ui/later.tsx';

/** The folded fields of a cluster, loaded after the first verdict. */
export const clusterMore = later(async () => (await import('./ClusterMore.tsx')).ClusterMore);

/** What can be done with a cluster as a whole, loaded after the first verdict. */
export const clusterActions = later(async () => (await import('./ClusterActions.tsx')).ClusterActions);
