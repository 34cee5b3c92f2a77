import type { Code } from '../../codes/code.ts';
import { foldWords } from '../../words/compare.ts';
import type { Piece, SourceDocument } from '../read/rows.ts';
import { textOf } from '../read/rows.ts';
import { numberOf, requirementWords } from './row-number.ts';

/** Marks of an earlier edition in a document: numbers and words that only that edition has. */
export interface EditionMarks {
  readonly document: string;
  readonly edition: string;
  readonly numbers: readonly string[];
  /** As the Code's data gives them, `…` for a few words between. */
  readonly words: readonly string[];
}

/**
 * Whether documents are on an earlier edition of the Code, by the requirements, headings and preambles they print. What
 * a landlord says of its own is not looked at: a policy may quote old words under the right form.
 */
export function tellEdition(
  documents: readonly (Pick<SourceDocument, 'name' | 'headings'> & { readonly pieces: readonly Piece[] })[],
  code: Code,
): EditionMarks[] {
  return documents.flatMap(({ name, headings, pieces }) => {
    const rows = pieces.filter((piece) => piece.kind === 'row');
    const numbers = new Set(rows.map(numberOf));
    const printed = [
      ...headings,
      ...pieces.map((piece) => (piece.kind === 'row' ? requirementWords(piece, '') : textOf(piece.block))),
    ].map((text) => ` ${foldWords(text)} `);
    return code.earlier.flatMap(({ edition, beyond, words }) => {
      const marks = {
        document: name,
        edition,
        numbers: beyond.filter((number) => numbers.has(number)),
        words: words.filter((phrase) => printed.some((text) => hasPhrase(text, phrase))),
      };
      return marks.numbers.length + marks.words.length === 0 ? [] : [marks];
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
