import type { Code, Provision } from '../codes/code.ts';
import { matchHeading } from './match-heading.ts';
import { bestMatches, type Wording, wordingsOf } from './match-wording.ts';
import { columns, type SourceRow, wordsOf } from './rows.ts';
import { similarityOf, tokensOf } from './words.ts';

/** A row and the provision it answers. */
export interface PlacedRow {
  readonly provision: Provision;
  readonly row: SourceRow;
  readonly how: 'number' | 'wording';
  /** The number the row itself gives, or `''`. */
  readonly number: string;
}

/** A row that answers no provision of the Code, or one that another row has answered. */
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
 * Puts rows on the Code: by the number in the first cell, and where that is missing, unknown or plainly belongs to
 * other wording, by the wording of the requirement. Of provisions worded alike, the one next in order is taken.
 */
export function placeRows(rows: readonly SourceRow[], code: Code): Placement {
  const wordings = wordingsOf(code);
  const sorted = rows.map((row) => ({ row, kind: kindOf(row, code, wordings) }));
  const board: Board = { placed: new Map(), positions: new Map(), reasons: new Map() };
  for (const { row, kind } of sorted) {
    if (kind.is === 'numbered') put(board, row, kind.wording, 'number', kind.wording.provision.id);
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

/** What is known so far: the rows placed, where in the Code each stands, and why others can't be placed. */
interface Board {
  readonly placed: Map<string, PlacedRow>;
  readonly positions: Map<SourceRow, number>;
  readonly reasons: Map<SourceRow, string>;
}

type Kind = { is: 'blank' | 'heading' } | { is: 'numbered'; wording: Wording } | Worded;

interface Worded {
  is: 'worded';
  number: string;
  candidates: readonly Wording[];
}

function kindOf(row: SourceRow, code: Code, wordings: readonly Wording[]): Kind {
  if (columns.every((column) => row[column].length === 0)) return { is: 'blank' };
  const number = numberOf(row);
  const tokens = requirementTokens(row, number);
  const numbered = wordings.find(({ provision }) => provision.id === number);
  if (numbered !== undefined && !belongsElsewhere(tokens, numbered, wordings))
    return { is: 'numbered', wording: numbered };
  if (number === '' && matchHeading(row, code)) return { is: 'heading' };
  return { is: 'worded', number, candidates: bestMatches(tokens, wordings) };
}

/** A number such as 5.10 near the start of the first cell, or else at the start of the requirement; or `''`. */
function numberOf(row: SourceRow): string {
  const near = wordsOf(row.provision)
    .split(/[\s:;,()[\]–—]+/)
    .slice(0, 8);
  const first = wordsOf(row.requirement)
    .trimStart()
    .split(/[\s:;,()[\]–—]+/, 1);
  for (const word of [...near, ...first]) {
    const number = /^(\d{1,3}\.\d{1,3})\.?$/.exec(word)?.[1];
    if (number !== undefined) return number;
  }
  return '';
}

/** The words of the requirement without its number and list marks. Where that column is missing, of the first cell. */
export function requirementTokens(row: SourceRow, number: string): string[] {
  const blocks = row.requirement.length > 0 ? row.requirement : row.provision;
  const lines = blocks.map((block) => wordsOf([block]).replace(listMark, ''));
  const text = lines.join(' ').trimStart();
  return tokensOf(number !== '' && text.startsWith(number) ? text.slice(number.length) : text);
}

const listMark = /^\s*(?:[•·▪◦‣●○■□o*–-]\s+|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)/i;

/** A number that lost its last nought, or another edition's: the wording is another provision's, and not this one's. */
function belongsElsewhere(
  tokens: readonly string[],
  numbered: Wording,
  wordings: readonly Wording[],
): boolean {
  if (tokens.length < 6 || similarityOf(tokens, numbered.tokens) > 0.6) return false;
  return bestMatches(tokens, wordings).some(({ provision }) => provision !== numbered.provision);
}

function put(board: Board, row: SourceRow, wording: Wording, how: PlacedRow['how'], number: string): void {
  const { provision, position } = wording;
  const other = board.placed.get(provision.id);
  if (other !== undefined) {
    board.reasons.set(row, `${provision.id} is already placed from ${other.row.place}`);
    return;
  }
  board.placed.set(provision.id, { provision, row, how, number });
  board.positions.set(row, position);
}

/** Of provisions worded alike, the next after the row before; else the first not yet placed. */
function putByWording(board: Board, row: SourceRow, kind: Worded, before: number): void {
  const free = kind.candidates.filter(({ provision }) => !board.placed.has(provision.id));
  const wording = free.find(({ position }) => position > before) ?? free[0] ?? kind.candidates[0];
  if (wording === undefined) board.reasons.set(row, reasonFor(kind.number));
  else put(board, row, wording, 'wording', kind.number);
}

function reasonFor(number: string): string {
  if (number !== '') return `its number ${number} is not in the Code, and its wording is like no provision’s`;
  return 'it has no number, and its wording is like no provision’s';
}

function inOrderOf(rows: readonly SourceRow[]): (a: UnplacedRow, b: UnplacedRow) => number {
  const positions = new Map(rows.map((row, index) => [row, index]));
  return (a, b) => (positions.get(a.row) ?? 0) - (positions.get(b.row) ?? 0);
}
