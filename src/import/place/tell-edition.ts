import { foldWords } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import type { Piece, SourceDocument } from '../read/rows.ts';
import { textOf } from '../read/rows.ts';
import { weighRows } from './find-earlier.ts';
import { numberOf, requirementWords } from './row-number.ts';

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
 * The landlord's own words are ignored: a policy may quote old words under the right form. Nor does a heading count if
 * every row has the number and the words of the present Code.
 */
export function tellEdition(
  documents: readonly (Pick<SourceDocument, 'name' | 'headings'> & { readonly pieces: readonly Piece[] })[],
  terms: CodeTerms,
): EditionMarks[] {
  const { code } = terms;
  return documents.flatMap(({ name, headings, pieces }) => {
    const rows = pieces.filter((piece) => piece.kind === 'row');
    const numbers = new Set(rows.map((row) => numberOf(row, terms)));
    const printed = [
      ...headings,
      ...pieces.map((piece) => (piece.kind === 'row' ? requirementWords(piece, '') : textOf(piece.block))),
    ].map((text) => ` ${foldWords(text)} `);
    return code.earlier.flatMap(({ edition, beyond, words, printed: ours }) => {
      const its = terms.earlier.find((one) => one.code.edition === edition);
      const sides = its ? weighRows(rows, its, terms) : [];
      const answered = sides.flatMap(({ is, provision }) =>
        is === 'old' && provision ? [provision.id] : [],
      );
      const marks = {
        document: name,
        edition,
        answered,
        numbers: beyond.filter((number) => numbers.has(number)),
        words: [...words, ...ours].filter((phrase) => printed.some((text) => hasPhrase(text, phrase))),
      };
      const isNew = rows.length > 0 && sides.length === rows.length && sides.every(({ is }) => is === 'new');
      return isNew || marks.numbers.length + marks.words.length + answered.length === 0 ? [] : [marks];
    });
  });
}

function hasPhrase(text: string, phrase: string): boolean {
  let at = 0;
  for (const part of phrase.split('…')) {
    const found = text.indexOf(` ${foldWords(part)} `, at);
    if (found === -1 || (at > 0 && found - at > 120)) return false;
    at = found + 1;
  }
  return true;
}
