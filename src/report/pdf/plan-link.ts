import type { StructureElement } from 'pdfkit';
import { encode } from 'uqr';
import { PALETTE } from '../palette.ts';
import type { PlacedBlock } from './placed-block.ts';
import { placeSection } from './sections.ts';
import { child, drawAs, linesOf, type Sheet, space } from './sheet.ts';
import { drawLink, placeParagraph } from './text-blocks.ts';
import { FORMATS } from './text-format.ts';

/** Bytes that a QR code of version 30 holds at its lowest error correction (ISO/IEC 18004); cameras fail at finer ones. */
const MOST_BYTES = 1732;
/** Points: 0.42 mm, which office printers and phones resolve. */
const MODULE = 1.2;
const QUIET_MODULES = 4;
/** A longer link is not printed: nobody types it. */
const MOST_PRINTED = 200;
const CODE_SPACE = 8;
export const LINK_TITLE = 'This plan as a link';

function drawModules(sheet: Sheet, rows: readonly (readonly boolean[])[], left: number, top: number): void {
  const { pdf } = sheet;
  pdf.fillColor(PALETTE.text);
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      if (length > 0) {
        pdf.rect(left + x * MODULE, top + y * MODULE, length * MODULE, MODULE);
        x += length;
      }
    }
  });
  pdf.fill();
}

function drawQrCode(sheet: Sheet, parent: StructureElement, rows: readonly (readonly boolean[])[]): void {
  const side = rows.length * MODULE;
  const quiet = QUIET_MODULES * MODULE;
  space(sheet, CODE_SPACE + quiet);
  const figure = sheet.pdf.struct('Figure', {
    alt: 'QR code of the link of this plan.',
    bbox: [sheet.left, sheet.y, sheet.left + side, sheet.y + side],
  });
  parent.add(figure);
  drawAs(sheet, figure, 'Figure', () => drawModules(sheet, rows, sheet.left, sheet.y));
  sheet.y += side + quiet;
}

/** What stands in the section: a sentence, the link, its code; all on one page. */
function placePlanLink(sheet: Sheet, link: string): PlacedBlock {
  const text = link.length <= MOST_PRINTED ? link : 'Open this plan in the planner';
  const rows = link.length <= MOST_BYTES ? encode(link, { ecc: 'L', border: 0 }).data : null;
  const rest =
    rows === null
      ? `It has ${link.length} characters, more than a QR code can hold that a phone reads: pass on this file or the plan file.`
      : 'The QR code holds the same link.';
  const sentence = placeParagraph(
    sheet,
    `The link holds the whole plan and opens it in the planner. ${rest}`,
    FORMATS.body,
  );
  const linkHeight = linesOf(sheet, text, FORMATS.address, sheet.width).length * FORMATS.address.lineHeight;
  const codeHeight = rows === null ? 0 : CODE_SPACE + (rows.length + 2 * QUIET_MODULES) * MODULE;
  return {
    startHeight: sentence.leadHeight + CODE_SPACE / 2 + linkHeight + codeHeight,
    leadHeight: 0,
    draw: (parent, outline) => {
      sentence.draw(parent, outline);
      space(sheet, CODE_SPACE / 2);
      drawLink(sheet, child(sheet, parent, 'P'), { text, address: link, indent: 0 });
      if (rows !== null) {
        drawQrCode(sheet, parent, rows);
      }
    },
  };
}

/** The plan as a link, in a section of its own: to click, to read where it is short, as a QR code where one can hold it. */
export function placeLinkSection(sheet: Sheet, link: string): PlacedBlock {
  const section = { title: LINK_TITLE, blocks: [], sections: [] };
  return placeSection(sheet, section, 0, [placePlanLink(sheet, link)]);
}
