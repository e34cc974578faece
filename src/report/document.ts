import type { Drawing } from './drawing.ts';

/**
 * A document that people read on paper: what it says, without how it looks. Markdown, CSV and PDF render the same blocks,
 * so that they hold the same numbers. All text is plain: a renderer escapes it for its format.
 */
export interface ReportDocument {
  readonly title: string;
  /** One line under the title: the plan's day and what the document is. */
  readonly subtitle: string;
  /** The share link of the plan, printed as a link and a QR code; null when there is none. */
  readonly link: string | null;
  readonly sections: readonly ReportSection[];
}

/** A heading with its blocks; sections nest at most three deep. */
export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
}

export interface ReportColumn {
  readonly title: string;
  /** Numbers align right. */
  readonly align: 'left' | 'right';
  /** Ranges and code are set in the monospaced face. */
  readonly isCode: boolean;
}

export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  /** One text for each column; an empty one where there is nothing to say. The first column heads its row. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in turn with the same first cell are a group: on paper that cell stands once, above them, and the next heads each. */
  readonly isGrouped?: true;
}

/** A source with the day on which the documentation was read. */
export interface ReportSource {
  readonly text: string;
  readonly href: string | null;
}

export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The answer of the document: set larger than all else, once. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'sources'; readonly sources: readonly ReportSource[] }
  | {
      readonly kind: 'figure';
      readonly caption: string;
      /** What a person who cannot see the drawing needs to know: the numbers in it. */
      readonly description: string;
      readonly drawing: Drawing;
    };
