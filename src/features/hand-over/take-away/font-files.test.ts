import { expect, it } from 'vitest';
import { FONT_FACES, TEXT_STYLES } from '../../../report/pdf/font-faces.ts';
import { fontAddress } from './font-files.ts';

it('has an address for every file that a text may need', () => {
  const files = TEXT_STYLES.flatMap((style) => FONT_FACES[style].map(({ file }) => file));
  expect(files.filter((file) => fontAddress(file) === undefined)).toEqual([]);
});
