import { type AreHeadings, dedent, rawLines, type TextTable, tableOf } from './text-table.ts';

const doubleRule = /^ *={2,}(?: +={2,}){2,} *$/;
const dashRule = /^ *-{2,}(?: +-{2,}){2,} *$/;

/**
 * A table in columns of characters between or under lines that draw the columns: `=== ===` as in manuals, or dashes
 * under the headings.
 */
export function findRuledTable(lines: readonly string[], at: number): TextTable | undefined {
  if (doubleRule.test(lines[at] ?? '')) return betweenRules(lines, at);
  return dashRule.test(lines[at + 1] ?? '') && (lines[at] ?? '').trim() !== ''
    ? underHeadings(lines, at)
    : undefined;
}

/** Headings, a line of dashes under each, and rows up to an empty line or another of dashes. */
function underHeadings(lines: readonly string[], at: number): TextTable | undefined {
  const starts = startsOf(lines[at + 1] ?? '');
  let end = at + 2;
  while (end < lines.length && !/^ *(?:---[ -]*)?$/.test(lines[end] ?? '')) end += 1;
  const inside = lines.slice(at + 2, end);
  if (inside.length === 0 || !areAligned([lines[at] ?? '', ...inside], starts)) return undefined;
  const rows = [cellsAt([lines[at] ?? ''], starts), ...rowsOf(inside, starts)];
  const closed = /^ *-{3,}/.test(lines[end] ?? '') ? end + 1 : end;
  return tableOf(rows, closed, rawLines(lines, at, closed));
}

function betweenRules(lines: readonly string[], at: number): TextTable | undefined {
  const rules: number[] = [at];
  for (let index = at + 1; index < lines.length && rules.length < 3; index += 1) {
    if (doubleRule.test(lines[index] ?? '')) rules.push(index);
  }
  const [, second, third] = rules;
  if (second === undefined || third === undefined) return undefined;
  const starts = startsOf(lines[at] ?? '');
  const inside = [...lines.slice(at + 1, second), ...lines.slice(second + 1, third)];
  if (!areAligned(inside, starts)) return undefined;
  const rows = [
    cellsAt(lines.slice(at + 1, second), starts),
    ...rowsOf(lines.slice(second + 1, third), starts),
  ];
  return tableOf(rows, third + 1, rawLines(lines, at, third + 1));
}

function startsOf(rule: string): number[] {
  return [...rule.matchAll(/[-=]+/g)].map(({ index }) => index);
}

/**
 * A table in columns that only spaces part, known by the form's headings. Every line must keep to the columns, or have
 * as many cells as there are headings; else it is none.
 */
export function findSpacedTable(
  lines: readonly string[],
  at: number,
  areHeadings: AreHeadings,
): TextTable | undefined {
  const first = lines[at] ?? '';
  if (first.length > 1_000 || !/\S {2,}\S/.test(first) || first.includes('\t')) return undefined;
  const heads = [...first.matchAll(/\S+(?: \S+)*/g)];
  if (!areHeadings(heads.map(([words]) => words))) return undefined;
  const starts = heads.map(({ index }) => index);
  const rows: string[][] = [];
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const cells = cellsOf(line, starts);
    if (cells === undefined) {
      if ((lines[index - 1] ?? '').trim() !== '') return undefined;
      break;
    }
    addRow(rows, cells);
    end = index + 1;
  }
  if (rows.length === 0) return undefined;
  return tableOf([heads.map(([words]) => words), ...rows], end, rawLines(lines, at, end));
}

function cellsOf(line: string, starts: readonly number[]): string[] | undefined {
  if (areAligned([line], starts) && (line.length > (starts[1] ?? 0) || /^ /.test(line)))
    return cellsAt([line], starts);
  const parted = line.trim().split(/ {2,}/);
  return parted.length === starts.length ? parted : undefined;
}

/** Whether no word of some lines crosses from one column to the next. */
export function areAligned(lines: readonly string[], starts: readonly number[]): boolean {
  return lines.every((line) => {
    const signs = [...line];
    return starts.every((start) => start === 0 || (signs[start - 1] ?? ' ').trim() === '');
  });
}

/** A line whose first column is blank continues the row above. */
function addRow(rows: string[][], cells: readonly string[]): void {
  const above = rows.at(-1);
  if (above === undefined || (cells[0] ?? '').trim() !== '') {
    rows.push([...cells]);
    return;
  }
  for (const [index, cell] of cells.entries())
    if (cell.trim() !== '') above[index] = `${above[index] ?? ''}\n${cell}`;
}

function rowsOf(lines: readonly string[], starts: readonly number[]): string[][] {
  const rows: string[][] = [];
  for (const line of lines) if (line.trim() !== '') addRow(rows, cellsAt([line], starts));
  return rows;
}

function cellsAt(lines: readonly string[], starts: readonly number[]): string[] {
  return starts.map((start, index) =>
    dedent(
      lines.map((line) =>
        [...line]
          .slice(index === 0 ? 0 : start, starts[index + 1])
          .join('')
          .trimEnd(),
      ),
    ).trim(),
  );
}
