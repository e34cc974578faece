import { describe, expect, it } from 'vitest';
import {
  cluster,
  type Entries,
  inner,
  nested,
  network,
  read,
  said,
  template,
  VNET,
} from '../../testing/template-parts.ts';

describe('hostile templates', () => {
  it('templates in templates in templates', () => {
    let document = template([network]);
    for (let level = 0; level < 60; level += 1) {
      document = template([nested(`n${level}`, document, inner)]);
    }
    expect(read(document).plan).toBeNull();
  });

  it('copies of copies of copies', () => {
    const copy = { name: 'x', count: 800 };
    const bomb = [1, 2, 3].reduce<Entries>((each) => ({ ...nested('n', template([each]), inner), copy }), {
      ...network,
      copy,
    });
    const outcome = read(template([cluster, bomb]));
    expect(said(outcome)).toContain('The template has more than 2,000 resources; those behind them are left out.');
  });

  it('outputs that rest on each other', () => {
    const of = (name: string, other: string) =>
      nested(
        name,
        template([], {
          parameters: { p: { type: 'string' } },
          outputs: { o: { value: "[concat(parameters('p'), parameters('p'))]" } },
        }),
        { ...inner, parameters: { p: { value: `[reference('${other}').outputs.o.value]` } } },
      );
    const outcome = read(
      template([of('a', 'b'), of('b', 'a'), { ...network, name: "[reference('a').outputs.o.value]" }]),
    );
    expect(outcome.plan?.virtualNetworks).toHaveLength(1);
  });

  it('odd types everywhere', () => {
    const odd = [null, 1, 'x', [], {}, [{}], true];
    for (const value of odd) {
      const document = template(
        [
          { type: VNET, name: value, properties: value, copy: value, condition: value },
          nested('n', template(value), { parameters: value }),
          { ...cluster, resources: value },
        ],
        { parameters: value, variables: value },
      );
      expect(() => read(document)).not.toThrow();
      expect(() => read({ ...template(value), parameters: value })).not.toThrow();
    }
  });
});
