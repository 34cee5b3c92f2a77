import { CommandError } from '../command-error.ts';
import { columnsOfHeader, type HeaderCell } from './columns-of-header.ts';
import { attributeOf, type Element, isElement, parseHtml, startOf, visitElements } from './parse-html.ts';
import { readBlocks } from './read-blocks.ts';
import { readGrid, type Slot } from './read-grid.ts';
import { readTable } from './read-table.ts';
import type { SourceDocument, SourceRow } from './rows.ts';
import { safeAddress } from './safe-address.ts';

/**
 * Reads a web page's tables on the Ombudsman's form: those whose headings name its columns, and those of the same
 * width that follow without headings. Throws a CommandError where the page has none.
 */
export function readHtml(text: string, name: string): SourceDocument {
  const page = parseHtml(text, name);
  const about = readAbout(page.childNodes.filter(isElement));
  const rows: SourceRow[] = [];
  const otherColumns = new Set<string>();
  let headerRows = 0;
  let tables = 0;
  let header: HeaderCell[] | undefined;
  visitElements(page.childNodes, (element) => {
    if (element.tagName !== 'table') return true;
    const grid = gridOf(element, name);
    const first = grid.map(columnsOfHeader).find((found) => found !== undefined) ?? continued(grid, header);
    if (first === undefined) return true;
    tables += 1;
    const table = readTable(grid, first, `table ${tables}`, (cell) => readBlocks(cell, about.base));
    rows.push(...table.rows);
    for (const heading of table.otherColumns) otherColumns.add(heading);
    headerRows += table.headerRows;
    header = table.header;
    return false;
  });
  if (tables === 0) throw noTable(name);
  return { name, title: about.title, rows, headerRows, otherColumns: [...otherColumns] };
}

interface About {
  title: string;
  base: string;
}

/** The page's title (else its first heading), and its own address where it gives one. */
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

function gridOf(table: Element, name: string): Slot[][] {
  const grid = readGrid(table);
  if (grid !== undefined) return grid;
  throw new CommandError(
    `${name} has a table whose merged cells cover too many rows and columns to be read.`,
    'Save only the part of the page with the self-assessment table as an HTML file, and import that.',
  );
}

/** The columns of the table before, where this one goes on with it: as wide, and with numbers such as 5.10. */
function continued(grid: readonly Slot[][], header: HeaderCell[] | undefined): HeaderCell[] | undefined {
  if (header === undefined) return undefined;
  const column = header.findIndex(({ role }) => role === 'provision');
  const goesOn = grid.some((row) => {
    const cell = row[column]?.cell;
    if (row.length !== header.length || cell === undefined) return false;
    return /\d\.\d/.test(startOf(cell, 40));
  });
  return goesOn ? header : undefined;
}

function noTable(name: string): CommandError {
  return new CommandError(
    `${name} has no table on the Ombudsman’s self-assessment form: looked for a table whose headings name the provision ` +
      'or the requirement, the compliance, and the evidence or the commentary.',
    'Save the page that shows the table itself (in the browser: Save page as, web page, HTML only) and import that.',
  );
}
