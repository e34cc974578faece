import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../domain/facts/registry.ts';
import { CRITERION_IDS } from '../engine/comparison/support-table.ts';
import { RULES } from '../engine/rules/registry.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const SOURCE = path.join(ROOT, 'src');

/** The numbers in "ruling 8", "rulings 8, 11" and "rulings 21 to 23". */
function citedIn(text: string): number[] {
  return [...text.matchAll(/\brulings? (\d+)(?:( to |, | and )(\d+))?/giu)].flatMap(([, first, joint, last]) => {
    const from = Number(first);
    const until = Number(last ?? first);
    return joint === ' to ' ? Array.from({ length: until - from + 1 }, (_, step) => from + step) : [from, until];
  });
}

const cited = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .flatMap((file) =>
    citedIn(readFileSync(path.join(SOURCE, file), 'utf8')).map((ruling) => ({
      ruling,
      file: file.replaceAll('\\', '/'),
    })),
  );

/** The rows of the tables in docs/rulings.md, cell by cell. */
const rows = readFileSync(path.join(ROOT, 'docs', 'rulings.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => cells.slice(1, -1));
const numbered = rows.filter(([number = '']) => /^\d+$/u.test(number));
const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);

describe('docs/rulings.md', () => {
  it('reads citations in the ways that comments write them', () => {
    expect(new Set(citedIn('(ruling 30), of rulings 8, 11 and Rulings 21 to 23; a ruling'))).toEqual(
      new Set([30, 8, 11, 21, 22, 23]),
    );
  });

  it('has a row for every ruling that the source cites', () => {
    const known = new Set(numbered.map(([number]) => Number(number)));
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter(({ ruling }) => !known.has(ruling))).toEqual([]);
  });

  it('numbers each row once, in order, and fills every cell', () => {
    const numbers = numbered.map(([number]) => Number(number));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(numbered.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('names facts, rules, rows of the comparison and files that exist', () => {
    const ids = new Set<string>([...FACTS, ...RULES].map(({ id }) => id).concat(CRITERION_IDS));
    const named = numbered.flatMap((cells) => codesIn(cells[4] ?? ''));
    expect(
      named.filter((name) => !ids.has(name) && !(name.includes('/') && existsSync(path.join(ROOT, name)))),
    ).toEqual([]);
  });

  it('names every fact that the planner decided between sources', () => {
    const named = new Set(rows.flatMap((cells) => cells.flatMap(codesIn)));
    expect(FACTS.filter(({ id, basis }) => basis === 'ruling' && !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
