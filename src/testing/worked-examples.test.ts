import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { vectorSchema } from './vector-adapters/adapter.ts';
import { ADAPTERS } from './vector-adapters/registry.ts';

const file = readFileSync(path.join(import.meta.dirname, 'worked-examples.json'));
const SHA256 = '7891adac5528c0c956e924224f3460626ac5227bb8cb6a0090617b37a423b84e';

const COUNT = 215;

const { vectors } = v.parse(v.object({ vectors: v.array(vectorSchema) }), JSON.parse(file.toString('utf8')));
let ran = 0;

describe('worked examples', () => {
  it('are the published file, byte for byte', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(SHA256);
  });

  it('are all there, each under an id of its own', () => {
    expect(vectors).toHaveLength(COUNT);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });

  describe('each', () => {
    it.each(vectors)('$id', (vector) => {
      ran += 1;
      const adapters = ADAPTERS.filter(({ accepts }) => accepts(vector));
      expect(adapters, 'adapters for this shape').toHaveLength(1);
      expect(adapters[0]?.answer(vector)).toEqual(vector.expected);
    });
    afterAll(() => {
      expect(ran).toBe(COUNT);
    });
  });
});
