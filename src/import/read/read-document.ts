import { type DecodedText, describeDoubt } from '../../files/decode.ts';
import { buildLineIndex } from '../../files/lines.ts';
import type { CodeTerms } from '../code-terms.ts';
import type { SourceDocument } from './rows.ts';
import { type PackedForm, type TextForm, tellForm } from './tell-form.ts';
import { takeErrors, withoutErrorWords } from './text/sheet-errors.ts';

/** A document as read. */
export interface ReadDocument extends SourceDocument {
  /** Sentences saying that its encoding is a guess, or that it has errors of a spreadsheet; `''` if there is no doubt. */
  readonly doubt: string;
}

/**
 * Reads a document of any known kind; only the libraries for its kind are loaded. Throws a CommandError for a
 * document that cannot be read.
 */
export async function readDocument(name: string, bytes: Uint8Array, terms: CodeTerms): Promise<ReadDocument> {
  const told = tellForm(name, bytes, terms);
  if (!('decoded' in told)) return tellErrors(await readPacked(told.form, bytes, name, terms), '');
  const document = await readText(told.form, told.decoded.text, name, terms);
  return tellErrors(document, findDoubt(told.decoded, name));
}

function tellErrors(document: SourceDocument, doubt: string): ReadDocument {
  const { pieces, doubt: errors } = takeErrors(document.name, document.pieces);
  const words = errors === '' ? document.words : withoutErrorWords(document.words);
  return { ...document, pieces, words, doubt: [doubt, errors].filter((one) => one !== '').join(' ') };
}

async function readPacked(
  form: PackedForm,
  bytes: Uint8Array,
  name: string,
  terms: CodeTerms,
): Promise<SourceDocument> {
  switch (form) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name, terms);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, name, terms);
    case 'opendocument':
      return (await import('./opendocument/read-opendocument.ts')).readOpenDocument(bytes, name, terms);
  }
}

async function readText(
  form: TextForm,
  text: string,
  name: string,
  terms: CodeTerms,
): Promise<SourceDocument> {
  switch (form) {
    case 'html':
      return (await import('./read-html.ts')).readHtml(text, name, terms);
    case 'flat-opendocument':
      return (await import('./opendocument/read-opendocument.ts')).readFlatOpenDocument(text, name, terms);
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(text, name, terms);
    case 'csv':
      return (await import('./read-csv.ts')).readCsv(text, name, terms);
    case 'text':
      return (await import('./read-text.ts')).readText(text, name, terms);
  }
}

function findDoubt({ text, name, doubtfulFrom }: DecodedText, document: string): string {
  return doubtfulFrom === null ? '' : describeDoubt(document, name, buildLineIndex(text)(doubtfulFrom).line);
}
