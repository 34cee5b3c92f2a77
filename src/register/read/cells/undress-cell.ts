import { foldMarks } from '../../../words/compare.ts';

/**
 * A cell without what a spreadsheet or a web page puts round its text: the formula of a text `="03/04/2025"`, the
 * apostrophe that makes a text of it, quotation marks, signs of no width, spaces about a slash. Dashes and spaces
 * become plain.
 */
export function undressCell(cell: string): string {
  const text = unusual.test(cell) ? foldMarks(cell.replace(noWidth, '')) : cell.trim();
  const bare = /^[='"]/.test(text) ? text.replace(/^=?\s*'?"?\s*|\s*"?$/g, '') : text;
  return bare.includes(' /') || bare.includes('/ ') ? bare.replace(/(?:(?<!\s)\s+)?\/\s*/g, '/') : bare;
}

/** Whether a cell is too long to be a date, and not to be searched for one. */
export function isTooLong(cell: string): boolean {
  return cell.length > 80 && cell.trim().length > 80;
}

const unusual = /[^\t -~]/;
const noWidth = /[\u200b-\u200f\u2060\ufeff]/g;
