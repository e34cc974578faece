import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_FLOORS } from './import-zones.mjs';

const ROOT = path.join(import.meta.dirname, '..');

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.endsWith('INDEX.md'))
    .map((file) => path.join(folder, file));
}

const documents = [...markdownIn('.', false), ...markdownIn('docs', true), ...markdownIn('src', true)];

const isPattern = (name: string) => /[<>*{}]/u.test(name);

/** What a document points at, from the root: targets of links, paths in code, and files named at the start of a table row. */
function targetsIn(document: string, text: string): string[] {
  const folder = path.dirname(document);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, to = '']) => path.join(folder, to));
  const paths = [...text.matchAll(/`((?:src|scripts|docs|e2e)\/[^`\s]*)`/gu)].map(([, to = '']) => to);
  const rows = folder.startsWith('src') ? [...text.matchAll(/^\| (`[^|]+) \|/gmu)] : [];
  const files = rows
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([\w./*<>-]+(?:\.tsx?|\.json|\/))`/gu)])
    .map(([, to = '']) => path.join(folder, to));
  return [...links, ...paths, ...files].filter((target) => !isPattern(target));
}

test.each(documents)('%s points at files that exist', (document) => {
  const targets = targetsIn(document, readFileSync(path.join(ROOT, document), 'utf8'));
  expect(targets.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
});

test('links, paths and rows are all looked at', () => {
  const text = 'See [it](../a.md#x) and `src/b.ts`, not `src/<id>.ts` or [web](https://c).\n| `d.ts`, `e/` | x |';
  expect(targetsIn('src/f/README.md', text)).toEqual(['src/a.md', 'src/b.ts', 'src/f/d.ts', 'src/f/e/']);
});

test('the README of the engine shows the floors that lint keeps', () => {
  const text = readFileSync(path.join(ROOT, 'src', 'engine', 'README.md'), 'utf8');
  const shown = [...text.matchAll(/^\| \d+ \| ([^|]+) \|/gmu)].map(([, rooms = '']) =>
    [...rooms.matchAll(/`([\w-]+)\/`/gu)].map(([, room = '']) => room).toSorted(),
  );
  const folders = ENGINE_FLOORS.map((rooms) => rooms.filter((room) => !room.endsWith('.ts')).toSorted());
  expect(shown).toEqual(folders);
});
