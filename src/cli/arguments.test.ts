import { describe, expect, it } from 'vitest';
import { parseArguments, readDay, readWhole, readWord } from './arguments.ts';

const KINDS = { nodes: 'value', model: 'value', working: 'flag' } as const;

function parsed(...args: string[]) {
  const result = parseArguments(args, KINDS);
  return result.ok
    ? {
        values: Object.fromEntries(result.value.values),
        flags: [...result.value.flags],
        rest: result.value.positionals,
      }
    : result.error;
}

describe('parseArguments', () => {
  it('reads options in any order, flags, and everything else as positionals', () => {
    expect(parsed('a.json', '--nodes', '5', '--working', '-')).toEqual({
      values: { nodes: '5' },
      flags: ['working'],
      rest: ['a.json', '-'],
    });
    expect(parsed('--nodes=5')).toEqual({ values: { nodes: '5' }, flags: [], rest: [] });
  });

  it.each([
    [['--size', '5'], 'unknown option "--size"'],
    [['-n', '5'], 'unknown option "-n"'],
    [['--'], 'unknown option "--"'],
    [['--toString', '5'], 'unknown option "--toString"'],
    [['--nodes', '5', '--nodes', '5'], '--nodes is given twice'],
    [['--working', '--working'], '--working is given twice'],
    [['--nodes'], '--nodes needs a value'],
    [['--nodes='], '--nodes needs a value'],
    [['--nodes', ''], '--nodes needs a value'],
    [['--nodes', '--model', 'x'], '--nodes needs a value'],
    [['--working=yes'], '--working takes no value'],
  ])('refuses %j', (args, error) => {
    expect(parsed(...args)).toBe(error);
  });
});

describe('readers', () => {
  it.each(['', '-1', '+1', '1.0', '1e3', '0x10', ' 1', '1 ', '１', '1,000', 'NaN'])(
    'refuse %j as a whole number',
    (text) => {
      expect(readWhole('nodes', text, [0, 100])).toMatchObject({ ok: false });
    },
  );

  it('hold a whole number to its bounds', () => {
    expect(readWhole('nodes', '0', [0, 100])).toEqual({ ok: true, value: 0 });
    expect(readWhole('nodes', '100', [0, 100])).toEqual({ ok: true, value: 100 });
    expect(readWhole('nodes', '101', [0, 100])).toEqual({ ok: false, error: '--nodes must be 0 to 100, not "101"' });
    expect(readWhole('nodes', '9'.repeat(400), [0, 100])).toMatchObject({ ok: false });
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    '26-01-01',
    'today',
    '2026-06-31',
  ])('refuse %j as a day', (text) => {
    expect(readDay('as-of', text)).toMatchObject({ ok: false });
  });

  it('accept a day that exists and a word of the list', () => {
    expect(readDay('as-of', '2028-02-29')).toEqual({ ok: true, value: '2028-02-29' });
    expect(readWord('fail-on', 'never', ['error', 'never'])).toEqual({ ok: true, value: 'never' });
    expect(readWord('fail-on', 'Never', ['error', 'never'])).toMatchObject({ ok: false });
  });
});
