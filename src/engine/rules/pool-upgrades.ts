import { named } from '../../domain/entities.ts';
import { blueGreenExclusions, blueGreenStatus, surgeAndUnavailableStatus } from '../../domain/facts/upgrades.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { surgeRuleOf } from '../demand/pool-size.ts';
import type { Rule, RuleHead } from './rule.ts';
import { at, finding, fix, poolRule } from './rule.ts';

/** What is wrong, or only in preview, with the upgrade settings of a pool. */
export type SurgeFault =
  'nothing-moves' | 'zero-on-system-pool' | 'surge-and-unavailable' | 'blue-green' | 'blue-green-unavailable';

/** Checks surge, max unavailable and strategy of a pool; spot and auto-provisioned pools have no such settings. */
export function checkSurge(pool: NodePool): readonly SurgeFault[] {
  const rule = surgeRuleOf(pool);
  if (rule === 'spot' || rule === 'auto-provisioned') {
    return [];
  }
  const unavailable = pool.upgrade.maxUnavailable.value;
  if (rule === 'blue-green') {
    return unavailable > 0 ? ['blue-green', 'blue-green-unavailable'] : ['blue-green'];
  }
  if (pool.upgrade.surge.value > 0) {
    return unavailable > 0 ? ['surge-and-unavailable'] : [];
  }
  if (unavailable === 0) {
    return ['nothing-moves'];
  }
  return pool.mode === 'system' ? ['zero-on-system-pool'] : [];
}

interface SurgeRuleHead extends Omit<RuleHead, 'facts'> {
  readonly facts?: readonly string[];
  readonly fault: SurgeFault;
  readonly field: string;
  readonly sentence: string;
  /** The value of `field` that repairs it. */
  readonly repair?: number;
}

function surgeRule({ fault, field, sentence, repair, facts = [], ...head }: SurgeRuleHead): Rule {
  return poolRule({
    ...head,
    facts,
    check: ({ pool }) => {
      const place = at(pool.id, field);
      return checkSurge(pool).includes(fault)
        ? finding(place, `${named(pool)}: ${sentence}`, {
            numbers: { surge: pool.upgrade.surge.value, maxUnavailable: pool.upgrade.maxUnavailable.value },
            fix: repair === undefined ? null : fix(`Set ${repair}`, { ...place, value: repair }),
          })
        : null;
    },
  });
}

export const poolUpgradeRules: readonly Rule[] = [
  surgeRule({
    id: 'surge-and-unavailable-zero',
    severity: 'error',
    title: 'Surge and max unavailable are both 0',
    fault: 'nothing-moves',
    field: 'upgrade.surge.value',
    sentence: 'surge and max unavailable are both 0; one must be above.',
    repair: 1,
  }),
  surgeRule({
    id: 'surge-zero-system-pool',
    severity: 'error',
    title: 'Surge 0 on a system pool',
    fault: 'zero-on-system-pool',
    field: 'upgrade.surge.value',
    sentence: 'surge 0 is not allowed on a system pool.',
  }),
  surgeRule({
    id: 'surge-and-unavailable-preview',
    severity: 'warning',
    title: 'Surge with max unavailable is in preview',
    facts: [surgeAndUnavailableStatus.id],
    fault: 'surge-and-unavailable',
    field: 'upgrade.maxUnavailable.value',
    sentence: 'surge together with max unavailable is in preview.',
    repair: 0,
  }),
  surgeRule({
    id: 'blue-green-preview',
    severity: 'warning',
    title: 'Blue-green upgrade is in preview',
    facts: [blueGreenStatus.id],
    fault: 'blue-green',
    field: 'upgrade.strategy',
    sentence: 'blue-green upgrade is in preview and doubles the pool.',
  }),
  surgeRule({
    id: 'blue-green-unavailable',
    severity: 'error',
    title: 'Blue-green with max unavailable',
    facts: [blueGreenExclusions.id],
    fault: 'blue-green-unavailable',
    field: 'upgrade.maxUnavailable.value',
    sentence: 'blue-green does not take max unavailable.',
    repair: 0,
  }),
];
