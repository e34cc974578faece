import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { requestLines } from './network-request.ts';
import type { RequestLine } from './request-line.ts';
import { sharedLines } from './shared-lines.ts';

function line(subject: string, item: string, value = 'TCP 443'): RequestLine {
  return { topic: 'Required egress', subject, item, value, why: 'Azure asks for it.', facts: [] };
}

describe('sharedLines', () => {
  it.each([
    ['asked for by both', [line('a', 'x'), line('b', 'x')], [line('a, b', 'x')]],
    ['asked for by one', [line('a', 'x'), line('b', 'y')], [line('a', 'x'), line('b', 'y')]],
    ['with another value', [line('a', 'x'), line('b', 'x', 'UDP 123')], [line('a', 'x'), line('b', 'x', 'UDP 123')]],
    [
      'between own ones',
      [line('a', 'x'), line('a', 'own'), line('a', 'z'), line('b', 'x'), line('b', 'z')],
      [line('a, b', 'x'), line('a, b', 'z'), line('a', 'own')],
    ],
    [
      'asked for by more than are listed',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((name) => [
        line(name, 'x'),
        ...(name === 'g' ? [] : [line(name, 'y')]),
      ]),
      [line('All 7 clusters', 'x'), line('a, b, c, d, e, f', 'y')],
    ],
    [
      'asked for by too many, but not by all',
      [...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => line(name, 'x')), line('h', 'y')],
      [...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => line(name, 'x')), line('h', 'y')],
    ],
    ['said twice', [line('a', 'x'), line('a', 'x')], [line('a', 'x')]],
  ])('joins what is %s', (_, lines, expected) => {
    expect(sharedLines(lines)).toEqual(expected);
  });

  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    '%s: asks for the same, for the same',
    async (_, load) => {
      const input = await load();
      const lines = requestLines(evaluated(input));
      const asked = (each: RequestLine, subject: string) =>
        JSON.stringify([each.topic, subject, each.item, each.value, each.why]);
      const names = new Set(lines.map(({ subject }) => subject));
      const expanded = sharedLines(lines).flatMap((each) =>
        names.has(each.subject)
          ? [asked(each, each.subject)]
          : each.subject.split(', ').map((subject) => asked(each, subject)),
      );
      expect(new Set(expanded)).toEqual(new Set(lines.map((each) => asked(each, each.subject))));
    },
  );
});
