import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { fact } from './fact.ts';
import * as firstNumbers from './first-numbers.ts';
import * as limits from './limits.ts';
import { factById, FACTS } from './registry.ts';
import * as retirements from './retirements.ts';
import { SOURCES } from './sources.ts';

/** The topic files as they lie in the folder, so that one which the registry forgets is noticed. */
const topics = import.meta.glob<Readonly<Record<string, Fact<unknown>>>>(
  [
    './*.ts',
    '!./*.test.ts',
    '!./fact.ts',
    '!./sources.ts',
    '!./registry.ts',
    '!./by-age.ts',
    '!./neighbours.ts',
    '!./first-numbers.ts',
  ],
  { eager: true },
);

const entries = Object.entries(topics).flatMap(([topic, facts]) =>
  Object.entries(facts).map(([exportName, entry]) => ({ topic, exportName, entry })),
);

const kebabCase = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/u.test(text);

const SOURCE_ROOT = join(import.meta.dirname, '..', '..');

/** The one file beside the facts that uses them: a table, not a topic. */
const TABLE_OF_NEIGHBOURS = ['domain', 'facts', 'neighbours.ts'].join(sep);

/** All program text outside the fact files; tests do not count as users. */
function textOfUsers(): string {
  return readdirSync(SOURCE_ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
    .filter((file) => file === TABLE_OF_NEIGHBOURS || !file.startsWith(['domain', 'facts', ''].join(sep)))
    .filter((file) => !file.startsWith(`testing${sep}`))
    .map((file) => readFileSync(join(SOURCE_ROOT, file), 'utf8'))
    .join('\n');
}

describe('facts', () => {
  it('are all in the registry, under the kebab-case of their export name', () => {
    expect(new Set(FACTS)).toEqual(new Set(entries.map(({ entry }) => entry)));
    expect(FACTS).toHaveLength(entries.length);
    expect(entries.map(({ entry }) => entry.id)).toEqual(entries.map(({ exportName }) => kebabCase(exportName)));
  });

  it('have the numbers of the first answer among them, each under its own name', () => {
    const byName = new Map(entries.map(({ exportName, entry }) => [exportName, entry]));
    for (const [name, { id, value }] of Object.entries(firstNumbers)) {
      expect(byName.get(name), name).toMatchObject({ id, value });
    }
  });

  it('have unique ids', () => {
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
  });

  it.each(FACTS)('$id names existing sources, a well-formed date, a unit and one plain sentence', (entry) => {
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(new Set(entry.sources).size).toBe(entry.sources.length);
    for (const source of entry.sources) {
      expect(Object.keys(SOURCES)).toContain(source);
    }
    expect(isMonth(entry.asOf) || isDay(entry.asOf), entry.asOf).toBe(true);
    expect(isDay(entry.checked), entry.checked).toBe(true);
    expect(entry.checked >= entry.asOf, `${entry.checked} is before ${entry.asOf}`).toBe(true);
    expect(entry.unit).not.toBe('');
    expect(entry.meaning).toMatch(/^[A-Z].*\.$/u);
    expect(entry.meaning).not.toContain('!');
  });

  it('hold real days where they give an end date', () => {
    for (const { id, value } of Object.values(retirements)) {
      expect(isDay(value), id).toBe(true);
    }
  });

  it('are found by id', () => {
    expect(factById('npm-linux-end')).toBe(retirements.npmLinuxEnd);
    expect(factById('no-such-fact')).toBeUndefined();
  });

  it('show the other reading where the planner decided between sources that disagree on a limit', () => {
    for (const { id, basis, otherReading } of Object.values(limits)) {
      if (basis === 'ruling') {
        expect(otherReading, id).toBeDefined();
      }
    }
  });

  it('are used by someone', () => {
    const users = textOfUsers();
    const unused = entries.filter(
      ({ exportName, entry }) =>
        !new RegExp(`\\b${exportName}\\b`, 'u').test(users) &&
        !users.includes(`'${entry.id}'`) &&
        // named by the pair that excludes each other
        !users.includes(`['${entry.id.split('-without-').join("', '")}']`),
    );
    expect(unused.map(({ topic, exportName }) => `${topic}: ${exportName}`)).toEqual([]);
  });
});

describe('fact', () => {
  it('returns its entry', () => {
    const entry = {
      id: 'a',
      value: 1,
      unit: 'x',
      meaning: 'A.',
      basis: 'derived',
      asOf: '2026-08',
      checked: '2026-11-24',
      sources: [],
    } as const;
    expect(fact(entry)).toBe(entry);
  });
});

describe('sources', () => {
  it.each(Object.entries(SOURCES))('%s has a short title, an https address and a date', (_, { title, href, date }) => {
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(new URL(href).protocol).toBe('https:');
    expect(date === 'undated' || isMonth(date) || isDay(date), date).toBe(true);
  });

  it('do not name one place twice', () => {
    const places = Object.values(SOURCES).map(({ href }) => href);
    expect(new Set(places).size).toBe(places.length);
  });
});
