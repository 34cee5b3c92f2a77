import type { CodeTerms } from '../code-terms.ts';
import { AsideBook, type FoundAside } from './asides.ts';
import { readAnswerTable } from './grid/answer-table.ts';
import type { CellReader } from './grid/cell-reader.ts';
import type { HeaderCell } from './grid/columns-of-header.ts';
import { columnsWithoutHeads } from './grid/columns-without-heads.ts';
import { headerOf } from './grid/find-heads.ts';
import type { Slot } from './grid/read-grid.ts';
import { readTable, type TableRows } from './grid/read-table.ts';
import { partGrid } from './grid/side-by-side.ts';
import { turnGrid } from './grid/turn-grid.ts';
import { withoutTicks } from './page/boxes.ts';
import { settleBlocks } from './page/settle-blocks.ts';
import type { Line } from './read-lines.ts';
import type { Block, Piece, SourceDocument } from './rows.ts';
import { tooMuch } from './too-much.ts';

/** Gathers a document's tables and other words in reading order, and numbers them. */
export class DocumentBuilder {
  /** Where readers put what stands beside the document's own words. */
  readonly asides = new AsideBook();
  readonly #words: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #tables: TableRows[] = [];
  readonly #answers: TableRows[] = [];
  readonly #name: string;
  readonly #terms: CodeTerms;
  #paragraphs = 0;

  constructor(name: string, terms: CodeTerms) {
    this.#name = name;
    this.#terms = terms;
  }

  /** Adds words of the file as they stand there, whatever becomes of them. */
  addWords(words: string): void {
    this.#words.push(withoutTicks(words));
  }

  /** Adds passages, and the asides that stand among them. Throws a CommandError if the document grows too large. */
  addBlocks(blocks: readonly Block[], asides: readonly FoundAside[] = []): void {
    const from = this.#paragraphs + 1;
    for (const [index, read] of blocks.entries()) {
      this.#paragraphs += 1;
      const place = `paragraph ${from + index}`;
      this.#addSettled([read], place);
    }
    for (const aside of asides) {
      const paragraph = Math.max(1, Math.min(from + aside.block, this.#paragraphs));
      this.asides.place([aside], `paragraph ${paragraph}`);
    }
    // Those of cells that are read as paragraphs.
    this.asides.settle(`paragraph ${Math.max(1, this.#paragraphs)}`);
  }

  /** Adds lines of a text, which are places of their own; `from` counts the lines before them. */
  addLines(lines: readonly Line[], from: number): void {
    for (const { number, block } of lines) this.#addSettled([block], `line ${from + number}`);
  }

  /**
   * The rows of a table on the form, or one that continues the last; undefined for any other table. The table's name is
   * put before the number of each row.
   */
  readTable<Cell>(
    found: readonly Slot<Cell>[][],
    given: CellReader<Cell>,
    name = `table ${this.#tables.length + 1}, `,
  ): TableRows | undefined {
    const reader: CellReader<Cell> = {
      start: (cell) => given.start(cell),
      read: (cell, role) => {
        const { blocks, asides } = settleBlocks(given.read(cell, role), role);
        this.asides.add(asides);
        return blocks;
      },
    };
    const parts = partGrid(found, reader);
    if (parts.length === 1) return this.#readPart(found, reader, name);
    const read = parts.map((part, index) => this.#readPart(part, reader, `${name}part ${index + 1}, `));
    const [first] = read;
    if (first === undefined) return undefined;
    return { ...first, rows: read.flatMap((part) => part?.rows ?? []) };
  }

  #readPart<Cell>(
    found: readonly Slot<Cell>[][],
    reader: CellReader<Cell>,
    name: string,
  ): TableRows | undefined {
    const own = headerOf(found, reader, this.#terms);
    const grid = (own === undefined ? turnGrid(found, reader, this.#terms) : undefined) ?? found;
    const header =
      own ??
      headerOf(grid, reader, this.#terms) ??
      continued(grid, this.#tables.at(-1)?.header, reader, this.#terms) ??
      columnsWithoutHeads(grid, reader, this.#terms);
    if (header === undefined) {
      const answer = readAnswerTable(grid, reader, this.#terms, this.asides);
      if (answer !== undefined) this.#answers.push(answer);
      return answer;
    }
    const table = readTable(grid, header, name, reader, this.#terms, this.asides);
    this.#tables.push(table);
    return table;
  }

  /** Throws a CommandError if the document grows too large. */
  addRows({ rows, labelled }: TableRows): void {
    if (labelled !== undefined) this.addBlocks(labelled);
    for (const row of rows) this.#add(row);
  }

  finish(title: string): SourceDocument {
    const tables = [...this.#tables, ...this.#answers];
    this.asides.settle('the end');
    return {
      name: this.#name,
      title,
      pieces: this.#pieces,
      asides: this.asides.placed,
      words: this.#words.join('\n'),
      headerRows: tables.reduce((total, { headerRows }) => total + headerRows, 0),
      headings: [...new Set(tables.flatMap(({ header }) => header.map(({ heading }) => heading)))],
      otherColumns: [...new Set(tables.flatMap(({ otherColumns }) => otherColumns))],
    };
  }

  #addSettled(read: readonly Block[], place: string): void {
    const { blocks, asides } = settleBlocks(read, undefined);
    for (const block of blocks) this.#add({ kind: 'passage', place, block });
    this.asides.place(asides, place);
  }

  #add(piece: Piece): void {
    this.#pieces.push(piece);
    if (this.#pieces.length > mostPieces)
      throw tooMuch(this.#name, `more than ${mostPieces} paragraphs or rows`);
  }
}

/** The most paragraphs and rows that are read: some twenty times those of the longest self-assessment known. */
const mostPieces = 50_000;

/** The columns of the table before, if this one continues it: as wide, and with ids such as 5.10. */
function continued<Cell>(
  grid: readonly Slot<Cell>[][],
  header: HeaderCell[] | undefined,
  reader: CellReader<Cell>,
  { ids }: CodeTerms,
): HeaderCell[] | undefined {
  if (header === undefined) return undefined;
  const column = header.findIndex(({ role }) => role === 'provision');
  const goesOn = grid.some((row) => {
    const cell = row[column]?.cell;
    return (
      row.length === header.length &&
      cell !== undefined &&
      new RegExp(ids).test(reader.start(cell).slice(0, 40))
    );
  });
  return goesOn ? header : undefined;
}
