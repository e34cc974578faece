import { describe, expect, it } from 'vitest';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { smallDev } from '../scenarios/small-dev.ts';
import type { DrawingShape } from './drawing.ts';
import { label } from './drawings/shapes.ts';
import { DARK_PALETTE, PALETTE } from './palette.ts';
import { planPictures } from './plan-pictures.ts';
import { renderSvg } from './svg.ts';

const WORDS = { title: 'Usage', subtitle: 'shop', description: 'Nodes: 5 of 10' };

function svgOf(shapes: readonly DrawingShape[], words: Partial<typeof WORDS> = {}): string {
  return renderSvg({ ...WORDS, ...words, drawing: { width: 500, height: 100, shapes } }, 'light').text;
}

/** The texts of an SVG file as a reader shows them. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<(?:text|title|desc)[^>]*>([^<]*)</gu)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

describe('renderSvg', () => {
  it.each([
    ['markup', '</text><script>alert(1)</script>', '</text><script>alert(1)</script>'],
    ['quotes and entities', `"a" 'b' & &lt;`, `"a" 'b' & &lt;`],
    ['a CDATA end', 'a]]>b', 'a]]>b'],
    ['a control character', 'a\u0000b\u001Bc', 'a\uFFFDb\uFFFDc'],
    ['half a pair', 'a\uD800b', 'a\uFFFDb'],
    ['a non-character', 'a\uFFFFb', 'a\uFFFDb'],
    ['an emoji', '🚀', '🚀'],
    ['a right-to-left mark', 'a\u202Eb', 'a\u202Eb'],
  ])('keeps %s as text', (_, text, expected) => {
    const svg = svgOf([label(text, { x: 0, y: 0 }, { most: 500 })], { title: text, description: text });
    expect(textsOf(svg)).toEqual([expected, expected, expected, 'shop', expected]);
    expect(svg).not.toContain('<script');
    expect([...svg.matchAll(/<(\w+)/gu)].length).toBe([...svg.matchAll(/<\/(\w+)|\/>/gu)].length);
  });

  it.each([
    ['short enough', 'abc', 100, 'abc'],
    ['too long', 'abcdefghij', 23, 'abcd…'],
    ['wide letters', '生产网络生产网络', 33, '生产网…'],
    ['a space before the ellipsis', 'abc defgh', 23, 'abc…'],
    ['no room at all', 'abc', 1, ''],
    ['a line break', 'a\nb', 100, 'a b'],
  ])('shortens a text that is %s', (_, text, most, expected) => {
    expect(textsOf(svgOf([label(text, { x: 0, y: 0 }, { most })])).at(-1)).toBe(expected);
  });

  it('draws in the colours of its theme', () => {
    const picture = { ...WORDS, drawing: { width: 10, height: 10, shapes: [label('a', { x: 0, y: 9 }, { most: 9 })] } };
    for (const [theme, palette, other] of [
      ['light', PALETTE, DARK_PALETTE],
      ['dark', DARK_PALETTE, PALETTE],
    ] as const) {
      const { text } = renderSvg(picture, theme);
      expect(text).toContain(palette.surface);
      expect(text).toContain(palette.text);
      expect(text).not.toContain(other.surface);
    }
  });
});

it('draws every range of a large plan', () => {
  const [cluster] = smallDev().clusters;
  const clusters = Array.from({ length: 30 }, (_, at) => ({
    ...newCluster(`k${at}`, `cluster ${at}`, [newNodePool(`n${at}`, 'pool', 'system')]),
    choice: cluster?.choice ?? null,
  }));
  const [picture] = planPictures({ ...newPlan(), clusters }, '2026-09-01');
  const titles = picture?.drawing.shapes.filter((shape) => shape.kind === 'text' && shape.text.startsWith('cluster '));
  expect(titles?.length).toBe(picture?.description.split('; ').length);
  expect(titles?.length).toBeGreaterThan(60);
});

describe.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('pictures of %s', (_, load) => {
  it('are one for each load, growing cluster and network, each with its numbers in words', async () => {
    const input = await load();
    const pictures = planPictures(input, '2026-09-01');
    const ids = pictures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 3)).toEqual(['usage-today', 'usage-maximum', 'usage-withUpgrade']);
    const drawnNetworks = input.virtualNetworks.filter(({ addressSpaces }) => addressSpaces.length > 0);
    expect(ids.filter((id) => id.startsWith('map-'))).toEqual(drawnNetworks.map(({ id }) => `map-${id}`));
    for (const picture of pictures) {
      const { text, width, height } = renderSvg(picture, 'light');
      expect(text).toContain(`viewBox="0 0 ${width} `);
      expect(height).toBeGreaterThan(picture.drawing.height);
      expect(text).toMatch(/<desc id="description">[^<]*\d/u);
      expect(text).not.toMatch(/NaN|undefined|Infinity/u);
      expect([...text.matchAll(/<(?:rect|polyline) /gu)].length).toBe(
        2 + picture.drawing.shapes.filter(({ kind }) => kind !== 'text').length,
      );
    }
  });
});
