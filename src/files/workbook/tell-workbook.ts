import { decodeText } from '../decode.ts';

/**
 * What a spreadsheet file is by its first bytes: a zip archive (.xlsx, .xlsm, .ods and others), a file of old Office
 * (.xls, or a newer one with a password), a web page, an XML document, or a web page packed as a mail.
 */
export type WorkbookKind = 'zip' | 'ole' | 'html' | 'xml' | 'mhtml';

/** Tells what kind of spreadsheet file begins with these bytes (1,000 are plenty); undefined if it may be text. */
export function tellWorkbook(start: Uint8Array): WorkbookKind | undefined {
  const begin = Buffer.from(start.subarray(0, 8)).toString('latin1');
  if (zipMarks.some((mark) => begin.startsWith(mark))) return 'zip';
  if (begin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  return tellMarkup(decodeText(start.subarray(0, 4_096), { asPage: true }).text);
}

/** The first file of an archive, the end of an empty one, and an archive in pieces. */
const zipMarks = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

function tellMarkup(text: string): WorkbookKind | undefined {
  if (/^(?:MIME-Version|Content-Type|From|Subject):.*multipart\/related/is.test(text)) return 'mhtml';
  const [, first = ''] = firstTag.exec(text) ?? [];
  if (first.toLowerCase() === '?xml') return /<html\b/i.test(text) ? 'html' : 'xml';
  return pageTag.test(first) ? 'html' : undefined;
}

/** The first tag, if nothing but comments stands before it. */
const firstTag = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<(\?xml\b|!doctype\s+html|[a-z][\w:-]*)/i;
const pageTag = /^(?:!doctype\s+html|html|head|body|meta|link|style|script|title|table|div|center|font|p)$/i;
