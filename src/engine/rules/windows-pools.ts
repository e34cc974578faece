import { named } from '../../domain/entities.ts';
import { windowsServer2025Policies } from '../../domain/facts/pool-kinds.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { candidateLabel } from '../models/registry.ts';
import type { Rule } from './rule.ts';
import { at, finding, poolRule } from './rule.ts';

export const windowsPoolRules: readonly Rule[] = [
  poolRule({
    id: 'windows-model',
    severity: 'error',
    title: 'Windows pool without Windows support',
    facts: [],
    check: ({ pool }, { candidate, model, dataPlane }) =>
      pool.os === 'windows' && (NETWORK_MODELS[model].routing === 'route-table' || dataPlane === 'cilium')
        ? finding(at(pool.id, 'os'), `${named(pool)}: ${candidateLabel(candidate)} has no Windows pools.`, {
            facts: [`windows-pools/${candidate}`],
          })
        : null,
  }),
  poolRule({
    id: 'os-sku',
    severity: 'error',
    title: 'OS SKU of another operating system',
    facts: [],
    check: ({ pool }) =>
      (pool.os === 'windows') === pool.osSku.startsWith('Windows')
        ? null
        : finding(at(pool.id, 'osSku'), `${named(pool)}: ${pool.osSku} is not for ${pool.os}.`),
  }),
  poolRule({
    id: 'windows-2025-policies',
    severity: 'warning',
    title: 'Windows Server 2025 with a policy engine',
    facts: [windowsServer2025Policies.id],
    check: ({ pool }, { cluster }) =>
      pool.osSku === 'Windows2025' && cluster.policyEngine !== 'none'
        ? finding(at(pool.id, 'osSku'), `${named(pool)}: network policies on Windows Server 2025 are not documented.`)
        : null,
  }),
];
