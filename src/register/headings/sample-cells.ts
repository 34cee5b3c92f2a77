import { readDate } from '../../words/parse-date.ts';
import { isBlankDate, isBlankWord } from '../read/cells/blank-words.ts';
import { readSerial } from '../read/cells/excel-serial.ts';
import { undressCell } from '../read/cells/undress-cell.ts';

/** What a sample of cells says of the column that they may be: `blank` if there is none to judge by. */
export type Judgement = 'fits' | 'blank' | 'no';

/** Whether a cell says that there is nothing in it. */
export function isBlank(cell: string): boolean {
  return isBlankWord(cell.trim());
}

/** Whether most cells that are not blank are days, in any usual way of writing one or as the day number of Excel. */
export function judgeDays(
  cells: readonly string[],
  isToo: (cell: string) => boolean = () => false,
): Judgement {
  const filled = cells.filter((cell) => isToo(cell) || !isBlankDate(cell.trim()));
  return judgeMost(filled, (cell) => isDateLike(cell) || isToo(cell));
}

/** Whether most cells that are not blank are of a kind. */
export function judgeCells(cells: readonly string[], is: (cell: string) => boolean): Judgement {
  return judgeMost(
    cells.filter((cell) => !isBlank(cell)),
    is,
  );
}

/**
 * Whether cells are names of things in a short list, such as categories: short, neither dates nor numbers, and
 * repeated if there are many.
 */
export function judgeNames(cells: readonly string[]): Judgement {
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const names = new Set(filled);
  if (filled.length >= 10 && (names.size === 1 || names.size > filled.length / 2)) return 'no';
  return judgeMost(filled, (cell) => cell.length <= 60 && /\p{L}{2}/u.test(cell) && !isDateLike(cell));
}

/** Whether cells tell cases apart: short and nearly all different; the rows of a case's stages may share one. */
export function judgeReferences(cells: readonly string[]): Judgement {
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  if (new Set(filled).size < filled.length / 2) return 'no';
  return judgeMost(filled, (cell) => cell.length <= 40 && /\d/.test(cell) && !isDateLike(cell));
}

/** Whether a cell may be a date. */
export function isDateLike(cell: string): boolean {
  const text = undressCell(cell);
  if (text.length > 40) return false;
  return readSerial(text) !== undefined || readDate(text, 'day') !== '' || readDate(text, 'month') !== '';
}

function judgeMost(filled: readonly string[], is: (cell: string) => boolean): Judgement {
  if (filled.length === 0) return 'blank';
  return filled.filter(is).length >= filled.length * most ? 'fits' : 'no';
}

const most = 0.6;
