import { describe, expect, it } from 'vitest';
import { type Entries, network, read, SCHEMA, template } from '../../testing/template-parts.ts';
import { importDocuments } from '../import-documents.ts';

describe('parameter files', () => {
  const parameters = (values: Entries) => ({
    $schema: SCHEMA.replace('deploymentTemplate', 'deploymentParameters'),
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  });
  const named = (name: string) =>
    template([{ ...network, name: `[parameters('${name}')]` }], { parameters: { [name]: { type: 'string' } } });

  it('several templates with several files: each takes the one that fits', () => {
    const outcome = read(parameters({ two: 'second' }), named('one'), parameters({ ONE: 'first' }), named('two'));
    expect(outcome.read.map(({ name }) => name)).toEqual(['file 1 with file 2', 'file 3 with file 0']);
    expect(outcome.plan?.virtualNetworks.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('the file that is named like the template goes first, a further one is refused', () => {
    const sources = [
      ['prod.json', named('one')],
      ['main.parameters.json', parameters({ one: 'm' })],
      ['main.json', named('one')],
      ['prod.parameters.json', parameters({ one: 'p' })],
      ['other.json', parameters({ one: 'o' })],
    ] as const;
    const outcome = importDocuments(sources.map(([name, value]) => ({ name, text: JSON.stringify(value) })));
    expect(outcome.read.map(({ name }) => name)).toEqual([
      'prod.json with prod.parameters.json',
      'main.json with main.parameters.json',
    ]);
    expect(outcome.refused).toEqual([
      {
        name: 'other.json',
        sentence: 'prod.json has its values from prod.parameters.json already; import it once more with this file.',
      },
    ]);
  });

  it('values are no expressions', () => {
    const outcome = read(named('one'), parameters({ one: "[concat('a')]" }));
    expect(outcome.plan?.virtualNetworks.map(({ name }) => name)).toEqual(["[concat('a')]"]);
  });
});
