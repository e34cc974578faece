import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARM_DOCUMENTS } from '../testing/arm-documents/expected-contents.ts';
import { AZURE_DOCUMENTS } from '../testing/azure-documents/expected-contents.ts';
import { TERRAFORM_DOCUMENTS } from '../testing/terraform-documents/expected-contents.ts';
import { parseJsonc } from './parse-jsonc.ts';
import { IMPORTERS } from './registry.ts';

const TESTING = path.join(import.meta.dirname, '..', 'testing');

/** Every document of the tests, as text. */
const documents = ['azure-documents', 'arm-documents', 'terraform-documents'].flatMap((folder) =>
  readdirSync(path.join(TESTING, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.jsonc?$/u.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(TESTING, folder, file), 'utf8') })),
);

const valueOf = (text: string): unknown => {
  const parsed = parseJsonc(text);
  return parsed.ok ? parsed.value : null;
};

describe('every document', () => {
  it('has a row each that says what it stands for', () => {
    const rows = [...AZURE_DOCUMENTS, ...ARM_DOCUMENTS, ...TERRAFORM_DOCUMENTS];
    const named = rows.flatMap(({ file, beside }) => [file, ...(beside === undefined ? [] : [beside])]);
    expect(documents.map(({ file }) => file).toSorted()).toEqual(named.toSorted());
    expect(new Set(rows.map(({ standsFor }) => standsFor)).size).toBe(rows.length);
  });
});

describe('every importer', () => {
  it('has an id of its own and a title', () => {
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(IMPORTERS.length);
    expect(IMPORTERS.filter(({ id, title }) => !/^[a-z][a-z-]*$/u.test(id) || title === '')).toEqual([]);
  });

  it.each(IMPORTERS)('$id leaves alone what is no document', ({ read }) => {
    for (const other of [null, true, 7, '', 'text', [], {}, { kind: 'aks-network-plan' }]) {
      expect(read(other), JSON.stringify(other)).toBeNull();
    }
  });

  it.each(IMPORTERS)('$id reads any JSON without throwing', ({ read }) => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void read(value)));
  });

  it('reads some of the documents, and each the same twice', () => {
    expect(documents.length).toBeGreaterThan(20);
    for (const { id, read } of IMPORTERS) {
      const answers = documents.map(({ text }) => read(valueOf(text)));
      expect(
        answers.some((answer) => answer?.ok === true),
        id,
      ).toBe(true);
      expect(documents.map(({ text }) => read(valueOf(text)))).toEqual(answers);
    }
  });
});
