import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listEntities, named, PLAN_SUBJECT } from '../domain/entities.ts';
import type { CandidateId } from '../domain/ids.ts';
import { parsePlanFile, planFile } from '../domain/parse-plan.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import type { Plan } from '../engine/plan.ts';
import { SCENARIOS } from '../scenarios/registry.ts';

const AS_OF = '2026-09-01';

async function planOf(id: string): Promise<Plan> {
  return computePlan(await SCENARIOS.find((scenario) => scenario.id === id)!.load(), AS_OF);
}

async function evaluationOf(id: string, candidate: CandidateId, cluster = 0): Promise<CandidateEvaluation> {
  return (await planOf(id)).clusters[cluster]!.candidates.find((entry) => entry.candidate === candidate)!;
}

describe('scenarios', () => {
  it('have ids of their own, which links to examples can carry', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/u.test(id))).toEqual([]);
  });

  it.each(SCENARIOS)('$id is a valid plan that can be computed', async ({ load }) => {
    const input = await load();
    const copy: unknown = JSON.parse(JSON.stringify(planFile(input)));
    expect(parsePlanFile(copy)).toEqual({ ok: true, value: input });
    expect(computePlan(input, AS_OF).clusters).toHaveLength(input.clusters.length);
  });

  it.each(SCENARIOS)(
    '$id answers with findings that lead to its own fields and names, in whole sentences',
    async ({ load }) => {
      const input = await load();
      const ids = new Set([PLAN_SUBJECT, ...listEntities(input).map(({ entity }) => entity.id)]);
      const names = listEntities(input).map(({ entity }) => named(entity));
      for (const { rule, at, subjects, sentence } of computePlan(input, AS_OF).findings) {
        expect(
          [at.entity, ...subjects].filter((id) => !ids.has(id)),
          rule,
        ).toEqual([]);
        expect(subjects.length, rule).toBeGreaterThan(0);
        expect(sentence, rule).toMatch(/\.$/u);
        expect(/^[^a-z]/u.test(sentence) || names.some((name) => sentence.startsWith(name)), sentence).toBe(true);
      }
    },
  );

  it('name the source and the licence of every published plan', () => {
    const folder = path.join(import.meta.dirname, '..', 'scenarios', 'published');
    const published = new Map(
      readdirSync(folder).map((file) => [
        path.basename(file, '.json'),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { source: { repo: string; licence: string } },
      ]),
    );
    const withSource = SCENARIOS.filter(({ source }) => source !== undefined);
    expect(new Set(withSource.map(({ id }) => id))).toEqual(new Set(published.keys()));
    for (const { id, source } of withSource) {
      expect(source).toMatchObject({
        name: published.get(id)!.source.repo,
        licence: published.get(id)!.source.licence,
      });
      expect(source!.href).toContain(`https://github.com/${published.get(id)!.source.repo}`);
    }
  });
});

describe('what there is to see', () => {
  it('given-25: Node Subnet needs a /22, Overlay fits and grows until the subnet is full', async () => {
    const nodeSubnet = await evaluationOf('given-25', 'azure-cni-node-subnet');
    expect(nodeSubnet.status).toBe('does-not-fit');
    // (3 + 1 + 20 + 1) nodes with 31 addresses each, and two front ends
    expect(nodeSubnet.ranges[0]).toMatchObject({
      total: { withUpgrade: 777 },
      capacity: 123,
      smallestPrefixLength: 22,
    });
    const overlay = await evaluationOf('given-25', 'azure-cni-overlay');
    expect(overlay.status).toBe('fits');
    expect(overlay.ranges[0]).toMatchObject({ total: { withUpgrade: 27 } });
    expect(overlay.capacity?.together).toMatchObject({ nodes: 119, binding: { limit: 'node-subnet' } });
    const [cluster] = (await planOf('given-25')).clusters;
    expect(cluster?.recommended).toBe('azure-cni-overlay+cilium');
  });

  it('small-dev: Overlay fits, Node Subnet does not', async () => {
    expect((await evaluationOf('small-dev', 'azure-cni-overlay')).status).toBe('fits');
    expect((await evaluationOf('small-dev', 'azure-cni-node-subnet')).status).toBe('does-not-fit');
  });

  it('production-windows: Windows excludes Cilium and kubenet, Overlay on the Azure data plane is recommended', async () => {
    const [cluster] = (await planOf('production-windows')).clusters;
    expect(cluster?.recommended).toBe('azure-cni-overlay');
    expect((await evaluationOf('production-windows', 'azure-cni-overlay+cilium')).status).toBe('excluded');
    expect((await evaluationOf('production-windows', 'kubenet')).status).toBe('excluded');
    expect((await evaluationOf('production-windows', 'azure-cni-node-subnet')).status).toBe('does-not-fit');
  });

  it('overlay-5000: it fits, close to the limits of nodes and pods', async () => {
    const overlay = await evaluationOf('overlay-5000', 'azure-cni-overlay+cilium');
    expect(overlay.limitsBroken).toEqual([]);
    expect(overlay.capacity?.together.binding?.limit).toMatch(/^(?:nodes-per-(?:pool|cluster)|pods-per-cluster)$/u);
  });

  it('kubenet-near-end: the route table stops it within a few nodes', async () => {
    const kubenet = await evaluationOf('kubenet-near-end', 'kubenet');
    expect(kubenet.retiring).toBe(true);
    expect(kubenet.limitsBroken).toEqual([]);
    expect(kubenet.capacity?.together.binding?.limit).toBe('route-table');
  });

  it('hub-and-spoke-3: every cluster has a candidate that fits, and nothing is an error', async () => {
    const plan = await planOf('hub-and-spoke-3');
    for (const { candidates, effective } of plan.clusters) {
      expect(candidates.find(({ candidate }) => candidate === effective)?.status).toMatch(/^(?:fits|tight)$/u);
    }
    expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tfaks-startup: it deploys, and its upgrade finds the subnet full', async () => {
    const nodeSubnet = await evaluationOf('tfaks-startup', 'azure-cni-node-subnet');
    expect(nodeSubnet.ranges[0]).toMatchObject({
      total: { maximum: 202, withUpgrade: 303 },
      capacity: 251,
      failsAt: 'withUpgrade',
    });
  });
});
