import type { CodeTerms } from '../code-terms.ts';
import { decodeText } from './decode-text.ts';
import type { SourceDocument } from './rows.ts';
import { tellForm } from './tell-form.ts';

/**
 * Reads a document in any of the forms known; only the libraries of its form are loaded. Throws a CommandError for a
 * document that can't be read.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  terms: CodeTerms,
): Promise<SourceDocument> {
  switch (tellForm(name, bytes, terms)) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name, terms);
    case 'html':
      return (await import('./read-html.ts')).readHtml(decodeText(bytes), name, terms);
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(decodeText(bytes), name, terms);
    case 'csv':
      return (await import('./read-csv.ts')).readCsv(decodeText(bytes), name, terms);
    case 'text':
      return (await import('./read-text.ts')).readText(decodeText(bytes), name, terms);
  }
}
