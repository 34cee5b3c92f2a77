import type { OtherDocument } from '../../codes/code.ts';
import { foldWords, squashText } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type Passage, type Piece, type SourceRow, textOf } from '../read/rows.ts';
import { leastAlike, scoreOf } from './find-wording.ts';
import { requirementWords } from './row-number.ts';
import { hasPhrase } from './years/tell-edition.ts';

/**
 * The rows of another form that has numbers like the Code's: those under a title that names it, or with its words in a document
 * that has enough of them, if they have nothing of the Code's wording. Each with the words it is known by.
 */
export function findForeign(pieces: readonly Piece[], terms: CodeTerms): Map<SourceRow, string> {
  const found = new Map<SourceRow, string>();
  for (const form of terms.code.otherDocuments) {
    if (form.form === true && form.marks.length > 0) addRowsOf(form, pieces, terms, found);
  }
  return found;
}

function addRowsOf(
  form: OtherDocument,
  pieces: readonly Piece[],
  terms: CodeTerms,
  found: Map<SourceRow, string>,
): void {
  const own = ` ${foldWords(terms.code.regulator)} `;
  const read = pieces.map((piece) => {
    const text = ` ${foldWords(wordsIn(piece))} `;
    return {
      piece,
      marks: form.marks.filter((mark) => hasPhrase(text, mark)),
      isOurs: text.includes(own),
    };
  });
  if (new Set(read.flatMap(({ marks }) => marks)).size < form.least) return;
  let title = '';
  for (const { piece, marks, isOurs } of read) {
    if (piece.kind === 'passage') title = titleAfter(title, piece, isOurs, marks, form);
    const mark = title || marks[0];
    if (piece.kind === 'row' && mark !== undefined && !isWorded(piece, terms)) found.set(piece, mark);
  }
}

function wordsIn(piece: Piece): string {
  return piece.kind === 'passage' ? textOf(piece.block) : requirementWords(piece, '');
}

/** The title of another form that the pieces after a passage stand under, or `''`. */
function titleAfter(
  before: string,
  { block }: Passage,
  isOurs: boolean,
  marks: readonly string[],
  form: OtherDocument,
): string {
  const words = textOf(block).trim();
  const isTitle = block.heading > 0 || words.length <= longestTitle;
  if (!isTitle) return before;
  if (!isOurs && marks.some((mark) => isName(mark, form))) return words;
  return isOurs || block.heading > 0 ? '' : before;
}

/** Whether a mark is the form's name, in full or by its first letters. */
function isName(mark: string, { is }: OtherDocument): boolean {
  const [start = ''] = mark.split('…');
  const letters = (is.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
  return ` ${foldWords(is)} `.includes(` ${foldWords(start)} `) || mark.startsWith(letters);
}

const longestTitle = 120;

function isWorded(row: SourceRow, { findWording }: CodeTerms): boolean {
  const words = requirementWords(row, '');
  const letters = squashText(words).length;
  return findWording(words).some((likeness) => scoreOf(likeness, letters) >= leastAlike);
}
