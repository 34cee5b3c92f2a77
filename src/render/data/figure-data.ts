import { noCases, tooFew } from '../../publication/figures/few.ts';
import { keptBack, notKnown, notKnownMark } from '../../publication/figures/report-numbers.ts';
import type { TableRow, TableView } from '../../publication/figures/table-view.ts';
import type { ReportPublication } from '../../publication/report/report-publication.ts';

/** A figure as it is published. */
interface FigureData {
  /** Null unless `state` is `known`. */
  readonly value: number | null;
  readonly unit: string;
  /** As the report shows it: `90.5%`, `[c]`. */
  readonly shown: string;
  /**
   * `kept-back` where it is small, `too-few` for a share of so few that it says nothing, `no-cases` for one of none,
   * `in-words` where it is no plain number (`3 of 7`).
   */
  readonly state: 'known' | 'kept-back' | 'not-known' | 'too-few' | 'no-cases' | 'in-words';
}

/** A table of the report, with the heading it stands under. */
export interface TableData {
  readonly id: string;
  readonly part: string;
  readonly heading: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly total: boolean;
    readonly figures: readonly FigureData[];
  }[];
  readonly notes: readonly string[];
}

/**
 * The figures of a report, table by table. They are those of the published tables and no others, so that what is kept back
 * there is kept back here.
 */
export function listTables({ parts }: ReportPublication): TableData[] {
  return parts.flatMap(({ letter, title, blocks }) =>
    blocks.flatMap((block) =>
      block.exhibits.flatMap((exhibit) =>
        [...exhibit.tables, ...exhibit.more.tables].map((table) =>
          readTable(table, `${letter} ${title}`, exhibit.title || block.title || title),
        ),
      ),
    ),
  );
}

function readTable(table: TableView, part: string, heading: string): TableData {
  const { id, caption, columns, rows, notes } = table;
  // A change follows from the figures beside it.
  const kept = columns.flatMap((column, at) =>
    /^(?:Change|Difference)$/.test(column) ? [] : [{ column, at }],
  );
  return {
    ...{ id, part, heading, caption, notes },
    columns: kept.map(({ column }) => withoutMark(column)),
    rows: rows.map((row) => ({
      name: withoutMark(row.name),
      total: row.total,
      figures: kept.map(({ at }) => readFigure(row.cells[at] ?? '', unitAt(table, row, at))),
    })),
  };
}

/** A year without the mark of its note, `2023-24¹`. */
function withoutMark(words: string): string {
  return words.replace(/(?<=\d)[¹²³⁰⁴-⁹]+$/, '');
}

const marks: Readonly<Record<string, FigureData['state']>> = {
  [keptBack]: 'kept-back',
  [notKnownMark]: 'not-known',
  [notKnown]: 'not-known',
  [tooFew]: 'too-few',
  [noCases]: 'no-cases',
  '–': 'not-known',
  '': 'not-known',
};

const number = /^([−+]?)£?(\d[\d,]*(?:\.\d+)?)%?$/;

function readFigure(shown: string, unit: string): FigureData {
  const state = marks[shown];
  if (state !== undefined) return { value: null, unit, shown, state };
  const [, sign = '', digits = ''] = number.exec(shown) ?? [];
  if (digits === '') return { value: null, unit, shown, state: 'in-words' };
  const value = Number(digits.replaceAll(',', ''));
  return { value: sign === '−' ? -value : value, unit, shown, state: 'known' };
}

/** The unit of a cell; of one that is no number, that of its column if all there have the same, else that of its row. */
function unitAt({ id, rows }: TableView, { name, cells }: TableRow, at: number): string {
  const own = unitOf(cells[at] ?? '', id, name);
  if (own !== undefined) return own;
  const column = rows.map((row) => unitOf(row.cells[at] ?? '', id, row.name));
  const row = cells.map((cell) => unitOf(cell, id, name));
  const known = [column, row].map((units) => [...new Set(units.filter((unit) => unit !== undefined))]);
  return known.find((units) => units.length === 1)?.[0] ?? 'number';
}

/** Undefined for a cell that does not tell. */
function unitOf(shown: string, id: string, name: string): string | undefined {
  // A measure of the landlord's own names its unit.
  const own = id === 'other-measures' ? /\(([^()]+)\)$/.exec(name)?.[1] : undefined;
  if (own !== undefined) return own;
  if (/^days\b/.test(id)) return 'working days';
  if (!number.test(shown)) return undefined;
  if (shown.endsWith('%')) return 'per cent';
  if (shown.includes('£')) return 'pounds';
  return /per 1,000 homes/i.test(name) ? 'per 1,000 homes' : 'number';
}
