import type { CodeTerms } from '../code-terms.ts';
import type { Passage, Piece, SourceDocument, SourceRow } from '../read/rows.ts';
import { findRows } from './find-rows.ts';
import { shareRow } from './joined/share-rows.ts';
import { mendRows } from './mend-rows.ts';
import { listOtherTables } from './other-documents.ts';

/** A document whose rows have been found, in its tables and in its text. */
export interface AnsweredDocument extends SourceDocument {
  /** How many section headings there were between the rows of its text. */
  readonly sectionHeadings: number;
  /** The last row, if nothing separates its words from what may follow it in the document. */
  readonly openEnd: SourceRow | undefined;
}

/**
 * Finds a document's rows. Those in its tables are mended; rows are also looked for in its text, with or without
 * tables. Places include the document's name if `several` are read.
 */
export function findAnswers(document: SourceDocument, terms: CodeTerms, several: boolean): AnsweredDocument {
  const hasTable = document.pieces.some(({ kind }) => kind === 'row');
  const found = { headerRows: document.headerRows, sectionHeadings: 0 };
  let isOpen = false;
  const others = listOtherTables(document.pieces, terms);
  const pieces = stretchesOf(document.pieces, others).flatMap((stretch): readonly Piece[] => {
    isOpen = stretch.rows.length === 0;
    if (stretch.passages.some((passage) => others.has(passage))) return stretch.passages;
    if (stretch.rows.length > 0) return mendRows(stretch.rows, terms);
    const { pieces: its, headers, headings } = findRows(stretch.passages, terms, hasTable);
    found.headerRows += headers;
    found.sectionHeadings += headings;
    return its.flatMap((piece): readonly Piece[] =>
      piece.kind === 'row' ? (shareRow(piece, terms) ?? [piece]) : [piece],
    );
  });
  const named = several
    ? pieces.map((piece) => ({ ...piece, place: `${document.name}, ${piece.place}` }))
    : pieces;
  const last = named.at(-1);
  return { ...document, ...found, pieces: named, openEnd: isOpen && last?.kind === 'row' ? last : undefined };
}

interface Stretch {
  readonly rows: SourceRow[];
  readonly passages: Passage[];
}

/** Consecutive rows, consecutive passages, and consecutive ones of those others. */
function stretchesOf(pieces: readonly Piece[], others: ReadonlySet<Piece>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (piece.kind === 'row') {
      if (last !== undefined && last.rows.length > 0) last.rows.push(piece);
      else stretches.push({ rows: [piece], passages: [] });
    } else if (last?.passages[0] !== undefined && others.has(last.passages[0]) === others.has(piece))
      last.passages.push(piece);
    else stretches.push({ rows: [], passages: [piece] });
  }
  return stretches;
}
