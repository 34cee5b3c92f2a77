import stringWidth from 'fast-string-width';
import { hangText, wrapText } from '../../words/wrap.ts';

/**
 * A table of a page of the help for a terminal, in lines no wider than `width` columns: side by side where every row has room, else each
 * row as its first cell with the others below, under their heads where there are several.
 */
export function layOutTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ''))));
  const whole = widths.reduce((sum, one) => sum + one + gap.length, -gap.length);
  if (whole <= width) return all.map((row) => layOutRow(row, widths)).join('\n');
  return rows.map((row) => layOutEntry(row, heads, width)).join('\n');
}

const gap = '   ';
const indent = 4;

function layOutRow(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell)))
    .join(gap)
    .trimEnd();
}

function layOutEntry(
  [first = '', ...others]: readonly string[],
  heads: readonly string[],
  width: number,
): string {
  const told = others.flatMap((cell, at) => {
    if (cell === '') return [];
    const head = others.length > 1 ? `${heads[at + 1]}: ` : '';
    return [' '.repeat(indent) + hangText(`${head}${cell}`, width, indent)];
  });
  return [wrapText(first, width, indent), ...told].join('\n');
}
