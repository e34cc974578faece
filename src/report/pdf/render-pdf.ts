import { PDFDocument, type StructureElement } from 'pdfkit';
import { counted } from '../../engine/words/numbers.ts';
import type { ReportDocument, ReportSection } from '../document.ts';
import { documentInfo } from './document-info.ts';
import { documentTexts } from './document-texts.ts';
import { type FontSet, type LoadFont, loadFontSet } from './font-set.ts';
import type { PlacedBlock } from './placed-block.ts';
import { LINK_TITLE, placeLinkSection } from './plan-link.ts';
import { drawRunningHeads, type SectionStart } from './running-heads.ts';
import { placeSection } from './sections.ts';
import { child, drawAs, drawLines, drawRule, keepTogether, linesOf, openSheet, type Sheet } from './sheet.ts';
import { placeParagraph } from './text-blocks.ts';
import { FORMATS } from './text-format.ts';
import { createTextSetter } from './text-runs.ts';
import { codeText } from './visible-text.ts';

export type Paper = 'A4' | 'Letter';

/** How far a PDF is: `done` of `total` files, sections or pages. */
export interface PdfProgress {
  readonly stage: 'fonts' | 'sections' | 'pages';
  readonly done: number;
  readonly total: number;
}

export interface PdfOptions {
  readonly paper: Paper;
  /** The day of the document (YYYY-MM-DD): its creation date. */
  readonly asOf: string;
  readonly loadFont: LoadFont;
  readonly onProgress?: (progress: PdfProgress) => void;
  /** As an AbortSignal: asked between fonts and between sections. */
  readonly signal?: { readonly aborted: boolean };
}

const RULE_SPACE = 10;

function openPdf(document: ReportDocument, { paper, asOf }: PdfOptions): PDFDocument {
  return new PDFDocument({
    size: paper === 'A4' ? 'A4' : 'LETTER',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    tagged: true,
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    info: documentInfo({ title: document.title, subject: document.subtitle, asOf }),
  });
}

/** The bytes of a PDF once it has ended; pdfkit hands them out in pieces. */
function bytesOf(pdf: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (piece) => pieces.push(piece));
    pdf.on('end', () => {
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      resolve(bytes);
    });
    pdf.end();
  });
}

function drawTitle(sheet: Sheet, parent: StructureElement, { title, subtitle }: ReportDocument): void {
  const lines = linesOf(sheet, title, FORMATS.title, sheet.width);
  const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: 'left' } as const;
  drawAs(sheet, child(sheet, parent, 'H1'), 'H1', () => drawLines(sheet, lines, place, FORMATS.title));
  sheet.y += lines.length * FORMATS.title.lineHeight;
  placeParagraph(sheet, subtitle, FORMATS.muted).draw(parent, sheet.pdf.outline);
  sheet.y += RULE_SPACE;
  drawRule(sheet, sheet.y, sheet.width, 1);
}

/** The section that lists what could not be printed as it is written; none when all could. */
function missingSection({ missing }: FontSet): ReportSection[] {
  if (missing.length === 0) {
    return [];
  }
  const codes = missing.map(codeText).join(' ');
  const text = `${counted(missing.length, 'character')} of this document cannot be drawn with its fonts. In their place stand their Unicode codes: ${codes}`;
  return [{ title: 'Characters shown as codes', blocks: [{ kind: 'paragraph', text }], sections: [] }];
}

/**
 * A report document as a PDF: real text in embedded fonts, vector drawings, bookmarks, page numbers, and a structure tree
 * for assistive technology. The same document gives the same bytes. Fonts are loaded as the texts need them; a character
 * that none has is printed as its code and listed at the end. Null when the signal was aborted.
 */
export async function renderPdf(
  document: ReportDocument,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { loadFont, onProgress, signal } = options;
  const isCancelled = () => signal?.aborted === true;
  const pdf = openPdf(document, options);
  const fonts = await loadFontSet(pdf, documentTexts(document), {
    loadFont,
    isCancelled,
    onLoaded: (done, total) => onProgress?.({ stage: 'fonts', done, total }),
  });
  if (isCancelled()) {
    return null;
  }
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const sheet = openSheet(pdf, fonts, createTextSetter(pdf, fonts));
  drawTitle(sheet, root, document);
  const sections = [...document.sections, ...missingSection(fonts)];
  const starts: SectionStart[] = [];
  const draw = (title: string, section: PlacedBlock) => {
    keepTogether(sheet, section.startHeight);
    starts.push({ title, pageNumber: sheet.pageNumber, isAtTop: sheet.y === sheet.top });
    section.draw(root, pdf.outline);
  };
  for (const [index, section] of sections.entries()) {
    draw(section.title, placeSection(sheet, section, 0));
    onProgress?.({ stage: 'sections', done: index + 1, total: sections.length });
    if (isCancelled()) {
      return null;
    }
  }
  if (document.link !== null) {
    draw(LINK_TITLE, placeLinkSection(sheet, document.link));
  }
  const heads = { title: document.title, starts };
  drawRunningHeads(sheet, heads, (done, pages) => onProgress?.({ stage: 'pages', done, total: pages }));
  return bytesOf(pdf);
}
