import type { TableView } from '../../publication/figures/table-view.ts';
import type { ReportPublication } from '../../publication/report/report-publication.ts';

/** A figure as it is published. */
export interface FigureData {
  /** Null unless `state` is `known`. */
  readonly value: number | null;
  readonly unit: string;
  /** As the report shows it: `90.5%`, `[c]`. */
  readonly shown: string;
  /** `kept-back` where it is small, `in-words` where it is no plain number (`3 of 7`). */
  readonly state: 'known' | 'kept-back' | 'not-known' | 'in-words';
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
    rows: rows.map(({ name, cells, total }) => ({
      name: withoutMark(name),
      total,
      figures: kept.map(({ at }) => readFigure(cells[at] ?? '', table, name)),
    })),
  };
}

/** A year without the mark of its note, `2023-24¹`. */
function withoutMark(words: string): string {
  return words.replace(/(?<=\d)[¹²³⁰⁴-⁹]+$/, '');
}

function readFigure(shown: string, { id }: TableView, name: string): FigureData {
  const unit = unitOf(shown, id, name);
  if (shown === '[c]') return { value: null, unit, shown, state: 'kept-back' };
  if (shown === '[x]' || shown === '–' || shown === '' || shown === 'not known')
    return { value: null, unit, shown, state: 'not-known' };
  const [, sign = '', digits = ''] = /^([−+]?)£?(\d[\d,]*(?:\.\d+)?)%?$/.exec(shown) ?? [];
  if (digits === '') return { value: null, unit, shown, state: 'in-words' };
  const value = Number(digits.replaceAll(',', ''));
  return { value: sign === '−' ? -value : value, unit, shown, state: 'known' };
}

function unitOf(shown: string, id: string, name: string): string {
  if (shown.endsWith('%')) return 'per cent';
  if (shown.includes('£')) return 'pounds';
  // A measure of the landlord's own names its unit.
  const own = id === 'other-measures' ? /\(([^()]+)\)$/.exec(name)?.[1] : undefined;
  if (own !== undefined) return own;
  if (/^days\b/.test(id)) return 'working days';
  if (/per 1,000 homes/i.test(name)) return 'per 1,000 homes';
  return 'number';
}
