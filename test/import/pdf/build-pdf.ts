import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';

/** Words at a place of their own, or several lines in one piece of marked content. */
interface Words {
  readonly lines: readonly string[];
  /** In points from the left; the line below the last if `y` is not given. */
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  /** Turned by 90 degrees, as on a page set across. */
  readonly isTurned?: boolean;
}

/** An annotation in the structure. */
export interface Noted {
  readonly annotation: Readonly<Record<string, string | PDFName | Record<string, PDFName | PDFString>>>;
}

/** What an element of the structure is beside its role. */
interface Marks {
  readonly alt?: string;
  readonly actual?: string;
  readonly across?: number;
  readonly down?: number;
  readonly isStruck?: boolean;
  /** A class of the document's class map. */
  readonly style?: string;
}

/** An element: its role, what else it is, and what it holds. A number begins that page (from 1). */
export type Tree = readonly [string, ...(Marks | Words | Noted | Tree | string | number)[]];

/** What else a document holds. */
export interface PdfParts {
  readonly roles?: Readonly<Record<string, string>>;
  readonly classes?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Drawn on each page as decoration; `#` is the number of the page. */
  readonly header?: string;
  /** Drawn on the first page outside the structure. */
  readonly loose?: string;
  /** Notes on the first page outside the structure. */
  readonly notes?: readonly Noted[];
  readonly isUntagged?: boolean;
}

/** A tagged PDF with invented words: each is drawn on a line of its own below the last. */
export async function buildPdf(tree: Tree, parts: PdfParts = {}): Promise<Uint8Array> {
  return (await drawPdf(tree, parts)).save({ useObjectStreams: false });
}

/** The same, still open. */
export async function drawPdf(tree: Tree, parts: PdfParts = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const drawing = new Drawing(document, await document.embedFont(StandardFonts.Helvetica));
  const { context, catalog } = document;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  root.set(PDFName.of('RoleMap'), context.obj({ ...parts.roles }));
  root.set(PDFName.of('ClassMap'), context.obj(classesOf(parts.classes ?? {})));
  root.set(PDFName.of('K'), drawing.element(tree, rootRef));
  drawing.decorate(parts);
  if (parts.isUntagged !== true) {
    catalog.set(PDFName.of('StructTreeRoot'), rootRef);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }
  return document;
}

class Drawing {
  readonly #context: PDFContext;
  readonly #document: PDFDocument;
  readonly #font: PDFFont;
  readonly #pages: { page: PDFPage; operators: string[]; y: number; marks: number }[] = [];
  #at = 0;

  constructor(document: PDFDocument, font: PDFFont) {
    this.#document = document;
    this.#context = document.context;
    this.#font = font;
    this.#turnTo(1);
  }

  element([role, ...held]: Tree, parent: PDFRef): PDFRef {
    const dict = this.#context.obj({ Type: 'StructElem', S: role, P: parent });
    const ref = this.#context.register(dict);
    const kids = held.flatMap((kid): (PDFDict | PDFRef)[] => {
      if (typeof kid === 'number') this.#turnTo(kid);
      else if (typeof kid === 'string') return [this.#mark({ lines: [kid] })];
      else if (isTree(kid)) return [this.element(kid, ref)];
      else if ('lines' in kid) return [this.#mark(kid)];
      else if ('annotation' in kid) return [this.#annotate(kid, true)];
      else this.#describe(dict, kid);
      return [];
    });
    dict.set(PDFName.of('K'), this.#context.obj(kids));
    return ref;
  }

  decorate({ header, loose, notes = [] }: PdfParts): void {
    for (const note of notes) this.#annotate(note, false);
    for (const [index, { page, operators }] of this.#pages.entries()) {
      if (header !== undefined) {
        const drawn = this.#draw([header.replace('#', `${index + 1}`)], 40, 820, 8, false);
        operators.push(`/Artifact BMC ${drawn} EMC`);
      }
      if (loose !== undefined && index === 0) operators.push(this.#draw([loose], 40, 30, 10, false));
      const stream = this.#context.register(this.#context.flateStream(operators.join('\n')));
      page.node.set(PDFName.of('Contents'), stream);
      page.node.set(PDFName.of('Resources'), this.#context.obj({ Font: { F: this.#font.ref } }));
    }
  }

  #turnTo(number: number): void {
    while (this.#pages.length < number)
      this.#pages.push({ page: this.#document.addPage([600, 840]), operators: [], y: 800, marks: 0 });
    this.#at = number - 1;
  }

  #mark({ lines, x = 40, y, size = 10, isTurned = false }: Words): PDFDict {
    const sheet = this.#pages[this.#at];
    if (sheet === undefined) throw new Error('there is no such page');
    const top = y ?? sheet.y;
    if (y === undefined) sheet.y = top - lines.length * 14;
    const number = sheet.marks;
    sheet.marks += 1;
    sheet.operators.push(`/P <</MCID ${number}>> BDC ${this.#draw(lines, x, top, size, isTurned)} EMC`);
    return this.#context.obj({ Type: 'MCR', Pg: sheet.page.ref, MCID: number });
  }

  #draw(lines: readonly string[], x: number, y: number, size: number, isTurned: boolean): string {
    const shown = lines.map((line, index) => {
      const place = isTurned ? `0 1 -1 0 ${x + index * 14} ${y}` : `1 0 0 1 ${x} ${y - index * 14}`;
      return `${place} Tm ${this.#font.encodeText(line)} Tj`;
    });
    return `BT /F ${size} Tf ${shown.join(' ')} ET`;
  }

  #annotate({ annotation }: Noted, isTagged: boolean): PDFDict {
    const page = this.#pages[this.#at]?.page;
    const dict = this.#context.obj({ Type: 'Annot', Rect: [40, 40, 80, 60] });
    for (const [key, value] of Object.entries(annotation)) {
      if (typeof value === 'string') dict.set(PDFName.of(key), PDFHexString.fromText(value));
      else if (value instanceof PDFName) dict.set(PDFName.of(key), value);
      else dict.set(PDFName.of(key), this.#context.obj(value));
    }
    const ref = this.#context.register(dict);
    page?.node.addAnnot(ref);
    return isTagged ? this.#context.obj({ Type: 'OBJR', Obj: ref }) : dict;
  }

  #describe(dict: PDFDict, { alt, actual, across, down, isStruck, style }: Marks): void {
    if (alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    if (actual !== undefined) dict.set(PDFName.of('ActualText'), PDFHexString.fromText(actual));
    if (style !== undefined) dict.set(PDFName.of('C'), PDFName.of(style));
    const attributes = [
      ...(across === undefined ? [] : [{ O: 'Table', ColSpan: across }]),
      ...(down === undefined ? [] : [{ O: 'Table', RowSpan: down }]),
      ...(isStruck ? [{ O: 'Layout', TextDecorationType: 'LineThrough' }] : []),
    ];
    if (attributes.length > 0) dict.set(PDFName.of('A'), this.#context.obj(attributes));
  }
}

/** A link to an address. */
export const linkTo = (address: string): Noted => ({
  annotation: { Subtype: PDFName.of('Link'), A: { S: PDFName.of('URI'), URI: PDFString.of(address) } },
});

/** A table on the form of the Code, with rows. */
export const formTable = (...rows: Tree[]): Tree => [
  'Table',
  tableRow(
    'TH',
    'Code provision',
    'Code requirement',
    'Comply: Yes / No',
    'Evidence',
    'Commentary / explanation',
  ),
  ...rows,
];

/** A row of five cells, the last of which may hold elements. */
export const tableRow = (role: string, ...cells: (string | Tree[])[]): Tree => [
  'TR',
  ...cells.map((held): Tree => (typeof held === 'string' ? [role, ['P', held]] : [role, ...held])),
];

function isTree(kid: Marks | Words | Noted | Tree): kid is Tree {
  return Array.isArray(kid);
}

function classesOf(
  classes: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Record<string, Record<string, string | number>> {
  return Object.fromEntries(Object.entries(classes).map(([name, held]) => [name, { ...held }]));
}
