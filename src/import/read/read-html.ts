import type { CodeTerms } from '../code-terms.ts';
import type { AsideBook } from './asides.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { CellReader } from './grid/cell-reader.ts';
import { longestHeading } from './grid/columns-of-header.ts';
import { readGrid, type Slot } from './grid/read-grid.ts';
import { wordsOfPage } from './page/page-words.ts';
import { type MarkedPage, markPage, settlePage } from './page/prepare-page.ts';
import {
  attributeOf,
  type Element,
  isElement,
  type Node,
  parseHtml,
  startOf,
  visitElements,
} from './parse-html.ts';
import { readAround, readBlocks } from './read-blocks.ts';
import type { Block, SourceDocument } from './rows.ts';
import { safeAddress } from './safe-address.ts';
import { tooMuch } from './too-much.ts';

/**
 * Reads a web page: tables on the Ombudsman's form (those whose headings name its columns, and those of the same
 * width that follow without headings) as rows, and all other words as passages. Throws a CommandError for a page that
 * is too much to read.
 */
export function readHtml(text: string, name: string, terms: CodeTerms): SourceDocument {
  const builder = new DocumentBuilder(name, terms);
  const title = addHtml(builder, text, name, terms);
  return builder.finish(title);
}

/** Adds a page, or a part of one, to a document; gives its title, or `''`. */
export function addHtml(builder: DocumentBuilder, text: string, name: string, terms: CodeTerms): string {
  const page = parseHtml(text, name);
  const marked = markPage(page.childNodes, name);
  builder.addWords(wordsOfPage(page.childNodes));
  return addPage(builder, page.childNodes, marked, name, terms);
}

/** Adds elements of a page, or of another format written as one, without their words; gives its title, or `''`. */
export function addElements(
  builder: DocumentBuilder,
  roots: readonly Element[],
  name: string,
  terms: CodeTerms,
): string {
  return addPage(builder, roots, markPage(roots, name), name, terms);
}

function addPage(
  builder: DocumentBuilder,
  nodes: readonly Node[],
  marked: MarkedPage,
  name: string,
  { areColumns, readLabel }: CodeTerms,
): string {
  const { title, base } = readAbout(nodes.filter(isElement));
  settlePage(marked, areColumns, (words) => readLabel(`${words}:`)?.length === words.length + 1);
  const roots = nodes.filter(isElement);
  const reader: CellReader<Element> = {
    start: (cell) => startOf(cell, longestHeading),
    read: (cell) => readBlocks(cell, base, builder.asides),
  };
  for (const { blocks, asides, table } of readAround(roots, base, (element) =>
    builder.readTable(gridOf(element, name), reader),
  )) {
    builder.addBlocks(blocks, asides);
    if (table !== undefined) builder.addRows(table);
  }
  return title;
}

/** The blocks of a piece of HTML, such as a cell. */
export function blocksOfHtml(text: string, name: string, asides: AsideBook): Block[] {
  const page = parseHtml(text, name);
  settlePage(
    markPage(page.childNodes, name),
    () => false,
    () => false,
  );
  return page.childNodes.filter(isElement).flatMap((root) => readBlocks(root, '', asides));
}

/** Every word of a piece of HTML, as in `SourceDocument.words`. */
export function wordsOfHtml(text: string, name: string): string {
  return wordsOfPage(markPage(parseHtml(text, name).childNodes).roots);
}

interface About {
  title: string;
  base: string;
}

/** The page's title (else its first heading), and its own address if it gives one. */
function readAbout(nodes: readonly Element[]): About {
  const found = { title: '', heading: '', base: '', canonical: '' };
  visitElements(nodes, (element) => {
    const tag = element.tagName;
    if (tag === 'title') found.title ||= startOf(element, 300);
    if (tag === 'h1') found.heading ||= startOf(element, 300);
    if (tag === 'base') found.base ||= webAddress(attributeOf(element, 'href'));
    if (tag === 'link' && attributeOf(element, 'rel') === 'canonical') {
      found.canonical ||= webAddress(attributeOf(element, 'href'));
    }
    return tag !== 'svg';
  });
  return { title: found.title || found.heading, base: found.base || found.canonical };
}

function webAddress(href: string | undefined): string {
  const address = safeAddress(href ?? '', '');
  return /^https?:/i.test(address) ? address : '';
}

function gridOf(table: Element, name: string): Slot<Element>[][] {
  const grid = readGrid(table);
  if (grid !== undefined) return grid;
  throw tooMuch(name, 'a table whose merged cells cover more rows and columns');
}
