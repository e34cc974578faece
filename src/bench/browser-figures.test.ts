import { describe, expect, test } from 'vitest';
import { readFigures } from './browser-figures.ts';

describe('what a script of the browser printed', () => {
  test.each([
    ['figures', '{"presses":40}\n', null],
    ['a reason', '{"missing":"no built page"}\n', 'no built page'],
    ['nothing', '', 'printed nothing'],
    ['no JSON', 'Error: x', 'printed Error: x'],
    ['JSON without figures', '7', 'printed 7'],
  ])('%s', (_, printed, missing) => {
    expect(readFigures(printed)).toEqual({ line: printed.trim(), missing });
  });
});
