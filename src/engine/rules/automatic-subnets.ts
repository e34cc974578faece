import { named } from '../../domain/entities.ts';
import { automaticOwnNetworkSubnets } from '../../domain/facts/neighbour-subnets.ts';
import { missingAutomaticSubnets } from '../configuration/automatic-subnets.ts';
import { settingContext } from '../configuration/setting.ts';
import { listed } from '../words/list.ts';
import { settingFix } from './needs.ts';
import type { Rule } from './rule.ts';
import { at, finding } from './rule.ts';

const needed = automaticOwnNetworkSubnets.value;

/** AKS Automatic in an own VNet needs an API server subnet, a system node subnet and a user node subnet there. */
export const automaticSubnetRule: Rule = {
  id: 'automatic-own-vnet-subnets',
  severity: 'error',
  title: 'AKS Automatic without its subnets',
  facts: [automaticOwnNetworkSubnets.id],
  check: ({ input, clusters }) =>
    clusters.flatMap(({ cluster, networks, candidate, asOf }) => {
      const network = networks.find(({ id }) => id === cluster.virtualNetwork);
      const missing = cluster.sku === 'automatic' ? missingAutomaticSubnets(cluster, network) : [];
      const sentence = `${named(cluster)} is AKS Automatic in an own VNet and needs ${needed} subnets there; missing: ${listed(missing)}.`;
      return missing.length === 0
        ? []
        : [
            finding(at(cluster.id, 'virtualNetwork'), sentence, {
              numbers: { missing: missing.length, needed },
              fix: settingFix('automatic-subnets', settingContext(input, cluster, { candidate, needs: [], asOf })),
            }),
          ];
    }),
};
