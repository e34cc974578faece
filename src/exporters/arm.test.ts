import { readFileSync } from 'node:fs';
import path from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { renderScenarios } from '../testing/export-subjects.ts';
import { arm } from './arm.ts';

function schema(name: string): object {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, '../testing/schemas', name), 'utf8')) as object;
}

function clusterValidator() {
  const ajv = new AjvDraft04({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(schema('arm-common-definitions.json'));
  ajv.addSchema(schema('Microsoft.ContainerService.Aks.2026-05-01.json'));
  const id = 'https://schema.management.azure.com/schemas/2026-05-01/Microsoft.ContainerService.Aks.json';
  return ajv.compile({ $ref: `${id}#/resourceDefinitions/managedClusters` });
}

interface Arm {
  readonly resources: readonly { readonly type: string; readonly properties: Record<string, never> }[];
}

describe('arm', () => {
  it('is valid against the schema of 2026-05-01 for every scenario at every candidate', async () => {
    const isValid = clusterValidator();
    const { files, refused } = await renderScenarios(arm);
    const faults = files.flatMap(([name, { text }]) => {
      const { resources } = JSON.parse(text) as Arm;
      const clusters = resources.filter(({ type }) => type === 'Microsoft.ContainerService/managedClusters');
      expect(clusters, name).toHaveLength(1);
      return isValid(clusters[0]) ? [] : [`${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`];
    });
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(refused.length);
    expect(refused.filter(([, sentence]) => !/^\p{L}.*(?:enter|choose|correct|give|add).*\.$/u.test(sentence))).toEqual(
      [],
    );
  });

  it('rejects what the schema does not take, so that the check above can fail', () => {
    const isValid = clusterValidator();
    const cluster = { type: 'Microsoft.ContainerService/managedClusters', apiVersion: '2026-05-01', name: 'a' };
    expect(isValid({ ...cluster, properties: { networkProfile: { networkPlugin: 'azure' } } })).toBe(true);
    expect(isValid({ ...cluster, properties: { networkProfile: { networkPlugin: 'flannel' } } })).toBe(false);
  });
});
