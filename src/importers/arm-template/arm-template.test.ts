import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../domain/plan-input.ts';
import { ARM_DOCUMENTS } from '../../testing/arm-documents/expected-contents.ts';
import { contentsOf } from '../../testing/plan-contents.ts';
import { importDocuments, type ImportOutcome } from '../import-documents.ts';

const TEMPLATE = 'private.jsonc';
const PARAMETERS = 'private.parameters.json';

function documentText(file: string): string {
  return readFileSync(new URL(`../../testing/arm-documents/${file}`, import.meta.url), 'utf8');
}

function importFiles(...names: string[]): ImportOutcome {
  return importDocuments(names.map((name) => ({ name, text: documentText(name) })));
}

function sentences({ notes }: ImportOutcome, kind: 'assumed' | 'ignored'): string[] {
  return notes.filter((note) => note.kind === kind).map(({ sentence }) => sentence);
}

function onlyCluster({ plan, refused }: ImportOutcome): Cluster {
  expect(refused).toEqual([]);
  const [cluster] = plan?.clusters ?? [];
  if (cluster === undefined) {
    throw new Error('no cluster was read');
  }
  return cluster;
}

describe('templates', () => {
  it.each(ARM_DOCUMENTS)('$file: $standsFor', ({ file, beside, holds, plan = {}, says = [] }) => {
    const outcome = importFiles(file, ...(beside === undefined ? [] : [beside]));
    expect(outcome.refused).toEqual([]);
    expect(outcome.plan === null ? null : contentsOf(outcome.plan)).toEqual(holds);
    expect(outcome.plan).toMatchObject(plan);
    expect([...sentences(outcome, 'assumed'), ...sentences(outcome, 'ignored')]).toEqual(
      expect.arrayContaining([...says]),
    );
  });

  it.each([[[TEMPLATE, PARAMETERS]], [[PARAMETERS, TEMPLATE]]])('%j: in either order', (names) => {
    const outcome = importFiles(...names);
    expect(outcome.read).toEqual([{ name: `${TEMPLATE} with ${PARAMETERS}`, title: 'ARM template' }]);
    expect(onlyCluster(outcome)).toMatchObject({ name: 'aks-birch', nodePools: [{ name: 'core' }, { name: 'leaf' }] });
  });

  it('without its parameter file: says which fields have no value and what is taken', () => {
    const outcome = importFiles(TEMPLATE);
    expect(onlyCluster(outcome)).toMatchObject({ name: 'clusterName', choice: 'azure-cni-overlay' });
    expect(sentences(outcome, 'assumed').join('\n')).toContain("networkProfile.networkPlugin [parameters('plugin')]");
    expect(outcome.plan?.virtualNetworks).toMatchObject([{ name: 'vnet', subnets: [{ name: 'subnetId' }] }]);
  });

  it('refuses a parameter file without its template, and one of another template', () => {
    expect(importFiles(PARAMETERS).refused).toMatchObject([
      { sentence: 'This is a parameter file: it holds values, no resources. Import it together with its template.' },
    ]);
    const other = importFiles(PARAMETERS, 'kubenet-silent.json');
    expect(other.refused).toMatchObject([
      { sentence: 'This parameter file gives a value to clusterName, which no template beside it has.' },
    ]);
    expect(other.plan?.clusters).toHaveLength(1);
  });
});
