import type { Code } from '../../codes/code.ts';
import type { CodeTerms } from '../code-terms.ts';
import type { LeftWords } from '../hold/find-left.ts';
import type { PlacedRow } from '../place/board.ts';
import { findAnswer } from '../place/find-anchors.ts';
import type { AnsweredDocument } from '../place/find-answers.ts';
import {
  type Difference,
  firstDifference,
  givenWords,
  hasRequirement,
  otherWords,
} from '../place/first-difference.ts';
import type { ToldDocument } from '../place/other-documents.ts';
import type { PlacedAside } from '../place/place-asides.ts';
import type { Placement } from '../place/place-rows.ts';
import type { FoundFact, HeadFacts } from '../place/read-head.ts';
import type { Outside } from '../place/read-outside.ts';
import { isChanged } from '../place/years/find-earlier.ts';
import type { EditionMarks } from '../place/years/tell-edition.ts';
import { type SourceRow, textOf } from '../read/rows.ts';
import type { Draft, DraftProvision } from './draft.ts';

/** What became of every word of a document: everything that was read is here. Ids are in the Code's order. */
export interface Account {
  readonly code: Code;
  readonly documents: readonly string[];
  /** Any doubts about the documents' encodings, a sentence each. */
  readonly doubts: readonly string[];
  /** Marks of an earlier edition of the Code. */
  readonly editions: readonly EditionMarks[];
  /** What else documents seem to hold, beside the answers. */
  readonly others: readonly ToldDocument[];
  /** What documents say of themselves, and what of it is in the draft. */
  readonly head: readonly FoundFact[];
  readonly placed: readonly PlacedLine[];
  /** Provisions of the Code that no row answers. */
  readonly missing: readonly string[];
  /** Answers that are not a plain Yes or No, in the document's words; `''` if blank. */
  readonly unclear: readonly { readonly id: string; readonly words: string }[];
  /** Answers of Partial, recorded as No. */
  readonly partial: readonly { readonly id: string; readonly words: string }[];
  /** Rows with several answers, each with a name. */
  readonly several: readonly { readonly id: string; readonly words: string }[];
  /** Answers that ran together with other words; these are in the commentary. */
  readonly ranTogether: readonly string[];
  /** Answers with words beside them that may take something back, with those words. */
  readonly beside: readonly { readonly id: string; readonly words: string }[];
  /** Answers that must be confirmed, and why. */
  readonly unsure: readonly { readonly id: string; readonly why: NonNullable<SourceRow['unsure']> }[];
  /** Evidence that cannot be told from commentary, and is in the commentary. */
  readonly mixed: readonly string[];
  readonly emptyEvidence: readonly string[];
  readonly emptyCommentary: readonly string[];
  /** Commentary that ended with the heading of the next section, which was left out. */
  readonly hadHeading: readonly string[];
  /** Commentary with a line that may be another provision's answer. */
  readonly doubtful: readonly string[];
  /** The last answer of a text, which may have taken in what follows it. */
  readonly openEnd: readonly string[];
  /** How many documents the evidence links to. */
  readonly register: number;
  /** Requirements worded differently, in full and from where they first differ. */
  readonly otherWording: readonly ({ readonly id: string; readonly words: string } & Difference)[];
  /** What else stands before an answer and is not the Code's, such as a short title, in full. */
  readonly otherWords: readonly { readonly id: string; readonly words: string }[];
  readonly otherColumns: readonly string[];
  readonly ignored: { readonly headers: number; readonly headings: number; readonly blank: number };
  readonly unplaced: Placement['unplaced'];
  readonly outside: Outside;
  readonly asides: readonly PlacedAside[];
  readonly left: LeftWords;
}

/** How sure it is that a row answers the provision it was placed under, surest first. */
type Sureness = 'agree' | 'wording' | 'number' | 'differs' | 'map' | 'map-changed';

/** A provision placed: its answer, the row it came from, and the number given in that row. */
export interface PlacedLine {
  readonly id: string;
  readonly answer: DraftProvision['comply'];
  readonly sure: Sureness;
  readonly place: string;
  readonly number: string;
  /** The earlier edition that the row answers, or `''`. */
  readonly edition: string;
}

/** The account of an import: where each row and each word of the documents went. */
export function accountOf(given: {
  readonly terms: CodeTerms;
  readonly documents: readonly AnsweredDocument[];
  readonly doubts: readonly string[];
  readonly placement: Placement;
  readonly draft: Draft;
  readonly outside: Outside;
  readonly asides: readonly PlacedAside[];
  readonly left: LeftWords;
  readonly editions: readonly EditionMarks[];
  readonly others: readonly ToldDocument[];
  readonly head: HeadFacts;
}): Account {
  const { terms, documents, doubts, placement, draft, outside, asides, left, editions, others, head } = given;
  const found = draft.provisions.filter(({ place }) => place !== '');
  const lines = found.flatMap(({ provision }) => placement.placed.get(provision.id) ?? []);
  const differing = lines.flatMap(wordingOf);
  const answers = new Set(found.filter(({ comply }) => comply !== '').map(({ provision }) => provision.id));
  const idsWhere = (test: (item: DraftProvision) => boolean): string[] =>
    found.filter(test).map(({ provision }) => provision.id);
  const wordsWhere = (test: (item: DraftProvision) => boolean): Account['unclear'] =>
    found.filter(test).map(({ provision, complyWords }) => ({ id: provision.id, words: complyWords }));
  return {
    code: draft.code,
    documents: documents.map(({ name }) => name),
    doubts,
    editions,
    others: others.filter(({ other }) => other.form),
    head: head.found,
    placed: found.flatMap((item) => placedLine(item, placement.placed.get(item.provision.id))),
    missing: draft.provisions.filter(({ place }) => place === '').map(({ provision }) => provision.id),
    unclear: wordsWhere(({ comply, several }) => comply === '' && !several),
    partial: wordsWhere(({ partial, several }) => partial && !several),
    several: wordsWhere(({ several }) => several),
    ranTogether: idsWhere(({ ranTogether }) => ranTogether),
    beside: found
      .filter(({ beside }) => beside !== '')
      .map(({ provision, beside }) => ({ id: provision.id, words: beside })),
    unsure: lines.flatMap(({ row: { unsure: why }, provision: { id } }) =>
      why !== undefined && answers.has(id) ? [{ id, why }] : [],
    ),
    mixed: idsWhere(({ mixed }) => mixed),
    emptyEvidence: idsWhere(({ evidence }) => evidence.length === 0),
    emptyCommentary: idsWhere(({ commentary }) => commentary === ''),
    hadHeading: idsWhere(({ hadHeading }) => hadHeading),
    doubtful: lines.filter(({ row }) => isDoubtful(row, terms)).map(({ provision }) => provision.id),
    openEnd: lines
      .filter(({ row }) => documents.some(({ openEnd }) => openEnd === row))
      .map(({ provision }) => provision.id),
    register: draft.register.length,
    otherWording: differing,
    otherWords: lines
      .map((line) => ({ id: line.provision.id, words: otherWords(line) }))
      .filter(({ id, words }) => words !== '' && !differing.some((one) => one.id === id)),
    otherColumns: [...new Set(documents.flatMap(({ otherColumns }) => otherColumns))].filter(
      (heading) => heading !== 'mark',
    ),
    ignored: {
      headers: documents.reduce((total, { headerRows }) => total + headerRows, 0),
      headings: documents.reduce(
        (total, { sectionHeadings }) => total + sectionHeadings,
        placement.headingRows,
      ),
      blank: placement.blankRows,
    },
    unplaced: placement.unplaced,
    outside,
    asides,
    left,
  };
}

function placedLine({ comply }: DraftProvision, line: PlacedRow | undefined): PlacedLine[] {
  if (line === undefined) return [];
  const { provision, row, number, earlier } = line;
  const edition = earlier?.edition.code.edition ?? '';
  return [{ id: provision.id, answer: comply, sure: surenessOf(line), place: row.place, number, edition }];
}

function surenessOf(line: PlacedRow): Sureness {
  if (line.earlier) return isChanged(line.earlier, line.provision.id) ? 'map-changed' : 'map';
  if (line.how === 'wording') return 'wording';
  if (!hasRequirement(line)) return 'number';
  return firstDifference(line) === undefined ? 'agree' : 'differs';
}

/** Whether a line of the commentary looks like a new row: a number, with an answer further on. */
function isDoubtful({ commentary }: SourceRow, terms: CodeTerms): boolean {
  const start = new RegExp(String.raw`^(?:${terms.ids})(?![\d.%])`);
  const lines = commentary.flatMap((block) => textOf(block).split('\n'));
  return lines.some((line) => {
    const number = start.exec(line)?.[0].length ?? 0;
    return number > 0 && findAnswer(line.slice(number + 1), terms) !== -1;
  });
}

function wordingOf(line: PlacedRow): Account['otherWording'] {
  const difference = firstDifference(line);
  return difference === undefined
    ? []
    : [{ id: line.provision.id, words: otherWords(line) || givenWords(line), ...difference }];
}
