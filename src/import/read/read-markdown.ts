import { Marked } from 'marked';
import type { CodeTerms } from '../code-terms.ts';
import { AsideBook } from './asides.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { CellReader } from './grid/cell-reader.ts';
import type { Slot } from './grid/read-grid.ts';
import { addHtml, blocksOfHtml, wordsOfHtml } from './read-html.ts';
import { checkCells, partText, type TextPart } from './read-text-tables.ts';
import { type Block, type SourceDocument, wordsOf } from './rows.ts';
import { markChanges } from './text/markdown-marks.ts';
import { linkNotes, takeNotes, writeRest } from './text/markdown-notes.ts';
import { keepCells } from './text/pipe-tables.ts';
import { tooMuch } from './too-much.ts';

/**
 * Reads Markdown, including Pandoc's tables drawn in characters and its attributes. Throws a CommandError for a
 * document that is too long or too deep to read.
 */
export function readMarkdown(text: string, name: string, terms: CodeTerms): SourceDocument {
  if (text.length > mostCharacters) throw tooMuch(name, `more than ${mostCharacters} characters`);
  const builder = new DocumentBuilder(name, terms);
  const reader: CellReader<string> = {
    start: (cell) => wordsOf(readMarkdownCell(cell, name, new AsideBook())).trim(),
    read: (cell) => readMarkdownCell(cell, name, builder.asides),
  };
  const parts = partsOf(text, terms);
  checkCells(parts, name);
  const titles = parts.map((part) => {
    if (part.kind === 'lines') return addHtml(builder, htmlOf(part.text, name), name, terms);
    const cells = part.grid.flat().filter(({ fromLeft, fromAbove }) => !fromLeft && !fromAbove);
    for (const { cell } of cells) builder.addWords(wordsOfHtml(htmlOf(cell, name), name));
    const table = builder.readTable(part.grid, reader);
    if (table !== undefined) builder.addRows(table);
    else builder.addBlocks(cells.flatMap(({ cell }) => readMarkdownCell(cell, name, builder.asides)));
    return '';
  });
  return builder.finish(titles.find((title) => title !== '') ?? '');
}

/** A document's parts, with its changes marked and each footnote in the part that points to it. */
function partsOf(text: string, { areColumns }: CodeTerms): readonly TextPart[] {
  const { text: body, notes } = takeNotes(text);
  const parts = partText(markChanges(body), areColumns, true).map((part): TextPart => {
    if (part.kind === 'lines') return { ...part, text: linkNotes(part.text, notes) };
    const linkCell = (slot: Slot<string>): Slot<string> =>
      slot.fromLeft || slot.fromAbove ? slot : { ...slot, cell: linkNotes(slot.cell, notes) };
    return { ...part, grid: part.grid.map((row) => row.map(linkCell)) };
  });
  return [...parts, { kind: 'lines', text: writeRest(notes), from: 0 }];
}

const mostCharacters = 3_000_000;

/** The words of one cell in Markdown. */
export function readMarkdownCell(cell: string, name: string, asides: AsideBook): Block[] {
  const plain = readPlain(cell);
  if (plain !== undefined) return plain;
  return blocksOfHtml(htmlOf(cell, name), name, asides);
}

/** The words of a cell in which nothing can be a mark of Markdown; undefined for any other. */
function readPlain(cell: string): Block[] | undefined {
  const words = cell.trim();
  if (
    !/^[\p{L}\p{N} .,;:'’‘“”()£%/?–-]*$/u.test(words) ||
    /^(?:\d+[.)]|-)(?:\s|$)|^-{3}|www\.|:\/\//.test(words)
  )
    return undefined;
  if (words === '') return [];
  const run = { text: words.replace(/ {2,}/g, ' '), bold: false, italic: false, href: '' };
  return [{ marker: '', depth: 0, heading: 0, cell: 0, runs: [run] }];
}

/** One tilde strikes nothing through: it stands for “about”, or between two figures. */
const marked = new Marked({
  tokenizer: { del: (source) => (source.startsWith('~~') ? false : undefined) },
});

function htmlOf(markdown: string, name: string): string {
  checkMarks(markdown, name);
  try {
    return marked.parse(keepCells(withoutAttributes(markdown)), { async: false });
  } catch (error) {
    // Quotations or lists, nested deeper than anyone writes.
    if (error instanceof RangeError) throw tooMuch(name, 'lists or quotations nested deeper');
    throw error;
  }
}

// The time marked takes grows with the square of either, and nothing can interrupt it.
function checkMarks(markdown: string, name: string): void {
  if (deepLine.test(markdown)) throw tooMuch(name, 'lists or quotations nested deeper');
  for (const paragraph of markdown.split(/\n[^\S\n]*\n/)) {
    let marks = 0;
    for (const _ of paragraph.matchAll(/\*+|_+|~+|`+|\[/g)) marks += 1;
    if (marks > mostMarks) throw tooMuch(name, `more than ${mostMarks} marks such as * in a paragraph`);
  }
}

// More than 30 marks of lists and quotations; a line of only the same mark is a rule across the page.
const deepLine =
  /^(?!(?:[ \t]*-)+[ \t]*$|(?:[ \t]*\*)+[ \t]*$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){31}/m;
const mostMarks = 4_000;

/** Without what Pandoc adds to Markdown: `:::` fences, `:` before a definition, and `{#id .class}` after words. */
function withoutAttributes(markdown: string): string {
  return markdown
    .replace(/^ {0,3}:{3,}.*$/gm, '')
    .replace(/^:\s{1,3}(?=\S)/gm, '')
    .replace(/\[([^[\]]{0,2000})\]\{[.#][^{}]{0,300}\}/g, '$1')
    .replace(/(?<=[\w)\]"*_] ?)\{[.#][^{}]{0,300}\}/g, '');
}
