import { expect, it } from 'vitest';
import { sectionAtTop } from './running-heads.ts';

const STARTS = [
  { title: 'Answer', pageNumber: 0, isAtTop: false },
  { title: 'Usage', pageNumber: 0, isAtTop: false },
  { title: 'Map', pageNumber: 2, isAtTop: true },
  { title: 'Growth', pageNumber: 2, isAtTop: false },
  { title: 'Sources', pageNumber: 4, isAtTop: false },
];

it.each([
  ['the last that began before', 1, 'Usage'],
  ['the one that begins with the page', 2, 'Map'],
  ['the last of the page before', 3, 'Growth'],
  ['not one that begins further down', 4, 'Growth'],
])('names %s', (_, pageNumber, title) => {
  expect(sectionAtTop(STARTS, pageNumber)).toBe(title);
});

it('names none where there is none', () => {
  expect(sectionAtTop([], 1)).toBe('');
});
