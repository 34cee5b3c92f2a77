import type { Provision } from '../../codes/code.ts';
import { listWords, squashText } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { columns, type Piece, type SourceRow } from '../read/rows.ts';
import { similarityOf } from '../read/words.ts';
import { type Board, type PlacedRow, put, type Target } from './board.ts';
import { type Likeness, leastAlike, scoreOf } from './find-wording.ts';
import { findForeign } from './foreign-rows.ts';
import { matchHeading } from './match-heading.ts';
import { numberOf, requirementTokens, requirementWords } from './row-number.ts';
import { type EarlierAnswer, findEarlier, followMap } from './years/find-earlier.ts';
import type { CompareAges } from './years/tell-years.ts';

/** A row that answers no provision of the Code, or one that another row has already answered. */
interface UnplacedRow {
  readonly row: SourceRow;
  /** Why, as the end of a sentence: `its number 10.4 is not in the Code`. */
  readonly reason: string;
}

/** Every row accounted for once: placed, not placed, a section's heading, or blank. */
export interface Placement {
  /** By provision id. */
  readonly placed: ReadonlyMap<string, PlacedRow>;
  readonly unplaced: readonly UnplacedRow[];
  readonly headingRows: number;
  readonly blankRows: number;
}

/**
 * Places rows on the Code: by the number in the first cell or, if that is missing, unknown or plainly belongs to other
 * wording, by the wording of the requirement, as also if that is wholly another provision's. Among provisions worded alike, the next in order is taken. A row
 * that answers an earlier edition goes where the map leads, or nowhere; a row with the number of a provision and the
 * wording of none is not placed, nor is one of another form. Of two rows that answer the same, the newer is placed, as `compareAges` tells.
 */
export function placeRows(pieces: readonly Piece[], terms: CodeTerms, compareAges: CompareAges): Placement {
  const rows = pieces.filter((piece) => piece.kind === 'row');
  const foreign = findForeign(pieces, terms);
  const own = rows.filter((row) => !foreign.has(row));
  const old = findEarlier(own, terms);
  const kindIn = (row: SourceRow): Kind =>
    old.get(row) ?? foreignKind(foreign.get(row)) ?? kindOf(row, terms);
  const sorted = rows.map((row) => ({ row, kind: kindIn(row) }));
  const board: Board = { placed: new Map(), positions: new Map(), reasons: new Map(), terms, compareAges };
  for (const { row, kind } of sorted) {
    if (kind.is === 'numbered') put(board, row, kind, { how: 'number', number: kind.provision.id });
  }
  for (const { row, kind } of sorted) {
    if (kind.is === 'earlier') putByMap(board, row, kind);
  }
  let before = -1;
  for (const { row, kind } of sorted) {
    if (kind.is === 'worded') putByWording(board, row, kind, before);
    before = board.positions.get(row) ?? before;
  }
  return {
    placed: board.placed,
    unplaced: [...board.reasons].map(([row, reason]) => ({ row, reason })).sort(inOrderOf(rows)),
    headingRows: sorted.filter(({ kind }) => kind.is === 'heading').length,
    blankRows: sorted.filter(({ kind }) => kind.is === 'blank').length,
  };
}

type Kind = { is: 'blank' | 'heading' } | ({ is: 'numbered' } & Target) | Worded | EarlierAnswer;

interface Worded {
  is: 'worded';
  number: string;
  candidates: readonly Target[];
  reason: string;
}

/** A row of another form answers none of the Code's provisions, whatever its number. */
function foreignKind(mark: string | undefined): Worded | undefined {
  if (mark === undefined) return undefined;
  const reason = `it is of another form (“${mark}”), and its wording is unlike any provision’s`;
  return { is: 'worded', number: '', candidates: [], reason };
}

function kindOf(row: SourceRow, terms: CodeTerms): Kind {
  const { code } = terms;
  if (columns.every((column) => row[column].length === 0) && row.others.length === 0) return { is: 'blank' };
  const number = numberOf(row, terms);
  const position = code.provisions.findIndex(({ id }) => id === number);
  const provision = code.provisions[position];
  const words = requirementWords(row, number);
  const alike = terms.findWording(words).filter((likeness) => likeness.code === code);
  const letters = squashText(words);
  const candidates = bestOf(alike, letters.length);
  const exact = alike.filter((likeness) => isWhole(likeness, letters));
  if (provision !== undefined && exact.length > 0 && exact.every((one) => one.provision !== provision))
    return { is: 'worded', number, candidates: exact, reason: reasonFor(number) };
  if (provision !== undefined && !candidatesWithout(provision, alike, candidates)) {
    if (isOfOtherEdition(row, provision, alike)) {
      const reason = `${number} is about something else in this Code, and its wording is unlike any provision’s`;
      return { is: 'worded', number, candidates: [], reason };
    }
    return { is: 'numbered', provision, position };
  }
  if (number === '' && matchHeading(row, code)) return { is: 'heading' };
  return { is: 'worded', number, candidates, reason: reasonFor(number) };
}

/** The provisions that words resemble most, in the Code's order: more than one if the Code words them alike. */
function bestOf(alike: readonly Likeness[], letters: number): Likeness[] {
  const scored = alike.map((likeness) => ({ likeness, score: scoreOf(likeness, letters) }));
  const best = scored.reduce((highest, { score }) => Math.max(highest, score), 0);
  if (best < leastAlike) return [];
  const winners = scored.filter(({ score }) => score > best - 0.001).map(({ likeness }) => likeness);
  return winners.sort((a, b) => a.position - b.position);
}

/** Whether words are all of a provision's wording, and nothing else. */
function isWhole({ provision, share }: Likeness, letters: string): boolean {
  return share > 0.99 && letters === squashText([provision.requirement, ...provision.items].join(' '));
}

/** Whether a number lost its last nought, or is another edition's: only other provisions have this wording. */
function candidatesWithout(
  provision: Provision,
  alike: readonly Likeness[],
  candidates: readonly Likeness[],
): boolean {
  const own = alike.filter((likeness) => likeness.provision === provision).some(({ share }) => share > 0.5);
  // A short title may also stand somewhere within another provision.
  const isMuch = candidates.some(({ share, letters, before }) => share > 0.5 || letters > 60 || before === 0);
  return !own && isMuch && candidates.every((candidate) => candidate.provision !== provision);
}

/** Whether a row gives a whole requirement with none of the provision's own wording. */
function isOfOtherEdition(row: SourceRow, provision: Provision, alike: readonly Likeness[]): boolean {
  const tokens = requirementTokens(row, provision.id);
  if (tokens.length < 12 || alike.some((likeness) => likeness.provision === provision)) return false;
  return similarityOf(tokens, listWords([provision.requirement, ...provision.items].join(' '))) < 0.4;
}

/** Among provisions worded alike, the next after the row before; otherwise the first not yet placed. */
function putByWording(board: Board, row: SourceRow, kind: Worded, before: number): void {
  const free = kind.candidates.filter(({ provision }) => !board.placed.has(provision.id));
  const target = free.find(({ position }) => position > before) ?? free[0] ?? kind.candidates[0];
  if (target === undefined) board.reasons.set(row, kind.reason);
  else put(board, row, target, { how: 'wording', number: kind.number });
}

/** Places a row where the map leads, if it is the nearest origin of one provision; otherwise records the reason. */
function putByMap(board: Board, row: SourceRow, answer: EarlierAnswer): void {
  const target = followMap(answer, board.terms.code);
  if (typeof target === 'string') board.reasons.set(row, target);
  else put(board, row, target, { how: 'wording', number: answer.id, earlier: answer });
}

function reasonFor(number: string): string {
  if (number !== '')
    return `its number ${number} is not in the Code, and its wording is unlike any provision’s`;
  return 'it has no number, and its wording is unlike any provision’s';
}

function inOrderOf(rows: readonly SourceRow[]): (a: UnplacedRow, b: UnplacedRow) => number {
  const positions = new Map(rows.map((row, index) => [row, index]));
  return (a, b) => (positions.get(a.row) ?? 0) - (positions.get(b.row) ?? 0);
}
