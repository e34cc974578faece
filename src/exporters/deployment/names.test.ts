import { describe, expect, it } from 'vitest';
import { poolNames, type PoolToName } from './names.ts';

const linux = (name: string): PoolToName => ({ name, os: 'linux' });
const windows = (name: string): PoolToName => ({ name, os: 'windows' });

describe('poolNames', () => {
  it.each<[what: string, pools: PoolToName[], names: string[]]>([
    ['keeps what Azure takes', [linux('abcdefghijkl'), windows('win001')], ['abcdefghijkl', 'win001']],
    ['cuts a Linux name to 12', [linux('abcdefghijklm')], ['abcdefghijkl']],
    ['cuts a Windows name to 6', [windows('windows')], ['window']],
    ['numbers Windows names within 6', [windows('winpool1'), windows('winpool2')], ['winpoo', 'winpo2']],
    ['leaves a name to the pool that has it', [windows('windows'), linux('window')], ['windo2', 'window']],
    ['takes a name twice only once', [linux('a'), linux('a')], ['a', 'a2']],
    [
      'drops what is no letter or digit, and digits at the start',
      [linux('1-My Pool'), linux('💡')],
      ['mypool', 'pool'],
    ],
  ])('%s', (_, pools, names) => {
    expect(poolNames(pools)).toEqual(names);
  });
});
