import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DARK_PALETTE, PALETTE } from './palette.ts';

/** Colours whose token on the page is not named after the part that they stand for. */
const TOKENS: Readonly<Record<string, string>> = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  bad: '--bad',
  free: '--edge',
  // each has a subnet to itself, as the API server has
  'application-gateway': '--part-api-server',
  'application-gateway-for-containers': '--part-api-server',
  'virtual-nodes': '--part-api-server',
};

const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

it.each(Object.keys(PALETTE))('draws %s as the page does in both themes', (colour) => {
  const token = TOKENS[colour] ?? `--part-${colour}`;
  const [, light, dark] = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css) ?? [];
  expect(PALETTE).toHaveProperty(colour, light);
  expect(DARK_PALETTE).toHaveProperty(colour, dark);
});
