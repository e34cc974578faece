import { inflateSync } from 'node:zlib';

/** Text of glyphs, by font object and glyph number. */
type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const HEX = 16;

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, HEX))).join('');
}

/** A ToUnicode map: single glyphs, and runs of glyphs. */
function glyphTexts(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, glyph = '', text = ''] of part.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu)) {
      texts.set(Number.parseInt(glyph, HEX), utf16(text));
    }
  }
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', text = ''] of part.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu)) {
      const first = Number.parseInt(from, HEX);
      for (let glyph = first; glyph <= Number.parseInt(to, HEX); glyph += 1) {
        const unit = Number.parseInt(text, HEX) + glyph - first;
        texts.set(glyph, String.fromCharCode(unit));
      }
    }
  }
  return texts;
}

/** The objects of a PDF that the browser writes: their dictionaries, and their streams inflated. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const found of text.matchAll(/(\d+) 0 obj\s*([\s\S]*?)endobj/gu)) {
    const [, number = '', body = ''] = found;
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 'stream\n'.length);
    const packed = Buffer.from(raw, 'latin1');
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Subtype /Image');
    objects.set(number, { head, stream: isPacked ? inflateSync(packed, { finishFlush: 2 }).toString('latin1') : raw });
  }
  return objects;
}

function fontsOf(objects: ReturnType<typeof objectsOf>): Fonts {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const [number, { head }] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/u.exec(head)?.[1];
    if (map !== undefined) {
      fonts.set(number, glyphTexts(objects.get(map)?.stream ?? ''));
    }
  }
  return fonts;
}

/**
 * The text of a PDF that Chromium printed, without its spaces and ligatures: words of a PDF stand where they are drawn, so spaces between
 * them are no characters.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  let text = '';
  for (const { stream } of objects.values()) {
    let glyphs: ReadonlyMap<number, string> | undefined;
    for (const [, font, drawn] of stream.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-F]+)>\s*(?=Tj|[-\d<\]])/giu)) {
      if (font !== undefined) {
        glyphs = fonts.get(font);
      } else if (glyphs !== undefined) {
        const numbers = (drawn ?? '').match(/.{4}/gu) ?? [];
        text += numbers.map((hex) => glyphs?.get(Number.parseInt(hex, HEX)) ?? '').join('');
      }
    }
  }
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}
