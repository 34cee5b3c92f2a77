/**
 * How wide each column of a table is, in twentieths of a point, by the texts in its cells, row by row: each has room for its
 * longest word, or its part of what those with shorter ones leave; the rest is shared by how much there is to read.
 */
export function shareWidth(total: number, rows: readonly (readonly string[])[]): number[] {
  const columns = listColumns(rows);
  const widths = fitWords(total, columns.map(leastWidth));
  const rest = total - sum(widths);
  const lengths = columns.map((texts) => Math.sqrt(Math.max(1, ...texts.map(({ length }) => length))));
  return widths.map((width, at) => Math.floor(width + (rest * (lengths[at] ?? 0)) / sum(lengths)));
}

/** How wide a table of those texts is where no word of it is broken. */
export function widthOfWords(rows: readonly (readonly string[])[]): number {
  return sum(listColumns(rows).map(leastWidth));
}

function listColumns(rows: readonly (readonly string[])[]): string[][] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''));
}

function leastWidth(texts: readonly string[]): number {
  return Math.max(...texts.map(longestWord)) * letter + margins;
}

/** About as wide as a letter of 10 points is, and what stands beside words in a cell, in twentieths of a point. */
const [letter, margins] = [125, 220];

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(({ length }) => length));
}

/** The least widths as far as there is room for them: the widest give way. */
function fitWords(total: number, least: readonly number[]): number[] {
  const fitted = [...least];
  let left = total;
  const narrowFirst = least.map((width, at) => ({ width, at })).sort((a, b) => a.width - b.width);
  for (const [before, { width, at }] of narrowFirst.entries()) {
    fitted[at] = Math.min(width, left / (least.length - before));
    left -= fitted[at] ?? 0;
  }
  return fitted;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
