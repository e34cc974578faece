import { named } from '../../domain/entities.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { clusterNameNote, nodeGroupNotes } from './name-notes.ts';
import { isClusterName, shown } from './names.ts';

interface CodeParts {
  readonly cluster: Cluster;
  readonly network: VirtualNetwork | undefined;
  readonly hasOwnNetwork: boolean;
  /** The own network is read, not made. */
  readonly isExisting: boolean;
}

/** What the plan leaves to whoever runs the code, and what its fields mean for the code as a whole. */
export function generalNotes({ cluster, network, hasOwnNetwork, isExisting }: CodeParts): readonly string[] {
  const name = shown(named(cluster));
  return [
    ...(isClusterName(named(cluster)) ? [] : [clusterNameNote(named(cluster))]),
    ...(cluster.lifecycle === 'planned'
      ? []
      : [`${name} exists: the code makes a cluster like it, it does not move it.`]),
    ...(isExisting ? ['The resource group of the cluster need not be that of the virtual network: choose one.'] : []),
    ...(network?.resourceGroup === '' ? ['The plan names no resource group: choose one.'] : []),
    ...(network?.region === '' ? ['The plan names no region: choose one.'] : []),
    ...(network === undefined || network.resourceGroup === '' || network.region === '' || isExisting
      ? []
      : nodeGroupNotes({ group: network.resourceGroup, cluster: named(cluster), region: network.region })),
    ...(cluster.outbound.type === 'userDefinedRouting' && !isExisting
      ? ['The plan does not know the private address of the firewall that outbound traffic goes to: fill it in.']
      : []),
    ...(!hasOwnNetwork ? ['AKS makes and owns the virtual network: the code holds none.'] : []),
    ...(hasOwnNetwork && cluster.identity === 'system-assigned'
      ? [
          `The identity of ${name} is made with the cluster: give it the role Network Contributor on the virtual network.`,
        ]
      : []),
  ];
}
