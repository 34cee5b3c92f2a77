import type { EarlierEdition } from '../../../codes/code.ts';
import { foldWords } from '../../../words/compare.ts';
import type { CodeTerms } from '../../code-terms.ts';
import type { Piece, SourceDocument, SourceRow } from '../../read/rows.ts';
import { textOf } from '../../read/rows.ts';
import { numberOf, requirementWords } from '../row-number.ts';
import { weighRows } from './find-earlier.ts';

/** Marks of an earlier edition in a document: numbers and words that only that edition has. */
export interface EditionMarks {
  readonly document: string;
  readonly edition: string;
  readonly numbers: readonly string[];
  /** As the Code's data gives them, `…` for a few words between. */
  readonly words: readonly string[];
  /** The provisions of that edition that rows answer, by their wording and number. */
  readonly answered: readonly string[];
}

/**
 * Whether documents follow an earlier edition of the Code, from the requirements, headings and preambles they print.
 * The landlord's own words are ignored: a policy may quote old words under the right form. Nor does the heading of a
 * column, or a preamble, count beside rows worded as the present Code is, if no row shows the earlier one.
 */
export function tellEdition(documents: readonly ToldDocument[], terms: CodeTerms): EditionMarks[] {
  return documents.flatMap((document) =>
    terms.code.earlier.map((edition) => marksOf(document, edition, terms)).filter(hasMarks),
  );
}

type ToldDocument = Pick<SourceDocument, 'name' | 'headings'> & { readonly pieces: readonly Piece[] };

function hasMarks({ numbers, words, answered }: EditionMarks): boolean {
  return numbers.length + words.length + answered.length > 0;
}

function marksOf(
  { name, headings, pieces }: ToldDocument,
  { edition, beyond, words, printed }: EarlierEdition,
  terms: CodeTerms,
): EditionMarks {
  const rows = pieces.filter((piece) => piece.kind === 'row');
  const its = terms.earlier.find((one) => one.code.edition === edition);
  const sides = its ? weighRows(rows, its, terms) : [];
  const isNew = new Set(sides.filter(({ is }) => is === 'new').map(({ row }) => row));
  const answered = sides.flatMap(({ is, provision }) => (is === 'old' && provision ? [provision.id] : []));
  const numbersIn = (its: readonly SourceRow[]): string[] => {
    const found = new Set(its.map((row) => numberOf(row, terms)));
    return beyond.filter((number) => found.has(number));
  };
  const phrasesIn = (texts: readonly string[]): string[] => {
    const folded = texts.map((text) => ` ${foldWords(text)} `);
    return [...words, ...printed].filter((phrase) => folded.some((text) => hasPhrase(text, phrase)));
  };
  const others = rows.filter((row) => !isNew.has(row));
  const inRows = phrasesIn(others.map((row) => requirementWords(row, '')));
  const isOurs = isNew.size > 0 && answered.length + numbersIn(others).length + inRows.length === 0;
  if (isOurs) return { document: name, edition, answered: [], numbers: [], words: [] };
  const printedIn = pieces.map((piece) =>
    piece.kind === 'row' ? requirementWords(piece, '') : textOf(piece.block),
  );
  return {
    document: name,
    edition,
    answered,
    numbers: numbersIn(rows),
    words: phrasesIn([...headings, ...printedIn]),
  };
}

/** Whether a folded text with a space at both ends has a phrase; `…` in it stands for up to some twenty words. */
export function hasPhrase(text: string, phrase: string): boolean {
  let at = 0;
  for (const part of partsOf(phrase)) {
    const found = text.indexOf(part, at);
    if (found === -1 || (at > 0 && found - at > 120)) return false;
    at = found + 1;
  }
  return true;
}

const known = new Map<string, readonly string[]>();

/** The parts of a phrase, folded once: it is looked for in every paragraph. */
function partsOf(phrase: string): readonly string[] {
  const parts = known.get(phrase) ?? phrase.split('…').map((part) => ` ${foldWords(part)} `);
  known.set(phrase, parts);
  return parts;
}
