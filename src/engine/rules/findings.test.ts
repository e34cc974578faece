import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listEntities } from '../../domain/entities.ts';
import { factById } from '../../domain/facts/registry.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import { parsePlanInput } from '../../domain/parse-plan.ts';
import type { Parts } from '../../testing/rule-scenarios.ts';
import { addConnected, calmParts, TODAY } from '../../testing/rule-scenarios.ts';
import type { LimitId } from '../capacity/limit-table.ts';
import { computePlan } from '../compute-plan.ts';
import { RULES } from './registry.ts';

function findings(change: (parts: Parts) => void) {
  const parts = calmParts();
  change(parts);
  return computePlan(parts.plan, TODAY).findings;
}

const noise = (parts: Parts): void => {
  addConnected(parts, '10.0.0.0/33');
  parts.cluster.serviceCidrs = ['10.0.64.0/20'];
  parts.system.maxPodsPerNode = 9;
  parts.user.maxPodsPerNode = 9;
  parts.cluster.tier = 'free';
  parts.user.nodes = 20;
};

/** The rule that says a limit when it is broken: a limit without one does not compile. */
const RULE_OF_LIMIT: Readonly<Record<LimitId, string>> = {
  'node-subnet': 'subnet-too-small',
  'pod-subnet': 'subnet-too-small',
  'pod-cidr': 'pod-cidr-too-small',
  'service-cidr': 'service-cidr-too-small',
  'route-table': 'kubenet-route-limit',
  'nodes-per-pool': 'pool-node-limit',
  'nodes-per-cluster': 'cluster-node-limit',
  'pods-per-cluster': 'overlay-pod-limit',
  'pods-per-node': 'max-pods-range',
  'pool-pod-space': 'pool-pod-space',
  'vnet-addresses': 'vnet-address-limit',
  'policy-engine': 'npm-scale-limit',
  'outbound-ports': 'outbound-ports',
  'ipv6-pod-cidr': 'ipv6-pod-cidr-too-small',
};

describe('the registry of rules', () => {
  it('has each id once, in kebab case', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  it('rests on facts that exist', () => {
    expect(RULES.flatMap(({ facts }) => facts).filter((id) => !factById(id))).toEqual([]);
  });

  it('says every limit that a plan can break', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(Object.values(RULE_OF_LIMIT).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has a failing and a passing scenario for every rule', () => {
    const tests = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
      .join('\n');
    const without = RULES.filter(({ id }) => !new RegExp(`^ {2}'${id}': \\{\\n {4}fails: `, 'mu').test(tests));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('findings', () => {
  it('are sorted by severity, then in document order', () => {
    const list = findings(noise);
    const ranks = list.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
    const parts = calmParts();
    noise(parts);
    const order = ['plan', ...listEntities(parts.plan).map(({ entity }) => entity.id)];
    for (const severity of SEVERITIES) {
      const places = list.filter((entry) => entry.severity === severity).map(({ at }) => order.indexOf(at.entity));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('are the same for the same plan', () => {
    expect(findings(noise)).toEqual(findings(noise));
  });

  it('carry the reason and the day of an acceptance, for the same subjects in any order', () => {
    const accept = (subjects: string[]) => (parts: Parts) => {
      parts.cluster.serviceCidrs = ['10.0.64.0/20'];
      parts.plan.acceptedFindings = [
        { rule: 'service-cidr-overlaps-vnet-space', subjects, reason: 'never used', date: '2026-11-01' },
      ];
    };
    const acceptedOf = (subjects: string[]) =>
      findings(accept(subjects)).find(({ rule }) => rule === 'service-cidr-overlaps-vnet-space')?.accepted;
    expect(acceptedOf(['net', 'c1'])).toEqual({ reason: 'never used', date: '2026-11-01' });
    expect(acceptedOf(['c1', 'net'])).toEqual({ reason: 'never used', date: '2026-11-01' });
    expect(acceptedOf(['c1'])).toBeNull();
  });

  it('name entities of the plan as subjects', () => {
    const parts = calmParts();
    noise(parts);
    const ids = new Set(['net', 'nodes', 'pods', 'api', 'site', 'c1', 'sys', 'usr']);
    const subjects = computePlan(parts.plan, TODAY).findings.flatMap((finding) => [
      ...finding.subjects,
      finding.at.entity,
    ]);
    expect(subjects.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('come from a plan that the schema accepts', () => {
    expect(parsePlanInput(calmParts().plan).ok).toBe(true);
  });
});
