import type { OtherDocument } from '../../codes/code.ts';
import { foldWords } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type Passage, type Piece, type SourceDocument, textOf, wordsOf } from '../read/rows.ts';
import { hasPhrase } from './years/tell-edition.ts';

/** What a document, or a table in it, seems to be besides a self-assessment. */
export interface ToldDocument {
  readonly document: string;
  readonly other: OtherDocument;
  /** The marks it is known by, in the words of the Code's data or as the heads of columns. */
  readonly marks: readonly string[];
}

/** What documents seem to be, by the marks that the Code's data gives; most marks first. */
export function tellOthers(
  documents: readonly Pick<SourceDocument, 'name' | 'title' | 'headings' | 'pieces'>[],
  terms: CodeTerms,
): ToldDocument[] {
  return documents.flatMap((document) => {
    const texts = [document.title, document.headings.join(' '), ...document.pieces.map(textOfPiece)];
    const folded = texts.map((text) => ` ${foldWords(text)} `);
    const rows = listHeads(document.pieces, terms);
    const questions = countQuestions(document.pieces, terms);
    return terms.code.otherDocuments
      .map((other) => ({
        document: document.name,
        other,
        marks: [
          ...other.marks.filter((mark) => folded.some((text) => hasPhrase(text, mark))),
          ...other.heads
            .filter((words) => rows.some(({ cells }) => areIn(words, cells)))
            .map((words) => words.join(' and ')),
          ...(other.questions && questions >= fewestQuestions ? ['its questions'] : []),
        ],
      }))
      .filter(({ other, marks }) => marks.length >= other.least)
      .sort((a, b) => b.marks.length / b.other.least - a.marks.length / a.other.least);
  });
}

const fewestQuestions = 3;

function textOfPiece(piece: Piece): string {
  if (piece.kind === 'passage') return textOf(piece.block);
  return [piece.provision, piece.requirement, ...piece.others.map(({ blocks }) => blocks)]
    .map(wordsOf)
    .join(' ');
}

/** How many questions are answered Yes or No, and are not the form's own (“Do we comply?”). */
function countQuestions(pieces: readonly Piece[], terms: CodeTerms): number {
  const texts = pieces.map((piece) => (piece.kind === 'passage' ? textOf(piece.block) : ''));
  const starts = /^(?:\d[\d.]*\s*)?(?:do|does|is|are|has|have|can|will|where|when)\b/i;
  const isAnswered = (text = ''): boolean =>
    /^\s*[✓✔☑☒✗xX]\s*$/.test(text) || terms.readAnswer(text).comply !== '';
  return texts.filter((text, index) => {
    const question = /^[^?]*\?/.exec(text)?.[0] ?? '';
    if (!starts.test(question) || terms.readLabel(question) !== undefined) return false;
    const rest = text.slice(question.length);
    return rest.trim() === '' ? isAnswered(texts[index + 1]) : isAnswered(rest);
  }).length;
}

/**
 * The passages of tables under heads that belong to another document, such as the Ombudsman's recommendations: what they
 * say under a provision's wording is no answer of the landlord.
 */
export function listOtherTables(pieces: readonly Piece[], terms: CodeTerms): ReadonlySet<Piece> {
  const heads = terms.code.otherDocuments.flatMap((other) => other.heads);
  const others = new Set<Piece>();
  if (heads.length === 0) return others;
  for (const { at, cells } of listHeads(pieces, terms)) {
    if (!heads.some((words) => areIn(words, cells))) continue;
    for (let index = at; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece?.kind !== 'passage' || others.has(piece) || !isCell(piece)) break;
      if (terms.columnsOfHeader(cellsFrom(pieces, index)) !== undefined) break;
      others.add(piece);
    }
  }
  return others;
}

function isCell({ block }: Passage): boolean {
  return block.cell > 0 || textOf(block).includes('|');
}

/** A row of short cells that may be the heads of columns, and where it begins. */
interface HeadRow {
  readonly at: number;
  readonly cells: readonly string[];
}

/** Every row that may be the heads of another document's columns. */
function listHeads(pieces: readonly Piece[], terms: CodeTerms): HeadRow[] {
  return pieces.flatMap((_piece, at) => {
    const cells = cellsFrom(pieces, at);
    return cells.length > 1 && terms.columnsOfHeader(cells) === undefined ? [{ at, cells }] : [];
  });
}

function areIn(words: readonly string[], cells: readonly string[]): boolean {
  const used = words.map((word) => {
    const pattern = new RegExp(String.raw`\b${word}`, 'i');
    return cells.findIndex((cell) => pattern.test(cell));
  });
  return !used.includes(-1) && new Set(used).size === words.length;
}

/** The cells of a row that begins at a place, if all of them are short: a head has no sentences. */
function cellsFrom(pieces: readonly Piece[], index: number): string[] {
  const [first, before] = [pieces[index], pieces[index - 1]];
  if (first?.kind !== 'passage' || !isCell(first)) return [];
  const line = textOf(first.block);
  const bars = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (bars.length > 1) return bars.every((cell) => cell.length <= longestHead) ? bars : [];
  const { cell } = first.block;
  if (cell === 0 || (before?.kind === 'passage' && before.block.cell === cell - 1 && cell > 1)) return [];
  const cells: string[] = [];
  for (let at = index; ; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'passage' || piece.block.cell !== cell + (at - index)) break;
    const words = textOf(piece.block);
    if (words.length > longestHead) return [];
    cells.push(words);
  }
  return cells;
}

const longestHead = 60;
