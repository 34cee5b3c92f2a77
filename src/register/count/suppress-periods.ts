import type { Breakdown, BreakdownRow } from '../figures.ts';
import { findHidden, type Hidden, hide } from './hide-small.ts';

/**
 * The months of a year with small figures hidden. As quarters are shown too, each is the total of its own months: a
 * quarter that is hidden takes all its months with it, zeros too, and in one that is shown they are a column of their
 * own. A single month is the period itself, whose figures are headline counts. `quarters` are the exact ones, `hidden`
 * says what is hidden in each of their columns.
 */
export function suppressMonths(
  months: Breakdown,
  quarters: Breakdown,
  hidden: readonly Hidden[],
  threshold: number,
): Breakdown {
  if (months.rows.length < 2) return months;
  const columns = months.total.map((_, column) => {
    if (!quarters.given) return hideColumn(months.rows, column, threshold);
    const marks = new Map<BreakdownRow, Hidden>();
    for (const quarter of listQuarters(months.rows, quarters)) {
      const mark = hidden[column] ?? 0;
      const isHidden = hide(quarter.figures[column] ?? 0, mark) === 'suppressed';
      const within = isHidden ? 'all' : findHidden(readColumn(quarter.months, column), threshold);
      for (const month of quarter.months) marks.set(month, within);
    }
    return (row: BreakdownRow): Hidden => marks.get(row) ?? 0;
  });
  const rows = months.rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure, column) => hide(figure, columns[column]?.(row) ?? 0)),
  }));
  return { ...months, rows };
}

function hideColumn(rows: readonly BreakdownRow[], column: number, threshold: number): () => Hidden {
  const mark = findHidden(readColumn(rows, column), threshold);
  return () => mark;
}

function readColumn(rows: readonly BreakdownRow[], column: number) {
  return rows.map(({ figures }) => figures[column] ?? null);
}

/** The quarters with their months. One without a complaint is not listed by name: its months are together too. */
function listQuarters(
  months: readonly BreakdownRow[],
  { rows }: Breakdown,
): { figures: BreakdownRow['figures']; months: BreakdownRow[] }[] {
  const listed = rows.map(({ name, figures }) => {
    const [first = '', last = first] = name.split(' to ');
    return { figures, months: months.filter((month) => month.name >= first && month.name <= last) };
  });
  const others = months.filter((month) => !listed.some((quarter) => quarter.months.includes(month)));
  return [...listed, { figures: [], months: others }];
}
