import type { Fact } from '../../domain/facts/fact.ts';
import {
  apiServerProbeTraffic,
  apiServerSubnetTraffic,
  loadBalancerProbes,
  nodePodTraffic,
  nodeRangeTraffic,
  overlayRuleNodeToNode,
  overlayRuleNodeToPod,
  overlayRulePodToPod,
  podSubnetTraffic,
  privateEndpointTraffic,
  serviceTraffic,
} from '../../domain/facts/security-rules.ts';
import { NETWORK_MODELS } from '../../engine/models/registry.ts';
import type { RequestLine } from './request-line.ts';
import type { RequestedCluster } from './requested-cluster.ts';

interface Rule {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  /** Ports and protocols. */
  readonly what: string;
  readonly fact: Fact<unknown>;
}

/** Traffic between nodes and pods, by where the model has its pods. */
function insideRules({ model, nodes, pods }: RequestedCluster): Rule[] {
  const ruled = (item: string, from: string, to: string, fact: Fact<string>): Rule => ({
    item,
    from,
    to,
    what: fact.value,
    fact,
  });
  const { routing, podRange } = NETWORK_MODELS[model];
  switch (routing) {
    case 'overlay':
      return [
        ruled('Node to node', nodes, nodes, overlayRuleNodeToNode),
        ruled('Node to pod', nodes, pods ?? '', overlayRuleNodeToPod),
        ruled('Pod to pod', pods ?? '', pods ?? '', overlayRulePodToPod),
      ];
    case 'route-table':
      return [
        ruled('Node to node', nodes, nodes, nodeRangeTraffic),
        ruled('Node to pod', nodes, pods ?? '', nodePodTraffic),
        ruled('Pod to node', pods ?? '', nodes, nodePodTraffic),
      ];
    case 'vnet':
      return podRange === 'node-subnet'
        ? [ruled('Nodes and pods', nodes, nodes, nodeRangeTraffic)]
        : [
            ruled('Node to node', nodes, nodes, nodeRangeTraffic),
            ruled('Node to pod', nodes, pods ?? '', nodePodTraffic),
            ruled('Pod to node', pods ?? '', nodes, nodePodTraffic),
            ruled('Pod to pod', pods ?? '', pods ?? '', podSubnetTraffic),
          ];
    case 'own-plugin':
      return [ruled('Node to node', nodes, nodes, nodeRangeTraffic)];
  }
}

function loadBalancerRules({ cluster, nodes }: RequestedCluster): Rule[] {
  const internal = cluster.internalLoadBalancers.reduce((sum, { count }) => sum + count, 0);
  const service = { to: nodes, what: serviceTraffic.value, fact: serviceTraffic };
  return [
    {
      item: 'Load balancer probes',
      from: loadBalancerProbes.value,
      to: nodes,
      what: 'all ports',
      fact: loadBalancerProbes,
    },
    { item: 'Clients of services', from: 'the clients of each service', ...service },
    ...(internal === 0
      ? []
      : [{ item: 'Clients of internal load balancers', from: 'the private networks that call them', ...service }]),
  ];
}

function apiServerRules({ cluster, nodes, firstNodes, apiServer }: RequestedCluster): Rule[] {
  if (apiServer !== null) {
    return [
      {
        item: 'Node to API server',
        from: nodes,
        to: apiServer,
        what: apiServerSubnetTraffic.value,
        fact: apiServerSubnetTraffic,
      },
      {
        item: 'Load balancer to API server',
        from: loadBalancerProbes.value,
        to: apiServer,
        what: apiServerProbeTraffic.value,
        fact: apiServerProbeTraffic,
      },
    ];
  }
  return cluster.apiServer.access === 'private-endpoint'
    ? [
        {
          item: 'Node to API server',
          from: nodes,
          to: `the private endpoint in ${firstNodes}`,
          what: privateEndpointTraffic.value,
          fact: privateEndpointTraffic,
        },
      ]
    : [];
}

/** What the security groups of a cluster's own subnets let through; none where AKS owns the network. */
export function securityLines(requested: RequestedCluster): RequestLine[] {
  const rules = [...insideRules(requested), ...loadBalancerRules(requested), ...apiServerRules(requested)];
  return !requested.hasOwnNetwork
    ? []
    : rules.map(({ item, from, to, what, fact }) => ({
        topic: 'Security rules',
        subject: requested.name,
        item,
        value: `Allow ${from} to ${to}, ${what}`,
        why: fact.meaning,
        facts: [fact],
      }));
}
