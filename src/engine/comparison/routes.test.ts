import { describe, expect, it } from 'vitest';
import { factById } from '../../domain/facts/registry.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import type { MigrationHow } from './routes.ts';
import { routeOf, routesFrom } from './routes.ts';

const HOWS: Readonly<Record<string, MigrationHow>> = {
  I: 'in-place',
  '2': 'two-steps',
  P: 'new-pools',
  C: 'new-cluster',
  '?': 'not-documented',
};

/**
 * Written by hand from update-azure-cni.md, the static block article and rulings 8 and 46. Columns as the rows: kubenet, Node Subnet,
 * dynamic, static block, Overlay (each with Cilium second), custom plugin.
 */
const TABLE: Readonly<Record<string, string>> = {
  kubenet: '. CC CC CC I2 ?',
  'azure-cni-node-subnet': 'C .I CC CC I2 ?',
  'azure-cni-node-subnet+cilium': 'C ?. CC CC ?I ?',
  'pod-subnet-dynamic': 'C CC .I PP CC ?',
  'pod-subnet-dynamic+cilium': 'C CC ?. ?P CC ?',
  'pod-subnet-static-block': 'C CC PP .I CC ?',
  'pod-subnet-static-block+cilium': 'C CC ?P ?. CC ?',
  'azure-cni-overlay': 'C CC CC CC .I ?',
  'azure-cni-overlay+cilium': 'C CC CC CC ?. ?',
  'byo-cni': 'C CC CC CC ?? .',
};

describe('routes', () => {
  it.each(CANDIDATE_IDS)('from %s are those of the articles', (from) => {
    const expected = (TABLE[from]?.match(/[^ .]/gu) ?? []).map((letter) => HOWS[letter]);
    expect(routesFrom(from).map(({ how }) => how)).toEqual(expected);
  });

  it.each(CANDIDATE_IDS)('from %s rest on facts, and count updates only where the service makes them', (from) => {
    for (const { facts, how, moves, operations } of routesFrom(from)) {
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter((id) => factById(id) === undefined)).toEqual([]);
      expect(operations).toBe(how === 'in-place' ? 1 : how === 'two-steps' ? 2 : null);
      expect(moves.length > 0).toBe(how !== 'new-cluster' && how !== 'not-documented');
    }
  });

  it('update the data plane after the pools (ruling 46: from either allocation)', () => {
    expect(routeOf('pod-subnet-dynamic', 'pod-subnet-static-block+cilium').moves).toEqual(['new-pools', 'to-cilium']);
    expect(routeOf('pod-subnet-static-block', 'pod-subnet-dynamic+cilium').moves).toEqual(['new-pools', 'to-cilium']);
    expect(routeOf('kubenet', 'azure-cni-overlay+cilium').moves).toEqual(['to-overlay', 'to-cilium']);
  });
});
