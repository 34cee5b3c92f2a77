import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/** What an annotation of a page says: where a link leads, what a form field holds, what a reader noted. */
export interface Noted {
  readonly kind: 'link' | 'field' | 'comment';
  /** The address of a link; the value of a field; the words of a comment. */
  readonly words: string;
  /** Who noted it, or `''`. */
  readonly by: string;
}

/** What an annotation says, or undefined if it says nothing. */
export function readAnnotation(dict: PDFDict): Noted | undefined {
  const subtype = nameIn(dict, 'Subtype');
  if (subtype === 'Link') return linkOf(dict);
  if (subtype === 'Widget') return fieldOf(dict);
  if (subtype === 'Popup') return undefined;
  const words = textIn(dict, 'Contents').trim();
  return words === '' ? undefined : { kind: 'comment', words, by: textIn(dict, 'T').trim() };
}

/** The annotations of all pages, in order. */
export function annotationsOf(document: PDFDocument): PDFDict[] {
  return document.getPages().flatMap(({ node }) => {
    const held = node.lookup(PDFName.of('Annots'));
    if (!(held instanceof PDFArray)) return [];
    return held.asArray().flatMap((each) => {
      const dict = node.context.lookup(each);
      return dict instanceof PDFDict ? [dict] : [];
    });
  });
}

/** A text of a dictionary, or `''`. */
export function textIn(dict: PDFDict, key: string): string {
  return textOf(dict.lookup(PDFName.of(key)));
}

/** A name of a dictionary without its slash, or `''`. */
export function nameIn(dict: PDFDict, key: string): string {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFName ? held.decodeText() : '';
}

function textOf(held: PDFObject | undefined): string {
  return held instanceof PDFString || held instanceof PDFHexString ? held.decodeText() : '';
}

function linkOf(dict: PDFDict): Noted | undefined {
  const action = dict.lookup(PDFName.of('A'));
  const words = action instanceof PDFDict && nameIn(action, 'S') === 'URI' ? textIn(action, 'URI') : '';
  return words === '' ? undefined : { kind: 'link', words, by: '' };
}

function fieldOf(dict: PDFDict): Noted | undefined {
  const type = inherited(dict, 'FT');
  const kind = type instanceof PDFName ? type.decodeText() : '';
  if (kind === 'Btn') {
    const state = nameIn(dict, 'AS');
    return state === '' ? undefined : { kind: 'field', words: state === 'Off' ? '☐' : '☒', by: '' };
  }
  const value = inherited(dict, 'V');
  const values = value instanceof PDFArray ? value.asArray() : [value];
  const words = values.map(textOf).join(', ').trim();
  return words === '' ? undefined : { kind: 'field', words, by: '' };
}

/** What a field holds itself, or has from the fields it is a part of. */
function inherited(dict: PDFDict, key: string): PDFObject | undefined {
  let field: PDFObject | undefined = dict;
  for (let depth = 0; field instanceof PDFDict && depth < 20; depth += 1) {
    const held = field.lookup(PDFName.of(key));
    if (held !== undefined) return held;
    field = field.lookup(PDFName.of('Parent'));
  }
  return undefined;
}

/** Where a link leads; `''` for what is none. */
export function addressOf(dict: PDFDict): string {
  const noted = readAnnotation(dict);
  return noted?.kind === 'link' ? noted.words : '';
}
