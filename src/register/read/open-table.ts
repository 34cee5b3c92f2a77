import type { AreHeadings } from '../../files/csv-form.ts';
import { tellWorkbook, type WorkbookKind } from '../../files/workbook/tell-workbook.ts';
import type { Workbook } from '../../files/workbook/workbook.ts';
import { WorkbookError } from '../../files/workbook/workbook-error.ts';
import { joinList } from '../../words/lists.ts';
import { quoteWords } from '../../words/short-text.ts';
import { quoteForShell, quoteForYaml } from '../headings/columns-block.ts';
import { RegisterError } from '../register-error.ts';
import { readStageNumber } from '../words/stage-words.ts';
import { inspectText, type Open } from './inspect-text.ts';
import { readRows, type Visit } from './read-rows.ts';
import { readRowsAt } from './read-rows-at.ts';

/** A register as rows of cells, whatever file they stand in. It can be read again and again. */
export interface Table {
  /** What a place in it is called. */
  readonly unit: 'line' | 'row';
  /** Calls `visit` with every row that holds something. Errors thrown by `visit` are passed on. */
  readonly read: (visit: Visit) => Promise<void>;
  /** Calls `visit` with the rows that begin on those lines; the whole table has been read before. */
  readonly readAt: (lines: ReadonlySet<number>, visit: Visit) => Promise<void>;
  /** Sentences on what is in doubt or was passed over; complete after the table has been read. */
  readonly notes: () => readonly string[];
}

/**
 * Opens a register: a text, or a sheet of a workbook. Throws a `RegisterError` if it is no table that we can read.
 * Memory grows with a workbook, but not with a text.
 */
export async function openTable(open: Open, areHeadings: AreHeadings, sheet: string): Promise<Table> {
  const kind = tellWorkbook(await readStart(open));
  if (kind) return openSheet(await readAll(open), kind, sheet, areHeadings);
  if (sheet !== '') throw noSheets(sheet);
  const text = await inspectText(open, areHeadings);
  return {
    unit: 'line',
    read: (visit) => readRows(open, text, visit),
    readAt: (lines, visit) => readRowsAt(open, text, lines, visit),
    notes: () => (text.doubt === '' ? [] : [text.doubt]),
  };
}

/** Without a name, the sheet that holds the cases: not a cover, nor a list of words. */
async function openSheet(
  bytes: Uint8Array,
  kind: WorkbookKind,
  sheet: string,
  areHeadings: AreHeadings,
): Promise<Table> {
  // Loaded only for a workbook: it brings the libraries that unpack and read one.
  const { openWorkbook } = await import('../../files/workbook/open-workbook.ts');
  const open = async (name: string) => viewSheet(await explain(() => openWorkbook(bytes, kind, name)));
  const first = await explain(() => openWorkbook(bytes, kind, sheet));
  const visible = first.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  if (sheet !== '' || visible.length < 2) return viewSheet(first);
  const heads = new Map<string, string>();
  for (const name of visible) {
    const rows = await readFirst(await open(name), mostTitles);
    const head = rows.find(({ cells }) => areHeadings(cells));
    if (head) heads.set(name, head.cells.join('\t'));
  }
  const [chosen = '', ...others] = heads.keys();
  const alike = others.filter((name) => heads.get(name) === heads.get(chosen));
  if (alike.length > 0) throw sheetsAlike([chosen, ...alike]);
  return chosen === '' || chosen === first.sheet ? viewSheet(first) : open(chosen);
}

/** In how many of the first rows of a sheet to look for headings. */
const mostTitles = 40;

function viewSheet(workbook: Workbook): Table {
  return {
    unit: 'row',
    read: (visit) => explain(() => workbook.read(visit)),
    readAt: (rows, visit) =>
      explain(() =>
        workbook.read((cells, row) => {
          if (rows.has(row)) visit(cells, row);
        }),
      ),
    notes: workbook.notes,
  };
}

function sheetsAlike(names: readonly string[]): RegisterError {
  const lines = names.map((name) => {
    const stage = readStageNumber(name);
    return `    - { file: NAME, sheet: ${quoteForYaml(name)}${stage > 0 ? `, stage: ${stage}` : ''} }`;
  });
  return new RegisterError(
    `${names.length} sheets of the workbook hold cases under the same headings: ${joinList(names.map((name) => quoteWords(name)))}.`,
    `Say which is meant after sheet:, or list them to count all together, with the name of the file in place of NAME:\nperformance:\n  register:\n${lines.join('\n')}`,
    { setting: 'sheet', commandLine: `--sheet ${quoteForShell(names[0] ?? '')}` },
  );
}

/** A trouble with a workbook, which may show only while it is read, as one with a register. */
async function explain<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WorkbookError) throw new RegisterError(error.message, error.help);
    throw error;
  }
}

/** As many of the first bytes as tell a workbook from a text. */
const startLength = 1000;

async function readStart(open: Open): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= startLength) break;
  }
  return Buffer.concat(pieces).subarray(0, startLength);
}

async function readAll(open: Open): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

function noSheets(sheet: string): RegisterError {
  return new RegisterError(
    `The register is a text file, which has no sheet “${sheet}”.`,
    'Take sheet: out, or name the workbook after register:.',
    { setting: 'sheet', commandLine: 'leave --sheet out' },
  );
}

/** The first rows of a table that hold something, with their lines. */
export async function readFirst(table: Table, most: number): Promise<FirstRow[]> {
  const rows: FirstRow[] = [];
  try {
    await table.read((cells, line) => {
      rows.push({ cells, line });
      if (rows.length === most) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return rows;
}

/** A row at the beginning of a table. */
export interface FirstRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Thrown to stop reading. */
class Enough extends Error {}
