import type { Code } from '../codes/code.ts';
import { foldWords } from '../words/compare.ts';
import { joinList } from '../words/lists.ts';
import { writeRequirement } from './cells.ts';
import type { SheetRow } from './read-sheet.ts';

/** The rows of a sheet by the provision they are about, and in words which rows cannot be placed. */
export interface Placing {
  readonly placed: ReadonlyMap<string, SheetRow>;
  readonly problems: readonly string[];
}

/**
 * Finds the provision of each row: by the Code's words if the row has them, else by its number. Spreadsheets turn
 * 5.10 into 5.1; the rows above and below then show which is meant.
 */
export function placeSheet(rows: readonly SheetRow[], code: Code): Placing {
  const kept = rows.some(({ cells }) => /\.\d*0$/.test(readNumber(cells.get('provision') ?? '')));
  const found = rows.map((row) => findProvisions(row, code, kept));
  const placed = new Map<string, SheetRow>();
  const problems: string[] = [];
  for (const [index, row] of rows.entries()) {
    const ids = chooseByOrder(found, index, code);
    const [id = ''] = ids;
    const before = placed.get(id);
    found[index] = ids;
    if (ids.length !== 1) problems.push(describeProblem(row, ids, code));
    else if (before) problems.push(`Row ${row.number} and row ${before.number} are both about ${id}.`);
    else placed.set(id, row);
  }
  return { placed, problems };
}

/** The provisions a row may be about. `kept` says that the sheet has kept the noughts at the end of numbers. */
function findProvisions({ cells }: SheetRow, code: Code, kept: boolean): string[] {
  const cell = (cells.get('provision') ?? '').trim();
  const isOwn = Number.isNaN(Number(cell)) && code.provisions.some(({ id }) => id === cell);
  const written = isOwn ? cell : readNumber(cell);
  const alike = code.provisions
    .map(({ id }) => id)
    .filter((id) => id === written || (written !== '' && Number(id) === Number(written)));
  const byNumber = kept ? alike.filter((id) => id === written) : alike;
  const words = foldWords(cells.get('requirement') ?? '');
  if (words === '') return byNumber;
  const byWords = code.provisions
    .filter((provision) => words === foldWords(writeRequirement(provision)))
    .map(({ id }) => id);
  if (byWords.length === 0) return byNumber;
  // One cell may have lost its nought, though others kept theirs.
  return alike.length === 0 ? byWords : byWords.filter((id) => alike.includes(id));
}

function readNumber(cell: string): string {
  return cell
    .trim()
    .replace(/^[^\d]*/, '')
    .replace(',', '.')
    .replace(/\.$/, '');
}

/** The candidates that come, in the Code, between the provisions of the rows around. */
function chooseByOrder(found: readonly string[][], index: number, code: Code): string[] {
  const ids = found[index] ?? [];
  if (ids.length < 2) return ids;
  const place = (id: string | undefined) => code.provisions.findIndex((provision) => provision.id === id);
  const above = place(found.slice(0, index).findLast((others) => others.length === 1)?.[0]);
  const below = place(found.slice(index + 1).find((others) => others.length === 1)?.[0]);
  if (above < 0 && below < 0) return ids;
  return ids.filter((id) => place(id) > above && (below < 0 || place(id) < below));
}

function describeProblem({ number, cells }: SheetRow, ids: readonly string[], code: Code): string {
  const written = cells.get('provision') ?? '';
  if (ids.length > 1) {
    return `Row ${number}: “${written}” could be ${joinList(ids, 'or')}. Put the rows in the Code’s order, or write the numbers as text.`;
  }
  const meant = code.provisions.find(({ id }) => id === written.trim() || id === readNumber(written));
  if (written === '') return `Row ${number} has no provision number.`;
  return meant
    ? `Row ${number} is numbered ${meant.id} but has the wording of another provision, or is out of order.`
    : `Row ${number}: “${written}” is not a provision of this Code.`;
}
