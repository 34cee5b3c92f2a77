import { CommandError } from '../../command-error.ts';
import { openCsv } from '../../files/csv.ts';
import { findHeadings } from '../../files/csv-form.ts';
import type { CodeTerms } from '../code-terms.ts';
import type { AsideBook } from './asides.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { CellReader } from './grid/cell-reader.ts';
import { headerOf } from './grid/find-heads.ts';
import { readLines } from './read-lines.ts';
import { readText } from './read-text.ts';
import type { Block, SourceDocument } from './rows.ts';
import { turnWide, type WideForm } from './text/wide-form.ts';
import { tidySpaces } from './words.ts';

/**
 * Reads a spreadsheet saved as CSV, with commas, semicolons or tabs. Rows are counted as a spreadsheet counts them.
 * Text that only begins like one (a table copied from a page, its paragraphs on lines of their own) is read as text.
 * Throws a CommandError for quotation marks that never close.
 */
export async function readCsv(text: string, name: string, terms: CodeTerms): Promise<SourceDocument> {
  const { areColumns, columnsOfHeader } = terms;
  const reader = plainReader(terms);
  const header = columnsOfHeader(findHeadings(text, areColumns)?.cells ?? []);
  const { delimiter, records, brokenFrom } = openCsv(text, areColumns);
  const isTable = brokenFrom === 0 && areRows(records, header?.length ?? 0);
  if (header && delimiter === '\t' && !isTable) return readText(text, name, terms);
  if (brokenFrom > 0) throw unclosed(name, brokenFrom);
  if (header === undefined && hasPipes(text, areColumns)) return readText(text, name, terms);
  const builder = new DocumentBuilder(name, terms);
  const isOurs = header?.some(({ heading }) => heading === ownMark) ?? false;
  builder.addWords(wordsOfRecords(records, isOurs));
  const grid = records.map((record) => record.map((cell) => ({ cell, fromLeft: false, fromAbove: false })));
  if (header === undefined && headerOf(grid, reader, terms) === undefined) {
    return finishOther(builder, records, reader, terms);
  }
  const table = builder.readTable(
    grid,
    isOurs ? await markdownReader(name, reader, builder.asides) : reader,
    '',
  );
  if (table !== undefined) builder.addRows(table);
  return builder.finish('');
}

/** A web form's answers, and anything else as paragraphs. */
function finishOther(
  builder: DocumentBuilder,
  records: readonly (readonly string[])[],
  reader: CellReader<string>,
  terms: CodeTerms,
): SourceDocument {
  const wide = turnWide(records, terms);
  if (wide !== undefined) return finishWide(builder, wide, reader);
  for (const [row, record] of records.entries()) builder.addBlocks(blocksOf(record, row, reader));
  return builder.finish('');
}

function finishWide(builder: DocumentBuilder, wide: WideForm, reader: CellReader<string>): SourceDocument {
  for (const [row, record] of wide.others.entries()) builder.addBlocks(blocksOf(record, row, reader));
  const grid = wide.records.map((record) =>
    record.map((cell) => ({ cell, fromLeft: false, fromAbove: false })),
  );
  const table = builder.readTable(grid, reader, 'questions, ');
  if (table !== undefined) builder.addRows(table);
  const document = builder.finish('');
  return { ...document, headings: [...document.headings, ...wide.headings] };
}

/** The column of our own sheet in which `build` marks the rows it wrote. */
const ownMark = 'mark';

/** Every cell, without the marks of our own sheet, which are no words. */
function wordsOfRecords(records: readonly (readonly string[])[], isOurs: boolean): string {
  const at = isOurs ? Math.max(...records.slice(0, 40).map((record) => record.indexOf(ownMark))) : -1;
  return records.map((record) => record.filter((_, index) => index !== at).join('\n')).join('\n');
}

function hasPipes(text: string, areColumns: CodeTerms['areColumns']): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 40);
  return lines.some((line) => line.includes('|') && areColumns(line.split('|').map((cell) => cell.trim())));
}

/** Whether most rows with any content have as many cells as there are headings. */
function areRows(records: readonly (readonly string[])[], width: number): boolean {
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  return filled.filter((record) => record.length >= width - 1).length >= filled.length * 0.6;
}

function plainReader(terms: CodeTerms): CellReader<string> {
  return {
    start: (cell) => tidySpaces(cell).trim(),
    read: (cell) => readLines(cell.replaceAll('\t', ' '), terms).map(({ block }) => block),
  };
}

/** Our own sheet, which `build` writes, has Markdown in its cells. */
async function markdownReader(
  name: string,
  { start }: CellReader<string>,
  asides: AsideBook,
): Promise<CellReader<string>> {
  const { readMarkdownCell } = await import('./read-markdown.ts');
  return {
    start,
    read: (cell, role) => {
      const words = cell.replace(/^'(?=['=+\-@])/, '');
      // Each line of its evidence is one item.
      const parts = role === 'evidence' ? words.split('\n') : [words];
      return parts.flatMap((part) => readMarkdownCell(part, name, asides));
    },
  };
}

/** A row's cells as blocks, neighbours numbered as such. */
function blocksOf(record: readonly string[], row: number, reader: CellReader<string>): Block[] {
  return record.flatMap((words, column) =>
    reader.read(words, 'other').map((block) => ({ ...block, cell: row * (record.length + 1) + column + 1 })),
  );
}

function unclosed(name: string, line: number): CommandError {
  return new CommandError(
    `${name} cannot be read as CSV from line ${line} on: a quotation mark is not closed, or a row has no end.`,
    'Open it in the spreadsheet and save it as CSV UTF-8 again.',
  );
}
