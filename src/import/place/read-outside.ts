import type { Code } from '../../codes/code.ts';
import type { CodeTerms } from '../code-terms.ts';
import { isLabelLine } from '../read/read-label.ts';
import { type Block, type Passage, type Piece, textOf } from '../read/rows.ts';
import { isSectionHeading } from './match-heading.ts';

/** The words of documents outside the answers. */
export interface Outside {
  readonly introduction: Statement;
  /** What the governing body says. */
  readonly response: Statement;
  /** All other words, in order, except lines with only a placed provision's number or a column's heading. */
  readonly others: readonly Passage[];
}

/** A text under a heading that says what it is; no blocks if there is none. */
interface Statement {
  readonly heading: string;
  readonly place: string;
  readonly blocks: readonly Block[];
}

/**
 * Sorts the words outside the answers by the headings they come under. Only a plain heading is trusted.
 * `placed` has the ids of the provisions that the pieces' rows answer.
 */
export function readOutside(
  pieces: readonly Piece[],
  terms: CodeTerms,
  placed: { readonly has: (id: string) => boolean },
): Outside {
  const found: Record<'introduction' | 'response', Candidate[]> = { introduction: [], response: [] };
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece?.kind !== 'passage') continue;
    const kind = kindOf(piece.block);
    const blocks = kind === '' ? [] : blocksUnder(pieces, index, terms.code);
    if (kind === '' || blocks.length === 0) continue;
    const heading = textOf(piece.block).trim();
    found[kind].push({ heading, place: piece.place, blocks, index });
    index += blocks.length;
  }
  const introduction = found.introduction.find(isSaid);
  const response = currentOf(found.response.filter(isSaid));
  const taken = new Set(
    [introduction, response].flatMap((one) =>
      one === undefined ? [] : pieces.slice(one.index, one.index + one.blocks.length + 1),
    ),
  );
  const others = pieces.filter((piece) => piece.kind === 'passage').filter((piece) => !taken.has(piece));
  return {
    introduction: introduction ?? nothing,
    response: response ?? nothing,
    others: others.filter(({ block }) => !isOnlyHeading(textOf(block).trim(), terms, placed)),
  };
}

interface Candidate extends Statement {
  /** Where its heading is among the pieces. */
  readonly index: number;
}

/** Whether a statement is there, and not only a place kept for it: “[To be added]”. */
function isSaid({ blocks }: Statement): boolean {
  return !unsaid.test(blocks.map(textOf).join(' ').trim());
}

const unsaid =
  /^\W*(?:(?:is |this is )?to (?:be (?:\w+)|follow)|tb[acd]|insert\b.{0,80}|add\b.{0,60}here|n\/a|none|pending|awaiting\b.{0,60}|not yet\b.{0,60}|x{2,})(?: here| later| soon)?\W*$/i;

/** The statement of this year: one whose heading names no earlier time, and of several with years the newest. */
function currentOf(statements: readonly Candidate[]): Candidate | undefined {
  const own = statements.filter(({ heading }) => !earlier.test(heading));
  const [first] = own;
  if (first === undefined || own.some((one) => yearIn(one.heading) === 0)) {
    return own.find((one) => yearIn(one.heading) === 0) ?? first;
  }
  return own.reduce((newest, one) => (yearIn(one.heading) > yearIn(newest.heading) ? one : newest), first);
}

const earlier = /\b(?:last|previous|prior|preceding|past|earlier|former)\b/i;

function yearIn(heading: string): number {
  return Math.max(0, ...(heading.match(/\b20\d\d\b/g) ?? []).map(Number));
}

function isOnlyHeading(
  words: string,
  { ids, idOf, readLabel }: CodeTerms,
  placed: { readonly has: (id: string) => boolean },
): boolean {
  const line = new RegExp(`^(?:(?:code )?(?:provision|section|paragraph) )?(${ids})[.:]?$`, 'i');
  const id = line.exec(words)?.[1];
  return id === undefined ? isLabelLine(words, readLabel(words)) : placed.has(idOf(id));
}

const nothing: Statement = { heading: '', place: '', blocks: [] };

const bodies = `(?:board|governing body|cabinet|committee|trustees|governors|councillors?|member responsible)`;
const sayings = `(?:statement|response|message|foreword|comments?|assurance)`;
const response = new RegExp(
  `\\b${sayings}\\b.{0,40}\\b${bodies}\\b|\\b${bodies}\\b.{0,25}\\b${sayings}\\b`,
  'i',
);
const introduction =
  /^(?:introduction|foreword|background|about (?:this|our) (?:self-?assessment|document|page|form))$/i;

function kindOf(block: Block): 'introduction' | 'response' | '' {
  const words = textOf(block).trim();
  if (levelOf(block) === 0) return '';
  if (introduction.test(words.replace(/^\d+\.?\s+|[:.]$/g, ''))) return 'introduction';
  return response.test(words) ? 'response' : '';
}

/** The level of a heading; 7 for a short bold line, 8 for any other possible heading; 0 if it cannot be one. */
function levelOf(block: Block): number {
  if (block.heading > 0) return block.heading;
  const words = textOf(block).trim();
  if (
    words.length > 80 ||
    /[.;,]$/.test(words) ||
    block.marker !== '' ||
    block.runs.some(({ href }) => href !== '')
  )
    return 0;
  return block.runs.every(({ bold }) => bold) ? 7 : 8;
}

/** The passages after a heading, up to the next of at least its size, or the next answer. */
function blocksUnder(pieces: readonly Piece[], from: number, code: Code): Block[] {
  const blocks: Block[] = [];
  const [heading] = pieces.slice(from, from + 1);
  const level = heading?.kind === 'passage' ? levelOf(heading.block) : 0;
  for (const piece of pieces.slice(from + 1)) {
    if (piece.kind === 'row' || ends(piece.block, level, code)) break;
    blocks.push(piece.block);
  }
  return blocks;
}

function ends(block: Block, level: number, code: Code): boolean {
  const words = textOf(block).trim();
  if (kindOf(block) !== '' || isSectionHeading(words, code)) return true;
  const own = levelOf(block);
  // A short line may be a heading or a signature: in text without headings, only a plain one ends a statement.
  if (own === 8)
    return /^(?:(?:our |the )?(?:\d{4}(?:[-/]\d{2,4})? )?self-?assessment|summary|contents|appendix \w+)\b/i.test(
      words,
    );
  return own !== 0 && own <= level;
}
