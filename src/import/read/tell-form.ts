import { CommandError } from '../../command-error.ts';
import { findHeadings } from '../../files/csv-form.ts';
import { type DecodedText, decodeText } from '../../files/decode.ts';
import type { CodeTerms } from '../code-terms.ts';
import { refuseArchive, refuseByStart, refuseByText, refuseOther } from './forms/refuse-form.ts';

/** The kinds of document that are text, and can be read. */
export type TextForm = 'html' | 'markdown' | 'csv' | 'text' | 'flat-opendocument';

/** The kinds that are archives or have a form of their own. */
export type PackedForm = 'docx' | 'opendocument' | 'pdf';

/**
 * What kind a file is, and its text unless it is packed as Word documents are: by its bytes and words, as an extension can be wrong,
 * and by its name only if those leave it open. Throws a CommandError for a file that is too large, or of any other
 * kind.
 */
export function tellForm(
  name: string,
  bytes: Uint8Array,
  terms: CodeTerms,
): { form: PackedForm } | { form: TextForm; decoded: DecodedText } {
  if (bytes.length > mostBytes) throw tooLarge(name, bytes.length);
  if (bytes.length === 0) throw new CommandError(`${name} is empty.`, 'Check that it is the file you mean.');
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004')) return { form: tellArchive(name, bytes) };
  if (isPdf(bytes)) return { form: 'pdf' };
  refuseByStart(name, bytes);
  const decoded = decodeText(bytes, { asPage: true });
  const text = decoded.text.slice(0, 262_144);
  if (isBinary(text)) throw refuseOther(name);
  refuseByText(name, text);
  return { form: tellText(name, text, terms), decoded };
}

const megabyte = 1024 * 1024;
/** Larger files are not read at all. */
export const mostBytes = 20 * megabyte;

/** The error for a file with too many bytes to read. */
export function tooLarge(name: string, bytes: number): CommandError {
  return new CommandError(
    `${name} is ${Math.ceil(bytes / megabyte)} MB; a document of at most ${mostBytes / megabyte} MB is read.`,
    'Save it without its pictures (a page as “web page, HTML only”), and import that.',
  );
}

/** The kind of an archive that can be read. Throws a CommandError for any other archive. */
function tellArchive(name: string, bytes: Uint8Array): PackedForm {
  const has = (path: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(path);
  if (has('word/document') || (has('word/') && has('[Content_Types].xml'))) return 'docx';
  const mime = /opendocument\.(text|spreadsheet|[a-z]+)/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1];
  if (mime === 'text' || mime === 'spreadsheet') return 'opendocument';
  if (mime === undefined && has('content.xml') && has('META-INF/manifest.xml')) return 'opendocument';
  throw refuseArchive(name, has);
}

/** A PDF may have a few bytes before its first line. */
function isPdf(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return (
    /^[^<{]*%PDF-\d/.test(start) && (start.startsWith('%PDF') || Buffer.from(bytes).includes('startxref'))
  );
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  const odd =
    start.match(/[\p{Cc}\ufffd]/gu)?.filter((character) => !/[\t\n\r\f\v\u0085]/.test(character)).length ?? 0;
  return odd > start.length / 20;
}

function tellText(name: string, text: string, terms: CodeTerms): TextForm {
  if (/<office:document\b/.test(text.slice(0, 4_000))) return 'flat-opendocument';
  const isPage = /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2_000));
  const hasTags = /<(?:table|div|p|section|h[1-6]|li)\b[^<>]*>/i.test(text);
  const isMarkdown = /\.(?:md|markdown|mkd)$/i.test(name);
  if (isPage || (hasTags && !isMarkdown && (/^\s*</.test(text) || /\.x?html?$/i.test(name)))) return 'html';
  if (!hasTags && findHeadings(text, terms.areColumns) !== undefined) return 'csv';
  if (isMarkdown || hasTags || hasTextTable(text) || marks.filter((mark) => mark.test(text)).length > 1)
    return 'markdown';
  if (/\.x?html?$/i.test(name) && /<\w/.test(text)) return 'html';
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'text';
}

/** Tables drawn in characters, as Pandoc writes them in Markdown and in plain text. */
function hasTextTable(text: string): boolean {
  return /^\+(?:[-=:]{3,}\+){2,}\s*$/m.test(text) || /^ {0,4}-{3,}(?: +-{3,}){2,} *$/m.test(text);
}

const marks = [
  /^#{1,6} \S/m,
  /\*\*[^*\n]+\*\*/,
  /\[[^[\]\n]+\]\((?:https?:|\/)/,
  /^ {0,3}\|?(?: *:?-{3,}:? *\|){2,}/m,
];
