import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DrawingColour } from './drawing.ts';
import { PALETTE } from './palette.ts';

const TOKENS: Readonly<Record<DrawingColour, string>> = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  bad: '--bad',
  nodes: '--part-nodes',
  pods: '--part-pods',
  surge: '--part-surge-nodes',
  'load-balancers': '--part-internal-load-balancers',
  others: '--part-other-addresses',
  reserved: '--part-reserved',
  free: '--edge',
};

const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

it.each(Object.entries(TOKENS))('draws %s as the page does in its light theme (%s)', (colour, token) => {
  const light = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}),`, 'u').exec(css)?.[1];
  expect(PALETTE).toHaveProperty(colour, light);
});
