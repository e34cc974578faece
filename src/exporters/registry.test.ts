import { describe, expect, it } from 'vitest';
import { renderScenarios } from '../testing/export-subjects.ts';
import { EXPORTERS } from './registry.ts';

describe.each(EXPORTERS)('the exporter $id', ({ id, load }) => {
  it('loads under its own id', async () => {
    expect((await load()).id).toBe(id);
  });

  it('renders every example or says in a sentence why not, twice the same', async () => {
    const exporter = await load();
    const { files, refused } = await renderScenarios(exporter);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(([, { text }]) => text === '').map(([name]) => name)).toEqual([]);
    expect(refused.filter(([, reason]) => !/^[A-Z].*\.$/u.test(reason))).toEqual([]);
    expect(await renderScenarios(exporter)).toEqual({ files, refused });
  });
});
