import { describe, expect, it } from 'vitest';
import { scenarioSubjects } from '../testing/export-subjects.ts';
import { EXPORTERS } from './registry.ts';

describe('every exporter', () => {
  it.each(EXPORTERS.map((entry) => [entry.id, entry] as const))('%s loads under its own id', async (id, { load }) => {
    expect((await load()).id).toBe(id);
  });

  it.each(EXPORTERS.map((entry) => [entry.id, entry] as const))('%s gives the same text twice', async (_, { load }) => {
    const { render } = await load();
    const again = await scenarioSubjects();
    for (const [name, subject] of (await scenarioSubjects()).slice(0, 20)) {
      expect(render(subject), name).toEqual(render(again.find(([other]) => other === name)?.[1] ?? subject));
    }
  });
});
