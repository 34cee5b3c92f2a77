import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { readWidths } from './font-widths.ts';
import { decodeStream, stringBytes } from './pdf-content.ts';
import { spellLigatures } from './spell-ligatures.ts';

/** A font of a page. */
export interface PdfFont {
  /** What a string says that is shown as it is written (`<0048>`). */
  decode(token: string): Decoded;
  /** How a space is written; null if the font has none. */
  readonly space: string | null;
}

interface Decoded {
  /** Its text; U+FFFD for a glyph that stands for no letter. */
  readonly text: string;
  /** Whether any of its glyphs is an empty box. */
  readonly missing: boolean;
  /** In thousandths of the size of the font. */
  readonly width: number;
}

/** The fonts of a page, by the name used in its content stream (`/F4`). */
export function readFonts(page: PDFDict): Map<string, PdfFont> {
  const resources = page.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const found = new Map<string, PdfFont>();
  for (const name of fonts?.keys() ?? []) {
    const font = fonts?.lookup(name, PDFDict);
    if (font) found.set(name.asString(), readOnce(font));
  }
  return found;
}

/** Pages share their fonts. */
const known = new WeakMap<PDFDict, PdfFont>();

function readOnce(dict: PDFDict): PdfFont {
  const font = known.get(dict) ?? readFont(dict);
  known.set(dict, font);
  return font;
}

function readFont(font: PDFDict): PdfFont {
  const wide = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
  const table = font.lookup(PDFName.of('ToUnicode'));
  const unicode = readToUnicode(table instanceof PDFRawStream ? decodeStream(table) : '');
  const widthOf = readWidths(font);
  const decode = (token: string): Decoded => {
    const codes = splitCodes(stringBytes(token), wide);
    return {
      text: spellLigatures(codes.map((code) => unicode.get(code) ?? '\ufffd').join('')),
      missing: wide && codes.includes(0),
      width: codes.reduce((sum, code) => sum + widthOf(code), 0),
    };
  };
  const space = [...unicode].find(([code, text]) => text === ' ' && code !== 0);
  // Chromium shows glyph by glyph, so the same few strings come over and over.
  const decoded = new Map<string, Decoded>();
  return {
    decode(token) {
      const text = decoded.get(token) ?? decode(token);
      decoded.set(token, text);
      return text;
    },
    space: space ? `<${space[0].toString(16).padStart(wide ? 4 : 2, '0')}>` : null,
  };
}

function splitCodes(bytes: string, wide: boolean): number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += wide ? 2 : 1) {
    codes.push(wide ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at));
  }
  return codes;
}

/** A ToUnicode table (ISO 32000-1, 9.10.3): its single codes and its ranges. */
function readToUnicode(table: string): Map<number, string> {
  const unicode = new Map<number, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^<>]*)>\s*<([^<>]*)>/g)) {
      unicode.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', texts = ''] of body.matchAll(
      /<([^<>]*)>\s*<([^<>]*)>\s*(<[^<>]*>|\[[^[\]]*\])/g,
    )) {
      addRange(unicode, Number.parseInt(first, 16), Number.parseInt(last, 16), texts);
    }
  }
  return unicode;
}

function addRange(unicode: Map<number, string>, first: number, last: number, texts: string): void {
  const each = [...texts.matchAll(/<([^<>]*)>/g)].map(([, text = '']) => utf16(text));
  for (let code = first; code <= last; code += 1) {
    const base = each[0] ?? '';
    const next = String.fromCharCode(base.charCodeAt(base.length - 1) + code - first);
    unicode.set(code, texts.startsWith('[') ? (each[code - first] ?? '') : base.slice(0, -1) + next);
  }
}

function utf16(digits: string): string {
  return Buffer.from(stringBytes(`<${digits}>`), 'latin1')
    .swap16()
    .toString('utf16le');
}
