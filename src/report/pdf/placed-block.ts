import type { OutlineItem, StructureElement } from 'pdfkit';

/** A part of the document whose lines are broken: it is measured, and drawn once it is known on which page it starts. */
export interface PlacedBlock {
  /** What must be left on a page in points so that the block may start there, with the space before it. */
  readonly startHeight: number;
  /** The whole height of a short text that leads to what comes next and stays with its start; 0 of everything else. */
  readonly leadHeight: number;
  /** Draws it from the cursor on, over as many pages as it needs. */
  readonly draw: (parent: StructureElement, outline: OutlineItem) => void;
}

/** What must be left on a page for a block of a sequence to start there, with that to which it leads. */
export function startHeightAt(blocks: readonly PlacedBlock[], index: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) {
    return 0;
  }
  return block.leadHeight > 0 && next?.leadHeight === 0
    ? block.leadHeight + startHeightAt(blocks, index + 1)
    : block.startHeight;
}
