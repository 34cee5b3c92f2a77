import { CommandError } from '../../command-error.ts';
import type { CodeTerms } from '../code-terms.ts';
import { readLines } from './read-lines.ts';
import type { SourceDocument } from './rows.ts';
import { tooMuch } from './too-much.ts';

/**
 * Reads plain text, such as a page copied into a text file: each line is a passage. Throws a CommandError for text of
 * too many lines, and for text whose lines hold columns side by side: no row could be told from another.
 */
export function readText(text: string, name: string, terms: CodeTerms): SourceDocument {
  let lines = 0;
  for (const _ of text.matchAll(/[\n\r\t\f\v\u0085\u2028\u2029]/g)) {
    lines += 1;
    if (lines > mostLines) throw tooMuch(name, `more than ${mostLines} lines`);
  }
  if (hasColumns(text)) {
    throw new CommandError(
      `${name} has columns side by side on its lines, as some programs extract from a PDF, so the cells cannot be told apart.`,
      'Take the text without its layout (pdftotext without -layout), or copy it from the web page or Word document.',
    );
  }
  const pieces = readLines(text, terms).map(
    ({ number, block }) => ({ kind: 'passage', place: `line ${number}`, block }) as const,
  );
  return { name, title: '', pieces, asides: [], words: text, headerRows: 0, headings: [], otherColumns: [] };
}

const mostLines = 50_000;

/** Whether many lines have two or more wide gaps between words. */
function hasColumns(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parted = lines.filter((line) => (line.match(/\S {3,}(?=\S)/g)?.length ?? 0) > 1);
  return parted.length > 20 && parted.length > lines.length * 0.25;
}
