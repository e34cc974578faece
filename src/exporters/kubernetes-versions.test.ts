/** Ruling 53: no code creates a cluster or pool of a version that can no longer be created; what is left out is named beside it. */
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { arm } from './arm.ts';
import { azCli } from './az-cli.ts';
import { bicep } from './bicep.ts';
import type { Exporter } from './exporter.ts';
import { terraform } from './terraform.ts';

const EXPORTERS: readonly Exporter[] = [azCli, bicep, terraform, arm];
const TODAY = '2026-11-28';

/** What a format writes for a cluster on a day, without its notes, and its notes. */
function written(exporter: Exporter, change: Partial<Cluster>, ofPool: string | null = null, day = TODAY) {
  const pools = [
    newNodePool('p1', 'first', 'system'),
    { ...newNodePool('p2', 'second', 'user'), kubernetesVersion: ofPool },
  ];
  const network = { ...newVirtualNetwork('v1', 'vnet'), addressSpaces: ['10.0.0.0/16'] };
  const cluster = { ...newCluster('c1', 'aks', pools), virtualNetwork: 'v1', podCidrs: ['10.244.0.0/16'], ...change };
  const plan = evaluatePlan({ ...newPlan(), virtualNetworks: [network], clusters: [cluster] }, day);
  const result = exporter.render({ plan, cluster: 'c1', candidate: 'azure-cni-overlay' });
  if (!result.ok) {
    throw new Error(result.error);
  }
  const code = result.value.text
    .split('\n')
    .filter(
      (line) => !/^\s*(?:#|\/\/|"comments?"|"metadata")/u.test(line) && !line.includes('can no longer be created'),
    );
  return { text: result.value.text, code: code.join('\n'), notes: result.value.notes };
}

describe.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))('%s', (_, exporter) => {
  it.each(['planned', 'exists'] as const)(
    'leaves out the version of a cluster that is %s, and says so',
    (lifecycle) => {
      const { text, code, notes } = written(exporter, { kubernetesVersion: '1.30', lifecycle });
      expect(code).not.toContain('1.30');
      const note = notes.find((each) => each.includes('can no longer be created'));
      expect(note).toBe(
        '“aks”: Kubernetes “1.30” can no longer be created. Support of Kubernetes 1.30 ended on 22 August 2025. The code names no version, so AKS takes its default: choose 1.34, 1.35, 1.36 or 1.37.',
      );
      expect(text).toContain('can no longer be created');
    },
  );

  it('leaves out that of a pool alone', () => {
    const { code, notes } = written(exporter, { kubernetesVersion: '1.35' }, '1.33');
    expect(code).toContain('1.35');
    expect(code).not.toContain('1.33');
    expect(notes.filter((each) => each.includes('can no longer be created'))).toHaveLength(1);
  });

  it('writes a version that long-term support still has on the Premium tier, up to its end', () => {
    expect(written(exporter, { kubernetesVersion: '1.31', tier: 'premium' }).code).toContain('1.31');
    expect(written(exporter, { kubernetesVersion: '1.31', tier: 'premium' }, null, '2026-12-01').code).not.toContain(
      '1.31',
    );
  });

  it.each(['1.34', '1.38'])('writes %s', (kubernetesVersion) => {
    const { code, notes } = written(exporter, { kubernetesVersion });
    expect(code).toContain(kubernetesVersion);
    expect(notes.join('\n')).not.toContain('can no longer be created');
  });
});
