import { nextEntityId } from '../../domain/entities.ts';
import { windowsServer2025DefaultVersion } from '../../domain/facts/pool-kinds.ts';
import { isVersionAtLeast } from '../../domain/kubernetes-version.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { newNodePool } from '../../domain/start-values.ts';
import type { Setting, SettingContext } from './setting.ts';

/** Our own start value: what an auto-provisioned pool may grow to until somebody enters another cap. */
const START_CAP = 10;
/** A gateway pool for availability has two nodes. */
const GATEWAY_NODES = 2;

interface PoolSetting {
  readonly name: string;
  readonly has: (pool: NodePool) => boolean;
  readonly change: (context: SettingContext) => Partial<NodePool>;
  readonly missing: string;
  readonly label: string;
}

/** The name, numbered where a pool has it. */
function freeName(name: string, { nodePools }: SettingContext['cluster']): string {
  const taken = nodePools.map((pool) => pool.name);
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) => (at === 0 ? name : `${name}${at + 1}`));
  return numbers.find((each) => !taken.includes(each)) ?? name;
}

/** A pool of a kind that the cluster must have. */
function poolSetting({ name, has, change, missing, label }: PoolSetting): Setting {
  return {
    field: 'nodePools',
    isMade: ({ cluster }) => cluster.nodePools.some(has),
    missing: () => missing,
    label: () => label,
    edits: (context) => {
      const { cluster, input } = context;
      const pool = newNodePool(nextEntityId(input, 'node-pool'), freeName(name, cluster), 'user');
      return [
        {
          entity: cluster.id,
          field: `nodePools.${cluster.nodePools.length}`,
          value: { ...pool, ...change(context) },
        },
      ];
    },
  };
}

export const windowsPool = poolSetting({
  name: 'win',
  has: ({ os }) => os === 'windows',
  change: ({ cluster }) => ({
    os: 'windows',
    osSku: isVersionAtLeast(cluster.kubernetesVersion, windowsServer2025DefaultVersion.value)
      ? 'Windows2025'
      : 'Windows2022',
  }),
  missing: 'the cluster has no Windows node pool',
  label: 'Add a Windows node pool',
});

export const gatewayPool = poolSetting({
  name: 'gateway',
  has: ({ mode }) => mode === 'gateway',
  change: () => ({ mode: 'gateway', nodes: GATEWAY_NODES }),
  missing: 'the cluster has no gateway pool',
  label: 'Add a gateway pool',
});

export const autoProvisionedPool = poolSetting({
  name: 'auto',
  has: ({ kind }) => kind === 'auto-provisioned',
  change: () => ({ kind: 'auto-provisioned', nodeCap: START_CAP }),
  missing: 'the plan has no auto-provisioned nodes',
  label: `Add auto-provisioned nodes, ${START_CAP} at most`,
});
