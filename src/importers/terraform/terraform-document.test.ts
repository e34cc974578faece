import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../testing/plan-contents.ts';
import { TERRAFORM_DOCUMENTS } from '../../testing/terraform-documents/expected-contents.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { importDocuments, type ImportOutcome } from '../import-documents.ts';

function importFile(file: string): ImportOutcome {
  const text = readFileSync(new URL(`../../testing/terraform-documents/${file}.json`, import.meta.url), 'utf8');
  return importDocuments([{ name: file, text }]);
}

function planOf(outcome: ImportOutcome): PlanInput {
  expect(outcome.refused).toEqual([]);
  if (outcome.plan === null) {
    throw new Error('nothing was read');
  }
  return outcome.plan;
}

describe('real documents of Terraform', () => {
  it.each(TERRAFORM_DOCUMENTS)('%s', (file, ...found) => {
    expect(contentsOf(planOf(importFile(file)))).toEqual(found);
  });
});
