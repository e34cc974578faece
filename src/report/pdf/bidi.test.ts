import { expect, it } from 'vitest';
import { visualRuns } from './bidi.ts';

/** Hebrew letters, which do not join, stand for all that reads to the left. */
it.each([
  ['nothing', '', []],
  ['Latin alone', 'abc 12', [['abc 12', 0]]],
  ['a name to the left', 'אב גד', [['אב גד', 1]]],
  [
    'a name to the left in a sentence',
    'name אב גד here',
    [
      ['name ', 0],
      ['אב גד', 1],
      [' here', 0],
    ],
  ],
  [
    'a number after it, which still reads to the right',
    'אב 12',
    [
      ['12', 2],
      ['אב ', 1],
    ],
  ],
  [
    'a number inside it',
    'אב 12 גד',
    [
      [' גד', 1],
      ['12', 2],
      ['אב ', 1],
    ],
  ],
  [
    'a number before it, which belongs to the Latin text',
    'x 12 אב',
    [
      ['x 12 ', 0],
      ['אב', 1],
    ],
  ],
  ['brackets inside it', 'אב (גד)', [['אב (גד)', 1]]],
  [
    'brackets around Latin',
    'אב (cd)',
    [
      ['אב', 1],
      [' (cd)', 0],
    ],
  ],
  ['a mark at its end', 'אב\u05B0', [['אב\u05B0', 1]]],
  [
    'a full stop, which is the sentence’s',
    'see אב.',
    [
      ['see ', 0],
      ['אב', 1],
      ['.', 0],
    ],
  ],
  // European separators between digits and signs beside them are of the number (W4, W5)
  [
    'a range after it, whole',
    'אב 10.0.0.0/24',
    [
      ['10.0.0.0/24', 2],
      ['אב ', 1],
    ],
  ],
  [
    'a share after it',
    'אב 7%',
    [
      ['7%', 2],
      ['אב ', 1],
    ],
  ],
  ['an emoji between such words, which is neutral', 'אב \u{1F600} גד', [['אב \u{1F600} גד', 1]]],
  [
    'letters of Adlam, which lie beyond U+FFFF',
    'a \u{1E900}\u{1E901}.',
    [
      ['a ', 0],
      ['\u{1E900}\u{1E901}', 1],
      ['.', 0],
    ],
  ],
  [
    'digits of Arabic after Arabic letters',
    '\u0627\u0628 \u0661\u0662',
    [
      ['\u0661\u0662', 2],
      ['\u0627\u0628 ', 1],
    ],
  ],
] as const)('orders %s', (_, line, runs) => {
  expect(visualRuns(line).map(({ text, level }) => [text, level])).toEqual(runs);
});
