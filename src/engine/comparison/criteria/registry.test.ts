import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../domain/facts/sources.ts';
import { CANDIDATE_IDS, type CandidateId, CANDIDATES } from '../../../domain/ids.ts';
import { ANSWER_NAMES } from '../answer-names.ts';
import { answerOf, CHANGES, CRITERION_IDS, type CriterionId } from '../support-table.ts';
import { CRITERION_GROUPS, NOT_DOCUMENTED } from './criterion.ts';
import { cellOf, CRITERIA } from './registry.ts';

/** Numbers and words of list (c) and tables (d) and (f), transcribed from the articles apart from the program's own facts. */
const TRANSCRIBED_VALUES: readonly (readonly [CriterionId, CandidateId, string])[] = [
  ['vnet-address-limit', 'pod-subnet-dynamic', '65,536'],
  ['nodes-per-pool', 'kubenet', '1,000'],
  ['pools-per-cluster', 'azure-cni-overlay', '100'],
  ['clusters-per-subscription', 'azure-cni-overlay', 'a quota of each region'],
  ['system-pool-nodes', 'byo-cni', '2 Linux nodes'],
  ['upgrade-at-node-limit', 'azure-cni-overlay', 'blocked at 5,000 nodes'],
  ['scale-step', 'azure-cni-overlay', '500 to 700 nodes per step'],
  ['policy-engine-limits', 'azure-cni-overlay', '250 nodes, 20,000 pods with Azure NPM'],
  ['policy-engine-limits', 'azure-cni-overlay+cilium', '65,535 identities'],
  ['load-balancer-rules', 'kubenet', '300'],
  ['private-link-services-per-load-balancer', 'azure-cni-node-subnet', '8'],
  ['backend-configurations', 'kubenet', '10,000'],
  ['internal-load-balancer-size', 'kubenet', 'below 750 nodes'],
  ['load-balancer-idle-timeout', 'kubenet', '30 min'],
  ['managed-outbound-addresses', 'kubenet', '100'],
  ['snat-ports', 'kubenet', '64,000'],
  ['automatic-snat-ports', 'kubenet', '1,024 up to 50 nodes, then fewer'],
  ['nat-gateway-flows', 'kubenet', '64,512'],
  ['pods-per-cluster', 'azure-cni-overlay', '200,000'],
  ['pods-per-cluster', 'pod-subnet-dynamic', '50,000 application pods'],
  ['nodes-per-cluster', 'kubenet', '400'],
  ['max-pods-per-node', 'kubenet', '10 to 250'],
  ['change-addressing', 'kubenet', 'one way, to Overlay'],
  ['change-policy-engine', 'kubenet', 'free: none or Calico'],
];

const DAY = '2026-11-28';

const CELLS = CRITERION_IDS.flatMap((criterion) =>
  CANDIDATE_IDS.map((candidate) => ({ criterion, candidate, cell: cellOf(criterion, candidate, DAY) })),
);

describe('criteria', () => {
  it.each(CRITERION_IDS)('%s has its own id, a group, a label and an explanation', (id) => {
    const { id: ownId, group, label, explanation } = CRITERIA[id];
    expect(ownId).toBe(id);
    expect(CRITERION_GROUPS).toContain(group);
    expect(label).not.toBe('');
    expect(explanation).toMatch(/\.$/u);
    expect(`${label}${explanation}`).not.toContain('!');
  });

  it('have labels of their own', () => {
    const labels = CRITERION_IDS.map((id) => CRITERIA[id].label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are listed group by group', () => {
    const positions = CRITERION_IDS.map((id) => CRITERION_GROUPS.indexOf(CRITERIA[id].group));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(new Set(positions).size).toBe(CRITERION_GROUPS.length);
  });
});

describe('cells', () => {
  it.each(TRANSCRIBED_VALUES)('%s on %s reads %j', (criterion, candidate, value) => {
    expect(cellOf(criterion, candidate, DAY).value).toBe(value);
  });

  it('give the range of the idle timeout that the API takes', () => {
    expect(cellOf('load-balancer-idle-timeout', 'kubenet', DAY).note).toBe('Can be set from 4 to 120 minutes.');
  });

  it('exist for every criterion and candidate, each with a value, a date and existing sources', () => {
    expect(CELLS).toHaveLength(CRITERION_IDS.length * CANDIDATE_IDS.length);
    for (const { criterion, candidate, cell } of CELLS) {
      expect(cell.factId).toBe(`${criterion}/${candidate}`);
      expect(cell.value.trim(), cell.factId).not.toBe('');
      expect(cell.asOf, cell.factId).toMatch(/^\d{4}-\d{2}(-\d{2})?$/u);
      expect(cell.sources.length, cell.factId).toBeGreaterThan(0);
      expect(new Set(cell.sources.map(({ id }) => id)).size, cell.factId).toBe(cell.sources.length);
      for (const { id, href } of cell.sources) {
        expect(SOURCES[id].href).toBe(href);
      }
    }
  });

  it('say "not documented" exactly where the table does', () => {
    for (const { criterion, candidate, cell } of CELLS) {
      const silent = answerOf(criterion, candidate) === 'not-documented';
      expect(cell.value === NOT_DOCUMENTED, cell.factId).toBe(silent);
    }
  });

  it('agree in words with their support', () => {
    const openings = { yes: ['yes'], no: ['no'], 'not-excluded': ['not stated (no exclusion found)'] };
    for (const { cell } of CELLS) {
      if (openings.yes.includes(cell.value)) {
        expect(cell.answer, cell.factId).toBe('yes');
      }
      if (openings.no.includes(cell.value)) {
        expect(cell.answer, cell.factId).toBe('no');
      }
      expect(openings['not-excluded'].includes(cell.value), cell.factId).toBe(cell.answer === 'not-excluded');
      expect(cell.value === 'does not apply', cell.factId).toBe(cell.answer === 'not-applicable');
      expect(cell.value.startsWith('preview'), cell.factId).toBe(cell.answer === 'preview');
      expect(cell.value.startsWith('disputed'), cell.factId).toBe(cell.answer === 'disputed');
    }
  });

  it('are marked where their value begins with the answer, and nowhere else: "node IP" does not begin with "no"', () => {
    for (const { cell } of CELLS) {
      const opening = new RegExp(String.raw`^${ANSWER_NAMES[cell.answer]}(?!\w)`, 'iu');
      expect(cell.saysAnswer, `${cell.factId}: ${cell.value}`).toBe(opening.test(cell.value));
    }
  });

  it('open with the word of their answer where they say how far a choice can be changed, and nowhere else', () => {
    for (const { criterion, cell } of CELLS.filter((entry) => CRITERIA[entry.criterion].kind === 'change')) {
      const change = CHANGES.find((word) => word === cell.answer);
      expect(
        change ?? ['not-documented', 'not-applicable'].find((word) => word === cell.answer),
        cell.factId,
      ).toBeDefined();
      expect(cell.value.startsWith((change ?? cell.value).replace('-', ' ')), `${criterion}: ${cell.value}`).toBe(true);
    }
    const others = CELLS.filter((entry) => CRITERIA[entry.criterion].kind !== 'change');
    expect(others.filter(({ cell }) => CHANGES.some((word) => word === cell.answer))).toEqual([]);
  });

  it('state the condition of every choice that is not free', () => {
    const bound = CELLS.filter(({ cell }) => ['grow-only', 'one-way', 'fixed'].includes(cell.answer));
    expect(bound.filter(({ cell }) => cell.note === null).map(({ cell }) => cell.factId)).toEqual([]);
  });

  it('give both readings where sources disagree, each from a source of its own', () => {
    for (const { cell } of CELLS.filter(({ cell: { answer } }) => answer === 'disputed')) {
      expect(cell.value, cell.factId).toMatch(/ or /u);
      expect(cell.note, cell.factId).not.toBeNull();
      expect(cell.sources.length, cell.factId).toBeGreaterThanOrEqual(2);
    }
  });

  it('explain every limit and every preview', () => {
    for (const { cell } of CELLS.filter(({ cell: { answer } }) => answer === 'limited')) {
      expect(`${cell.value} ${cell.note ?? ''}`.length, cell.factId).toBeGreaterThan(10);
      expect(cell.value, cell.factId).not.toBe('yes');
    }
  });

  it('name a release that decides a cell, not an older date', () => {
    for (const { cell } of CELLS) {
      if (cell.asOf !== '2026-08') {
        expect(
          cell.sources.map(({ date }) => date),
          cell.factId,
        ).toContain(cell.asOf);
      }
    }
  });

  it('have plain notes: full sentences', () => {
    for (const { cell } of CELLS) {
      expect(cell.note ?? 'None.', cell.factId).toMatch(/\.$/u);
      expect(`${cell.value}${cell.note ?? ''}`, cell.factId).not.toContain('!');
    }
  });

  it('differ in text with Cilium wherever they differ in support', () => {
    for (const { criterion, candidate, cell } of CELLS) {
      const base = CANDIDATES[candidate].model;
      if (answerOf(criterion, base) !== cell.answer) {
        expect(cell.value, cell.factId).not.toBe(cellOf(criterion, base, DAY).value);
      }
    }
  });
});
