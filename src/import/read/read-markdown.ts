import { marked } from 'marked';
import type { CodeTerms } from '../code-terms.ts';
import { AsideBook } from './asides.ts';
import { DocumentBuilder } from './document-builder.ts';
import { isElement, parseHtml } from './parse-html.ts';
import { readBlocks } from './read-blocks.ts';
import { addHtml, wordsOfHtml } from './read-html.ts';
import type { CellReader } from './read-table.ts';
import { partText } from './read-text-tables.ts';
import { type Block, type SourceDocument, wordsOf } from './rows.ts';
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
  const parts = partText(text);
  const cells = parts.flatMap((part) => (part.kind === 'table' ? part.grid.map((row) => row.length) : []));
  if (cells.reduce((total, count) => total + count, 0) > mostCells)
    throw tooMuch(name, `more than ${mostCells} cells`);
  const titles = parts.map((part) => {
    if (part.kind === 'lines') return addHtml(builder, htmlOf(part.text, name), name);
    for (const { cell } of part.grid.flat()) builder.addWords(wordsOfHtml(htmlOf(cell, name), name));
    const table = builder.readTable(part.grid, reader);
    if (table !== undefined) builder.addRows(table);
    else
      builder.addBlocks(
        part.grid.flatMap((row) => row.flatMap(({ cell }) => readMarkdownCell(cell, name, builder.asides))),
      );
    return '';
  });
  return builder.finish(titles.find((title) => title !== '') ?? '');
}

const mostCharacters = 3_000_000;
const mostCells = 20_000;

/** The words of one cell in Markdown. */
export function readMarkdownCell(cell: string, name: string, asides: AsideBook): Block[] {
  return parseHtml(htmlOf(cell, name), name)
    .childNodes.filter(isElement)
    .flatMap((root) => readBlocks(root, '', asides));
}

function htmlOf(markdown: string, name: string): string {
  checkMarks(markdown, name);
  try {
    return marked.parse(withoutAttributes(markdown), { async: false });
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
