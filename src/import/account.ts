import type { Code } from '../codes/code.ts';
import type { Draft } from './draft.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { endsWithHeading } from './match-heading.ts';
import type { PlacedRow, Placement } from './place-rows.ts';
import { columns, type SourceDocument, type SourceRow, wordsOf } from './rows.ts';

/** What became of every row of a document: nothing that was read is missing here. Ids are in the Code's order. */
export interface Account {
  readonly code: Code;
  readonly placed: readonly PlacedLine[];
  /** Provisions of the Code that no row answers. */
  readonly missing: readonly string[];
  readonly yes: number;
  readonly no: number;
  /** Answers that the Code's form doesn't allow, in the document's words; `''` where it is blank. */
  readonly unclear: readonly { readonly id: string; readonly words: string }[];
  readonly emptyEvidence: readonly string[];
  readonly emptyCommentary: readonly string[];
  /** Commentary that ends with the heading of a section. */
  readonly headingAtEnd: readonly string[];
  /** How many documents the evidence links to. */
  readonly register: number;
  readonly otherWording: readonly ({ readonly id: string } & Difference)[];
  readonly unplaced: readonly { readonly place: string; readonly reason: string; readonly text: string }[];
  readonly otherColumns: readonly string[];
  readonly ignored: { readonly headers: number; readonly headings: number; readonly blank: number };
}

/** A provision placed, the row it came from, and the number that row gives itself. */
interface PlacedLine {
  readonly id: string;
  readonly how: 'number' | 'wording';
  readonly place: string;
  readonly number: string;
}

/** The account of an import: where each row of the documents went. */
export function accountOf(documents: readonly SourceDocument[], placement: Placement, draft: Draft): Account {
  const { code } = draft;
  const found = draft.provisions.filter(({ place }) => place !== '');
  const placed = found.flatMap(({ provision }) => placement.placed.get(provision.id) ?? []);
  const idsWhere = (test: (item: (typeof found)[number]) => boolean): string[] =>
    found.filter(test).map(({ provision }) => provision.id);
  return {
    code,
    placed: placed.map(({ provision, how, number, row }) => ({
      id: provision.id,
      how,
      number,
      place: row.place,
    })),
    missing: draft.provisions.filter(({ place }) => place === '').map(({ provision }) => provision.id),
    yes: idsWhere(({ comply }) => comply === 'yes').length,
    no: idsWhere(({ comply }) => comply === 'no').length,
    unclear: found
      .filter(({ comply }) => comply === '')
      .map(({ provision, complyWords }) => ({ id: provision.id, words: complyWords })),
    emptyEvidence: idsWhere(({ evidence }) => evidence.length === 0),
    emptyCommentary: idsWhere(({ commentary }) => commentary === ''),
    headingAtEnd: idsWhere(({ commentary }) => endsWithHeading(commentary, code)),
    register: draft.register.length,
    otherWording: placed.flatMap(wordingOf),
    unplaced: placement.unplaced.map(({ row, reason }) => ({
      place: row.place,
      reason,
      text: fullText(row),
    })),
    otherColumns: [...new Set(documents.flatMap(({ otherColumns }) => otherColumns))],
    ignored: {
      headers: documents.reduce((total, { headerRows }) => total + headerRows, 0),
      headings: placement.headingRows,
      blank: placement.blankRows,
    },
  };
}

function wordingOf(line: PlacedRow): Account['otherWording'] {
  const difference = firstDifference(line);
  return difference === undefined ? [] : [{ id: line.provision.id, ...difference }];
}

function fullText(row: SourceRow): string {
  const texts = columns.map((column) => wordsOf(row[column]));
  return texts.filter((text) => text !== '').join(' | ');
}
