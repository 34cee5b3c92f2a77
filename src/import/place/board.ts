import type { Provision } from '../../codes/code.ts';
import { foldWords } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type SourceRow, textOf, wordsOf } from '../read/rows.ts';
import type { EarlierAnswer } from './years/find-earlier.ts';
import type { CompareAges } from './years/tell-years.ts';

/** A row and the provision it answers. */
export interface PlacedRow {
  readonly provision: Provision;
  readonly row: SourceRow;
  readonly how: 'number' | 'wording';
  /** The number the row itself gives, or `''`. */
  readonly number: string;
  /** The provision of an earlier edition that the row answers, whose successor decides its place; otherwise null. */
  readonly earlier: EarlierAnswer | null;
  /** Other rows that answer it differently; none of them can be believed. */
  readonly rivals: readonly SourceRow[];
  /** Another row says something else with the same answer, and nothing tells which is newer: a person must see both. */
  readonly isContested: boolean;
}

/** What is known so far: the rows placed, their positions in the Code, and why others cannot be placed. */
export interface Board {
  readonly placed: Map<string, PlacedRow>;
  readonly positions: Map<SourceRow, number>;
  readonly reasons: Map<SourceRow, string>;
  readonly terms: CodeTerms;
  readonly compareAges: CompareAges;
}

/** A provision and its place in the Code, from 0. */
export interface Target {
  readonly provision: Provision;
  readonly position: number;
}

/**
 * A row with an answer takes the place of one that has none, as in a list of what the Code asks; a newer one, or one to
 * this edition, that of an older.
 */
export function put(
  board: Board,
  row: SourceRow,
  target: Target,
  how: Pick<PlacedRow, 'how' | 'number'> & Partial<Pick<PlacedRow, 'earlier'>>,
): void {
  const { provision, position } = target;
  const { id } = provision;
  const other = board.placed.get(id);
  const placed = { earlier: null, ...how, provision, row, rivals: [], isContested: false };
  const order = other === undefined ? 1 : compare(placed, other, board);
  if (other !== undefined && order > 0) board.reasons.set(other.row, reasonAgainst(other.row, placed));
  else if (other !== undefined) {
    board.reasons.set(row, order < 0 ? reasonAgainst(row, other) : reasonBeside(row, other));
    if (order === 0) board.placed.set(id, withRival(other, row, board.terms));
    return;
  }
  board.placed.set(id, placed);
  board.positions.set(row, position);
}

/** Which of two rows for a provision is placed: above 0 for the first, below 0 for the second, 0 if nothing tells. */
function compare(one: PlacedRow, other: PlacedRow, { compareAges }: Board): number {
  const answers = Number(one.row.comply.length > 0) - Number(other.row.comply.length > 0);
  if (answers !== 0) return answers;
  return Number(one.earlier === null) - Number(other.earlier === null) || compareAges(one.row, other.row);
}

function reasonAgainst(row: SourceRow, { provision: { id }, row: other, earlier }: PlacedRow): string {
  if (row.comply.length === 0 && other.comply.length > 0)
    return `it has no answer, and ${id} is answered in ${other.place}`;
  return `${id} is answered in ${other.place}, which is ${earlier === null ? 'newer' : 'of another edition'}`;
}

function reasonBeside(row: SourceRow, other: PlacedRow): string {
  const known = `${other.provision.id} is already placed from ${other.row.place}`;
  return saysElse(row, other.row) ? `${known}, and nothing tells which is newer: compare them` : known;
}

function withRival(other: PlacedRow, row: SourceRow, terms: CodeTerms): PlacedRow {
  const rivals = areRivals(row, other.row, terms) ? [...other.rivals, row] : other.rivals;
  return { ...other, rivals, isContested: other.isContested || saysElse(row, other.row) };
}

/** Whether two rows with answers have other evidence or commentary. */
function saysElse(row: SourceRow, other: SourceRow): boolean {
  if (row.comply.length === 0 || other.comply.length === 0) return false;
  const [one, two] = [row, other].map(({ evidence, commentary }) =>
    foldWords(wordsOf([...evidence, ...commentary])),
  );
  return one !== '' && one !== two;
}

/** Whether two rows have answers, and not the same one. */
function areRivals(row: SourceRow, other: SourceRow, { readAnswer }: CodeTerms): boolean {
  const [one, two] = [row, other].map(({ comply }) => readAnswer(comply.map(textOf).join('\n')));
  if (!one?.length || !two?.length) return false;
  return one.comply !== two.comply || one.partial !== two.partial;
}
