import { subnetKey } from '../../domain/range-key.ts';
import type { NetworkIndex } from './network-index.ts';
import { constantLoad } from './per-load.ts';
import type { DemandPart } from './range-types.ts';
/** What others take in the subnets of the plan: a part for each such subnet, and their sum in each VNet. */
export function otherTenantsOf(index: NetworkIndex): {
  parts: Map<string, DemandPart>;
  perNetwork: Map<string, number>;
} {
  const parts = new Map<string, DemandPart>();
  const perNetwork = new Map<string, number>();
  for (const { subnet, virtualNetwork } of index.subnets.values()) {
    const inUse = subnet.otherAddressesInUse;
    if (inUse > 0) {
      parts.set(subnetKey(subnet.id), {
        kind: 'other-addresses',
        cluster: null,
        pool: null,
        amounts: constantLoad(inUse),
      });
      perNetwork.set(virtualNetwork.id, (perNetwork.get(virtualNetwork.id) ?? 0) + inUse);
    }
  }
  return { parts, perNetwork };
}
