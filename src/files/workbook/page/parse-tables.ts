import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { tooMuch } from '../workbook-error.ts';
import { type PageRow, readPageRow } from './read-page-row.ts';

/** The table of a web page that is most likely a register. */
export interface PageTables {
  /** How many tables the page has that hold no other table. */
  readonly tables: number;
  /** The rows of the first of them that has more than one row that is not blank; undefined if none has. */
  readonly rows: readonly PageRow[] | undefined;
}

/**
 * Finds the table of a web page, read as a browser would. Rows are taken out of the tree as they end, so that memory
 * holds little else. Throws a `WorkbookError` for a page so deep or full of elements that parsing it could take hours.
 */
export function parseTables(html: string): PageTables {
  const tables = createCollector();
  let [elements, outside, depth] = [0, 0, 0];
  parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
        elements += 1;
        if (!tables.isInRow()) outside += 1;
        if (elements > mostElements || outside > mostOutside)
          throw tooMuch(
            `is a web page of more than ${mostElements} elements, or ${mostOutside} outside tables`,
          );
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush(item) {
        depth += 1;
        if (depth > deepest) throw tooMuch(`is a web page that nests its elements more than ${deepest} deep`);
        if (item.tagName === 'tr') tables.openRow(item);
        else if (item.tagName === 'table') tables.open(item);
      },
      onItemPop(item) {
        depth -= 1;
        if (item.tagName === 'tr') tables.closeRow(item);
        else if (item.tagName === 'table') tables.close(item);
      },
    },
  });
  return tables.finish();
}

type Element = DefaultTreeAdapterTypes.Element;

const mostElements = 5_000_000;
const mostOutside = 500_000;
const deepest = 1_000;

interface OpenTable {
  readonly element: Element;
  rows: PageRow[];
  /** The row that has not ended. */
  row: Element | undefined;
  isAroundOthers: boolean;
}

/** Collects the rows of tables as the parser opens and closes their elements. */
function createCollector() {
  const open: OpenTable[] = [];
  let tables = 0;
  let found: readonly PageRow[] | undefined;
  const endRow = (table: OpenTable) => {
    if (table.row === undefined) return;
    if (found === undefined && !table.isAroundOthers) table.rows.push(readPageRow(table.row));
    table.row.childNodes = [];
    table.row = undefined;
  };
  const end = (table: OpenTable | undefined) => {
    if (table === undefined) return;
    endRow(table);
    if (table.isAroundOthers) return;
    tables += 1;
    if (found === undefined && table.rows.filter(isFilled).length > 1) found = table.rows;
  };
  return {
    isInRow: () => open.some(({ row }) => row !== undefined),
    open: (element: Element) => {
      const around = open.at(-1);
      if (around?.element === element) return;
      if (around !== undefined) Object.assign(around, { rows: [], isAroundOthers: true });
      open.push({ element, rows: [], row: undefined, isAroundOthers: false });
    },
    openRow: (element: Element) => {
      const table = open.at(-1);
      if (table !== undefined) table.row = element;
    },
    closeRow: (element: Element) => {
      const table = open.at(-1);
      if (table?.row === element) endRow(table);
    },
    close: (element: Element) => {
      if (open.at(-1)?.element === element) end(open.pop());
    },
    /** Ends what the page leaves open. */
    finish: (): PageTables => {
      while (open.length > 0) end(open.pop());
      return { tables, rows: found };
    },
  };
}

function isFilled({ cells }: PageRow): boolean {
  return cells.some(({ text }) => text !== '');
}
