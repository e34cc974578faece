import { expect, test } from 'vitest';
import { circlesIn } from './circles.mjs';

const files = (texts: Record<string, string>) => circlesIn(new Map(Object.entries(texts)));

test.each([
  ['imports that go one way', { 'a/x.ts': "import { y } from '../b/y.ts';", 'b/y.ts': 'export const y = 1;' }, []],
  [
    'two files, one by its types alone',
    { 'a/x.ts': "import type { Y } from '../b/y.ts';", 'b/y.ts': "export { x } from '../a/x.ts';" },
    [['a/x.ts', 'b/y.ts']],
  ],
  [
    'three files, one of them on demand, and one that only looks in',
    {
      'in.ts': "import './p.ts';",
      'p.ts': "import { q } from './q.ts';",
      'q.ts': "export const r = () => import('./r.ts');",
      'r.ts': "export type P = import('./p.ts').P;",
    },
    [['p.ts', 'q.ts', 'r.ts']],
  ],
  ['a file that imports itself', { 'x.ts': "import { x } from './x.ts';" }, [['x.ts']]],
  ['a package is no file of ours', { 'x.ts': "import React from 'react'; import './react';" }, []],
])('%s', (_, texts, expected) => {
  expect(files(texts)).toEqual(expected);
});
