import type { Cluster, NodePool } from '../plan-input.ts';

/** What a choice of the plan is called, wherever it is asked for or told. */
type Names<T extends string> = Readonly<Record<T, string>>;

export const LIFECYCLE_NAMES: Names<Cluster['lifecycle']> = {
  planned: 'Planned',
  exists: 'Exists',
  retiring: 'Retiring',
};

export const OS_NAMES: Names<NodePool['os']> = { linux: 'Linux', windows: 'Windows' };

export const SHARE_UNITS: Names<NodePool['upgrade']['surge']['unit']> = { nodes: 'nodes', percent: '%' };
