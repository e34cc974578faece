import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planner-'));
  mkdirSync(path.join(folder, 'b', 'c'), { recursive: true });
  mkdirSync(path.join(folder, 'empty'));
  for (const file of ['z.json', 'a.json', 'b/c/deep.json']) {
    writeFileSync(path.join(folder, file), '{}');
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('lists files at any depth in order, without the folders', async () => {
  const names = ['a.json', 'b/c/deep.json', 'z.json'].map((name) => path.join(folder, name));
  expect(await listFiles(folder)).toEqual({ ok: true, value: names });
});

it('lists a file as itself', async () => {
  const file = path.join(folder, 'a.json');
  expect(await listFiles(file)).toEqual({ ok: true, value: [file] });
});

it('says that a folder is missing', async () => {
  const missing = path.join(folder, 'none');
  expect(await listFiles(missing)).toEqual({
    ok: false,
    error: `cannot list ${JSON.stringify(missing)}: there is no such folder`,
  });
});
