import { named } from '../../domain/entities.ts';
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
];
