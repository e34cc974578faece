/**
 * The part of pdfkit 0.20 that the renderer uses, without types of Node or the browser, which the pure folders do not
 * have. `tsconfig.base.json` leads to it.
 */

type Rgb = readonly [red: number, green: number, blue: number];

/** A piece of one page's content that belongs to an element of the structure tree. */
export interface StructureContent {
  readonly refs: readonly unknown[];
}

export interface StructureElement {
  /** What is written of the element itself; its options know no spans. */
  readonly dictionary: { readonly data: { A?: Readonly<Record<string, string | number>> } };
  add(child: StructureElement | StructureContent): this;
  /** Nothing is added any more; a link must end on its page. */
  end(): void;
}

export interface StructureOptions {
  readonly alt?: string;
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  readonly scope?: 'Column' | 'Row';
}

export interface OutlineItem {
  addItem(
    title: string,
    options: {
      readonly pageNumber: number;
      readonly top: number;
      readonly left: number;
      readonly zoom: number;
      readonly fit: boolean;
      readonly expanded: boolean;
    },
  ): OutlineItem;
}

export interface DocumentOptions {
  readonly size: 'A4' | 'LETTER';
  readonly margin: number;
  readonly pdfVersion: '1.7';
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly tagged: boolean;
  readonly bufferPages: boolean;
  readonly autoFirstPage: boolean;
  /** No default font: the standard fonts would not be embedded. */
  readonly font: '';
  readonly info: Readonly<Record<string, unknown>>;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  /** Any list, even an empty one, makes pdfkit lay out the text as a whole instead of word by word. */
  readonly features?: readonly string[];
}

export class PDFDocument {
  constructor(options: DocumentOptions);
  readonly page: { readonly width: number; readonly height: number };
  readonly outline: OutlineItem;
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
  addPage(): this;
  switchToPage(pageNumber: number): unknown;
  bufferedPageRange(): { readonly start: number; readonly count: number };
  registerFont(name: string, bytes: Uint8Array): this;
  font(name: string): this;
  fontSize(points: number): this;
  widthOfString(text: string, options?: { readonly features: readonly string[] }): number;
  text(text: string, x: number, y: number, options: TextOptions): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(points: number): this;
  dash(length: number, options: { readonly space: number }): this;
  undash(): this;
  rect(x: number, y: number, width: number, height: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  fill(): this;
  stroke(): this;
  clip(): this;
  save(): this;
  restore(): this;
  translate(x: number, y: number): this;
  scale(factor: number): this;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): this;
  markStructureContent(tag: string): StructureContent;
  markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
  endMarkedContent(): this;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    address: string,
    options: { readonly structParent: StructureElement; readonly Contents: unknown },
  ): this;
}
