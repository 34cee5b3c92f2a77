import { CommandError } from '../../command-error.ts';
import type { CodeTerms } from '../code-terms.ts';
import { AsideBook } from './asides.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { CellReader } from './grid/cell-reader.ts';
import type { Slot } from './grid/read-grid.ts';
import { readLines } from './read-lines.ts';
import { checkCells, partText } from './read-text-tables.ts';
import { type SourceDocument, wordsOf } from './rows.ts';
import { takeRunning } from './text/running-lines.ts';
import { tooMuch } from './too-much.ts';

/**
 * Reads plain text, such as a page copied into a text file: each line is a passage, and a table drawn in characters is
 * rows if it is on the form. Throws a CommandError for text of too many lines, and for text whose lines hold columns
 * side by side: no row could be told from another.
 */
export async function readText(text: string, name: string, terms: CodeTerms): Promise<SourceDocument> {
  let lines = 0;
  for (const _ of text.matchAll(/[\n\r\t\f\v\u0085\u2028\u2029]/g)) {
    lines += 1;
    if (lines > mostLines) throw tooMuch(name, `more than ${mostLines} lines`);
  }
  const builder = new DocumentBuilder(name, terms);
  const running = takeRunning(text);
  for (const { line, words } of running.lines) {
    builder.addWords(words);
    builder.asides.place([{ kind: 'header', words, by: '', block: 0 }], `line ${line}`);
  }
  const parts = partText(running.text, terms.areColumns, false);
  checkCells(parts, name);
  for (const part of parts) {
    if (part.kind === 'table') {
      builder.addWords(part.words);
      await addTable(builder, part.grid, name);
      continue;
    }
    if (hasColumns(part.text)) throw columnsSideBySide(name);
    builder.addWords(part.text);
    builder.addLines(readLines(part.text, terms), part.from);
  }
  return builder.finish('');
}

/** Its cells are read as Markdown: they may have bold words, links and words struck through. */
async function addTable(builder: DocumentBuilder, grid: Slot<string>[][], name: string): Promise<void> {
  const { readMarkdownCell } = await import('./read-markdown.ts');
  const reader: CellReader<string> = {
    start: (cell) => wordsOf(readMarkdownCell(cell, name, new AsideBook())).trim(),
    read: (cell) => readMarkdownCell(cell, name, builder.asides),
  };
  const table = builder.readTable(grid, reader);
  if (table !== undefined) builder.addRows(table);
  else for (const { cell } of grid.flat()) builder.addBlocks(readMarkdownCell(cell, name, builder.asides));
}

function columnsSideBySide(name: string): CommandError {
  return new CommandError(
    `${name} has columns side by side on its lines, as some programs extract from a PDF, so the cells cannot be told apart.`,
    'Take the text without its layout (pdftotext without -layout), or copy it from the web page or Word document.',
  );
}

const mostLines = 50_000;

/** Whether many lines have two or more wide gaps between words. */
function hasColumns(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parted = lines.filter((line) => (line.match(/\S {3,}(?=\S)/g)?.length ?? 0) > 1);
  return parted.length > 20 && parted.length > lines.length * 0.25;
}
