import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import vectors from './python-vectors.json' with { type: 'json' };
import {
  addressCount,
  contains,
  formatRange,
  type IpRange,
  lastAddress,
  overlaps,
  parseRange,
  splitRange,
} from './range.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../../scripts/ip-vectors.py');
const VECTORS = path.resolve(import.meta.dirname, 'python-vectors.json');

function read(text: string): IpRange {
  const range = parseRange(text);
  if (!range.ok) {
    throw new Error(`${text}: ${range.error.sentence}`);
  }
  return range.value;
}

/** Our row beside Python's: compared as lists, so that a failure shows all rows that differ. */
function ours(rows: readonly string[], write: (cells: readonly string[]) => string): string[] {
  return rows.map((row) => {
    try {
      return write(row.split(' '));
    } catch (error) {
      return String(error);
    }
  });
}

function splitRow(text: string, prefixLength: number): string {
  const range = read(text);
  return [text, prefixLength, ...splitRange(range, prefixLength).map(formatRange)].join(' ');
}

function expectRecordedHash(): void {
  const { valid, hostBits, malformed, pairs, splits } = vectors;
  const rows = [...valid, ...hostBits, ...malformed, ...pairs, ...splits].join('\n');
  expect(createHash('sha256').update(rows, 'utf8').digest('hex')).toBe(vectors.sha256OfRows);
  expect(vectors.seed).toBe(20_261_124);
}

describe("Python's ipaddress", () => {
  test('valid ranges: text, first, last, count', () => {
    const rows = ours(vectors.valid, ([text = '']) => {
      const range = read(text);
      return [text, formatRange(range), range.first, lastAddress(range), addressCount(range)].map(String).join(' ');
    });
    expect(rows).toEqual(vectors.valid);
  });

  test('host bits: the masked network', () => {
    const rows = ours(vectors.hostBits, ([text = '']) => {
      const result = parseRange(text);
      return `${text} ${result.ok ? 'accepted' : (result.error.masked ?? result.error.code)}`;
    });
    expect(rows).toEqual(vectors.hostBits);
  });

  test('malformed texts are refused', () => {
    const notRefused = vectors.malformed.filter((text) => {
      const result = parseRange(text);
      return result.ok || result.error.code === 'host-bits';
    });
    expect(notRefused).toEqual([]);
  });

  test('pairs: contains both ways, overlaps', () => {
    const rows = ours(vectors.pairs, ([a = '', b = '']) => {
      const flags = [contains(read(a), read(b)), contains(read(b), read(a)), overlaps(read(a), read(b))];
      return [a, b, ...flags.map((flag) => (flag ? 'yes' : 'no'))].join(' ');
    });
    expect(rows).toEqual(vectors.pairs);
  });

  test('splits: every block', () => {
    expect(ours(vectors.splits, ([text = '', prefix]) => splitRow(text, Number(prefix)))).toEqual(vectors.splits);
  });
});

describe('the file of vectors', () => {
  test('has enough of each kind', () => {
    const { valid, hostBits, malformed, pairs, splits } = vectors;
    const all = [...valid, ...hostBits, ...malformed, ...pairs, ...splits];
    const validWith = (prefix: string) => valid.filter((row) => row.split(' ')[1]?.endsWith(prefix)).length;
    expect(all.length).toBeGreaterThanOrEqual(2000);
    expect(all.filter((row) => row.includes(':')).length).toBeGreaterThanOrEqual(300);
    for (const kind of [hostBits, malformed, pairs, splits]) {
      expect(kind.length).toBeGreaterThanOrEqual(50);
    }
    for (const prefix of ['/0', '/31', '/32']) {
      expect(validWith(prefix), prefix).toBeGreaterThanOrEqual(50);
    }
  });

  test('was not edited by hand: hash and seed are as recorded', () => {
    expectRecordedHash();
  });

  test('is what the script writes today, where Python is installed', () => {
    const run = spawnSync('python3', [SCRIPT], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
    if (run.error !== undefined) {
      // no Python on this machine
      expect(run.error).toHaveProperty('code', 'ENOENT');
      expectRecordedHash();
      return;
    }
    expect(run.stderr).toBe('');
    expect(
      run.stdout === readFileSync(VECTORS, 'utf8'),
      'run scripts/ip-vectors.py src/domain/ip/python-vectors.json',
    ).toBe(true);
  });
});
