import { named } from '../../domain/entities.ts';
import { autoProvisionedSurgePercent } from '../../domain/facts/surge.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { PodAllocation } from '../models/network-model.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { optionRule } from './option-rule.ts';
import { at, finding, poolRule, type Rule } from './rule.ts';

function hasAutoProvisioning({ cluster }: ClusterContext): boolean {
  return (
    cluster.needs.includes('node-auto-provisioning') ||
    cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned')
  );
}

/** Ruling 29: neither mode of Pod Subnet goes with auto-provisioned nodes. */
function withPodSubnet(allocation: PodAllocation): Rule {
  const title = `Node auto-provisioning with ${allocation === 'dynamic' ? 'dynamic' : 'static block'} allocation`;
  return optionRule({
    id: `auto-provisioning-${allocation}`,
    severity: 'error',
    title,
    field: 'choice',
    criterion: 'node-auto-provisioning',
    breaks: (context) => hasAutoProvisioning(context) && NETWORK_MODELS[context.model].podAllocation === allocation,
    sentence: 'Node auto-provisioning does not go with Pod Subnet.',
  });
}

export const nodeAutoProvisioningRules: readonly Rule[] = [
  poolRule({
    id: 'auto-provisioned-no-cap',
    severity: 'warning',
    title: 'Auto-provisioned nodes without a cap',
    facts: [autoProvisionedSurgePercent.id],
    check: ({ pool, unknown }) =>
      unknown
        ? finding(at(pool.id, 'nodeCap'), `${named(pool)}: without a node cap its size is not known. Enter a cap.`)
        : null,
  }),
  optionRule({
    id: 'auto-provisioning-kubenet',
    severity: 'error',
    title: 'Node auto-provisioning with kubenet',
    field: 'choice',
    criterion: 'node-auto-provisioning',
    breaks: (context) => hasAutoProvisioning(context) && NETWORK_MODELS[context.model].routing === 'route-table',
    sentence: 'Node auto-provisioning does not go with kubenet.',
  }),
  withPodSubnet('dynamic'),
  withPodSubnet('static-block'),
  optionRule({
    id: 'auto-provisioning-calico',
    severity: 'error',
    title: 'Node auto-provisioning with Calico',
    field: 'policyEngine',
    breaks: (context) =>
      hasAutoProvisioning(context) &&
      context.cluster.policyEngine === 'calico' &&
      context.dataPlane === 'azure' &&
      NETWORK_MODELS[context.model].routing !== 'own-plugin',
    sentence: 'Node auto-provisioning does not go with Calico.',
  }),
  optionRule({
    id: 'auto-provisioning-windows',
    severity: 'error',
    title: 'Node auto-provisioning with Windows',
    field: 'nodePools',
    breaks: (context) => hasAutoProvisioning(context) && context.cluster.nodePools.some(({ os }) => os === 'windows'),
    sentence: 'Node auto-provisioning does not go with Windows pools.',
  }),
];
