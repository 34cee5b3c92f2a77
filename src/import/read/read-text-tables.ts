import type { Slot } from './read-grid.ts';

/** A part of a text: lines as they are, or the cells of a table drawn in characters. */
export type TextPart =
  | { readonly kind: 'lines'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Slot<string>[][] };

/**
 * Finds the tables that are drawn in characters: with `+---+` around each cell, or by columns under a line of dashes
 * with an empty line between rows. Pandoc writes both, in Markdown and in plain text.
 */
export function partText(text: string): TextPart[] {
  const lines = text.split(/\r\n|\r|\n/);
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const end = endOfGrid(lines, at) ?? endOfColumns(lines, at);
    if (end === undefined) {
      at += 1;
      continue;
    }
    parts.push({ kind: 'lines', text: lines.slice(from, at).join('\n') });
    const table = lines.slice(at, end);
    parts.push({
      kind: 'table',
      grid: /^\s*\+/.test(table[0] ?? '') ? readGridTable(table) : readColumnTable(table),
    });
    at = end;
    from = end;
  }
  return [...parts, { kind: 'lines', text: lines.slice(from).join('\n') }];
}

const gridBorder = /^\s*\+(?:[-=:]+\+)+\s*$/;
const rule = /^\s*-{10,}\s*$/;
const columnRule = /^\s*-{3,}(?: +-+){1,}\s*$/;

function endOfGrid(lines: readonly string[], at: number): number | undefined {
  if (!gridBorder.test(lines[at] ?? '')) return undefined;
  let end = at + 1;
  while (/^\s*[+|]/.test(lines[end] ?? '')) end += 1;
  return end > at + 2 ? end : undefined;
}

/** A rule, the headings, a rule with gaps between columns, rows, and another rule. */
function endOfColumns(lines: readonly string[], at: number): number | undefined {
  if (!rule.test(lines[at] ?? '')) return undefined;
  const columns = lines.findIndex((line, index) => index > at && columnRule.test(line));
  if (columns === -1 || columns > at + 8) return undefined;
  const end = lines.findIndex((line, index) => index > columns && rule.test(line));
  return end === -1 ? undefined : end + 1;
}

function readGridTable(lines: readonly string[]): Slot<string>[][] {
  const rows = lines.map((line) => [...line.trimEnd()]);
  const isBorder = (row: readonly string[]): boolean => row.find((mark) => mark !== ' ') === '+';
  const cuts = [...new Set(rows.filter(isBorder).flatMap((row) => placesOf(row, '+')))].sort((a, b) => a - b);
  const grid: Slot<string>[][] = [];
  let open: string[][] = [];
  for (const row of rows) {
    if (!isBorder(row)) open.push(row);
    else if (open.length > 0) {
      grid.push(cellsBetween(open, cuts));
      open = [];
    }
  }
  return grid;
}

function placesOf(row: readonly string[], mark: string): number[] {
  return row.flatMap((character, index) => (character === mark ? [index] : []));
}

/** The cells of a row; a cell without a line between two columns covers both. */
function cellsBetween(lines: readonly string[][], cuts: readonly number[]): Slot<string>[] {
  const own = cuts.filter((cut) => lines.every((line) => line[cut] === '|'));
  return own.slice(0, -1).flatMap((left, index) => {
    const right = own[index + 1] ?? left;
    const across = cuts.filter((cut) => cut > left && cut <= right).length;
    const cell = dedent(
      lines.map((line) =>
        line
          .slice(left + 1, right)
          .join('')
          .trimEnd(),
      ),
    );
    return Array.from({ length: across }, (_, column) => ({ cell, fromLeft: column > 0, fromAbove: false }));
  });
}

function readColumnTable(lines: readonly string[]): Slot<string>[][] {
  const at = lines.findIndex((line) => columnRule.test(line));
  const starts = [...(lines[at] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const rows: string[][] = [lines.slice(1, at), []];
  for (const line of lines.slice(at + 1, -1)) {
    if (line.trim() === '') rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      starts.map((start, index) => {
        const cell = dedent(
          row.map((line) =>
            [...line]
              .slice(start, starts[index + 1])
              .join('')
              .trimEnd(),
          ),
        );
        return { cell, fromLeft: false, fromAbove: false };
      }),
    );
}

/** Lines without their common indent. */
function dedent(lines: readonly string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 80);
  return lines.map((line) => line.slice(indent)).join('\n');
}
