import { named } from '../../domain/entities.ts';
import { automaticOwnNetworkSubnets } from '../../domain/facts/neighbour-subnets.ts';
import type { Cluster, SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { listed } from '../words/list.ts';
import type { Rule } from './rule.ts';
import { at, clusterRule, finding } from './rule.ts';

/** What an AKS Automatic cluster lacks of the subnets that an own VNet must have for it. */
function missingSubnets({ nodePools, apiServer }: Cluster, { subnets }: VirtualNetwork): readonly string[] {
  const userSubnets = nodePools.flatMap(({ mode, nodeSubnet }) => (mode === 'system' ? [] : (nodeSubnet ?? [])));
  const isMarked = (purpose: SubnetPurpose) => subnets.some(({ purposes }) => purposes.includes(purpose));
  const hasSystem = nodePools.some(
    ({ mode, nodeSubnet }) => mode === 'system' && nodeSubnet !== null && !userSubnets.includes(nodeSubnet),
  );
  const hasApiServer = apiServer.access === 'vnet-integration' && apiServer.subnet !== null;
  return [
    ...(hasApiServer ? [] : ['API server subnet']),
    ...(hasSystem || isMarked('system-nodes') ? [] : ['system node subnet']),
    ...(userSubnets.length > 0 || isMarked('nodes') ? [] : ['user node subnet']),
  ];
}

const needed = automaticOwnNetworkSubnets.value;

/** AKS Automatic in an own VNet needs an API server subnet, a system node subnet and a user node subnet there. */
export const automaticSubnetRule: Rule = clusterRule({
  id: 'automatic-own-vnet-subnets',
  severity: 'error',
  title: 'AKS Automatic without its subnets',
  facts: [automaticOwnNetworkSubnets.id],
  check: ({ cluster, networks }) => {
    const network = networks.find(({ id }) => id === cluster.virtualNetwork);
    const missing = cluster.sku === 'automatic' && network?.origin === 'byo' ? missingSubnets(cluster, network) : [];
    const sentence = `${named(cluster)} is AKS Automatic in an own VNet and needs ${needed} subnets there; missing: ${listed(missing)}.`;
    return missing.length === 0
      ? null
      : finding(at(cluster.id, 'virtualNetwork'), sentence, { numbers: { missing: missing.length, needed } });
  },
});
