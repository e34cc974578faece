import { expect, it } from 'vitest';
import { planFile } from '../domain/parse-plan.ts';
import { importDocuments } from '../importers/import-documents.ts';
import goldenLinks from '../share/golden-links.json' with { type: 'json' };

const golden = goldenLinks.find(({ name }) => name === 'thirty pools in three clusters')!;

it('says of a plan file of before the states of ranges what they are taken for, and of no other', () => {
  const older = importDocuments([{ name: 'old.json', text: JSON.stringify(golden.file) }]);
  expect(older.notes.map(({ kind }) => kind)).toEqual(['assumed']);
  expect(older.notes[0]?.sentence).toMatch(
    /^This plan is older than the states of ranges: \d+ ranges of planned clusters count as allocated to you\. The state stands beside each range\.$/u,
  );
  const anew = JSON.stringify(planFile(older.plan!));
  expect(importDocuments([{ name: 'new.json', text: anew }]).notes).toEqual([]);
});
