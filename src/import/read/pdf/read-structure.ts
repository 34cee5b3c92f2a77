import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { nameIn, textIn } from './annotations.ts';
import { refusePdf } from './refuse.ts';

/** An element of the structure tree: a heading, a cell, a link. */
export interface Tag {
  /** Its role in the standard's words, `TD`, or the file's own where that is mapped to none. */
  readonly role: string;
  readonly alt: string;
  /** What it reads as, whatever is painted. */
  readonly actual: string;
  readonly across: number;
  readonly down: number;
  readonly isStruck: boolean;
  readonly kids: readonly (Tag | Mark | PDFDict)[];
}

/** Marked content of a page, named as in `PageText.marked`. */
export interface Mark {
  readonly mark: string;
}

/** All marked content inside an element, in reading order. */
export function marksIn(tag: Tag): Mark[] {
  return tag.kids.flatMap((kid) => ('mark' in kid ? [kid] : 'kids' in kid ? marksIn(kid) : []));
}

/** The structure tree of a document; undefined if it has none. Throws a CommandError for one with too many elements. */
export function readStructure(document: PDFDocument, name: string): Tag | undefined {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return undefined;
  const reader = new StructureReader(root, name);
  return reader.read(root, undefined, 0);
}

const mostElements = 250_000;
const deepest = 150;

class StructureReader {
  readonly #roles: PDFDict | undefined;
  readonly #classes: PDFDict | undefined;
  readonly #name: string;
  readonly #seen = new Set<PDFObject>();

  constructor(root: PDFDict, name: string) {
    this.#roles = dictIn(root, 'RoleMap');
    this.#classes = dictIn(root, 'ClassMap');
    this.#name = name;
  }

  read(dict: PDFDict, outerPage: PDFRef | undefined, depth: number): Tag {
    this.#seen.add(dict);
    if (this.#seen.size > mostElements)
      throw refusePdf(this.#name, `has more than ${mostElements} elements in its structure`);
    if (depth > deepest) throw refusePdf(this.#name, `has a structure nested more than ${deepest} deep`);
    const page = refIn(dict, 'Pg') ?? outerPage;
    const attributes = this.#attributesOf(dict);
    return {
      role: this.#roleOf(nameIn(dict, 'S')),
      alt: textIn(dict, 'Alt').trim(),
      actual: textIn(dict, 'ActualText'),
      across: numberIn(attributes, 'ColSpan'),
      down: numberIn(attributes, 'RowSpan'),
      isStruck: attributes.some((each) => nameIn(each, 'TextDecorationType') === 'LineThrough'),
      kids: listOf(dict.lookup(PDFName.of('K'))).flatMap((kid) => this.#kid(dict, kid, page, depth)),
    };
  }

  #kid(dict: PDFDict, held: PDFObject, page: PDFRef | undefined, depth: number): (Tag | Mark | PDFDict)[] {
    const kid = held instanceof PDFRef ? dict.context.lookup(held) : held;
    if (kid instanceof PDFNumber) return markOf(page, kid);
    if (!(kid instanceof PDFDict)) return [];
    const type = nameIn(kid, 'Type');
    if (type === 'MCR') {
      const number = kid.lookup(PDFName.of('MCID'));
      return number instanceof PDFNumber ? markOf(refIn(kid, 'Pg') ?? page, number) : [];
    }
    if (type === 'OBJR') {
      const object = kid.lookup(PDFName.of('Obj'));
      return object instanceof PDFDict ? [object] : [];
    }
    return this.#seen.has(kid) ? [] : [this.read(kid, page, depth + 1)];
  }

  /** The standard's role for one of the file's own. */
  #roleOf(role: string): string {
    let mapped = role;
    for (let step = 0; step < 10 && !standard.has(mapped); step += 1) {
      const next = this.#roles === undefined ? '' : nameIn(this.#roles, mapped);
      if (next === '') break;
      mapped = next;
    }
    // LibreOffice maps the headings of some documents to paragraphs, and leaves their names.
    const [, level] = /^heading[ _]?([1-6])$/i.exec(role) ?? [];
    return level !== undefined && mapped === 'P' ? `H${level}` : mapped;
  }

  #attributesOf(dict: PDFDict): PDFDict[] {
    const own = listOf(dict.lookup(PDFName.of('A')));
    const classes = listOf(dict.lookup(PDFName.of('C'))).flatMap((each) =>
      each instanceof PDFName ? listOf(this.#classes?.lookup(each)) : [],
    );
    return [...own, ...classes].flatMap((each) => {
      const held = each instanceof PDFRef ? dict.context.lookup(each) : each;
      return held instanceof PDFDict ? [held] : [];
    });
  }
}

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 Title L LI ' +
    'Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note FENote Reference BibEntry Code Link Annot Ruby RB RT ' +
    'RP Warichu WT WP Figure Formula Form Em Strong Sub Aside Artifact DocumentFragment'
  ).split(' '),
);

function listOf(held: PDFObject | undefined): PDFObject[] {
  if (held === undefined) return [];
  return held instanceof PDFArray ? held.asArray() : [held];
}

function dictIn(dict: PDFDict, key: string): PDFDict | undefined {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFDict ? held : undefined;
}

function refIn(dict: PDFDict, key: string): PDFRef | undefined {
  const held = dict.get(PDFName.of(key));
  return held instanceof PDFRef ? held : undefined;
}

function numberIn(attributes: readonly PDFDict[], key: string): number {
  for (const dict of attributes) {
    const held = dict.lookup(PDFName.of(key));
    if (held instanceof PDFNumber) return Math.min(Math.max(1, Math.floor(held.asNumber())), 1_000);
  }
  return 1;
}

function markOf(page: PDFRef | undefined, number: PDFNumber): Mark[] {
  if (page === undefined) return [];
  return [{ mark: `${page.objectNumber} ${page.generationNumber} ${number.asNumber()}` }];
}
