import {
  loadBalancerIdleMinutes,
  loadBalancerIdleMinutesLeast,
  loadBalancerIdleMinutesMost,
  loadBalancerRulesPerNode,
  privateLinkServicesPerLoadBalancer,
} from '../../../domain/facts/cluster-scale.ts';
import { backendConfigurationsPerFrontend } from '../../../domain/facts/outbound.ts';
import { internalLoadBalancerNodesAdvised } from '../../../domain/facts/scale-advice.ts';
import type { Criterion } from './criterion.ts';
import { cell, cells, everyModel, grouped, notApplicable, notDocumented, saying } from './criterion.ts';

const linkServices: Criterion = {
  id: 'private-link-services-per-load-balancer',
  group: 'ingress',
  kind: 'figure',
  label: 'Private Link Services on one load balancer, at most',
  explanation: 'How many services one load balancer can offer through Private Link.',
  cells: cells({
    ...everyModel(cell(`${privateLinkServicesPerLoadBalancer.value}`, ['multiple-lb'])),
    staticBlock: notApplicable(['static-block'], { note: 'No Private Link Service with static blocks.' }),
    byo: notDocumented(['internal-lb', 'byo-cni']),
  }),
};

const rulesPerNode: Criterion = {
  id: 'load-balancer-rules',
  group: 'ingress',
  kind: 'figure',
  label: 'Load balancer rules on one node, at most',
  explanation: 'Rules that the network interface of a node carries: one for each port of each LoadBalancer service.',
  cells: cells(everyModel(cell(`${loadBalancerRulesPerNode.value}`, ['multiple-lb']))),
};

const backends: Criterion = {
  id: 'backend-configurations',
  group: 'ingress',
  kind: 'figure',
  label: 'Backends of one front-end address, at most',
  explanation: 'Services times ports times nodes behind one address of a load balancer.',
  cells: cells(everyModel(cell(grouped(backendConfigurationsPerFrontend.value), ['large-scale']))),
};

const internalSize: Criterion = {
  id: 'internal-load-balancer-size',
  group: 'ingress',
  kind: 'figure',
  label: 'Internal load balancer: create it in time',
  explanation: 'Up to which size of the cluster an internal load balancer should be created.',
  cells: cells(everyModel(cell(`below ${internalLoadBalancerNodesAdvised.value} nodes`, ['large-scale']))),
};

const severalBalancers: Criterion = {
  id: 'several-load-balancers',
  group: 'ingress',
  kind: 'feature',
  label: 'Several standard load balancers',
  explanation: 'Services of one cluster are spread over more than one load balancer.',
  cells: cells(everyModel(saying('preview', ['multiple-lb']))),
};

const idleTimeout: Criterion = {
  id: 'load-balancer-idle-timeout',
  group: 'ingress',
  kind: 'figure',
  label: 'Idle timeout of outbound connections',
  explanation: 'After how long the load balancer drops a connection on which nothing is sent.',
  cells: cells(
    everyModel(
      cell(`${loadBalancerIdleMinutes.value} min`, ['load-balancer', 'container-service-package'], {
        note: `Can be set from ${loadBalancerIdleMinutesLeast.value} to ${loadBalancerIdleMinutesMost.value} minutes.`,
        asOf: '2026-09-28',
      }),
    ),
  ),
};

export const LOAD_BALANCER_CRITERIA = {
  'private-link-services-per-load-balancer': linkServices,
  'load-balancer-rules': rulesPerNode,
  'backend-configurations': backends,
  'internal-load-balancer-size': internalSize,
  'several-load-balancers': severalBalancers,
  'load-balancer-idle-timeout': idleTimeout,
};
