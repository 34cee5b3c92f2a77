import type { CodeTerms } from '../code-terms.ts';
import type { AnsweredDocument } from '../place/find-answers.ts';
import { coverWords } from './cover-words.ts';
import { countChoiceWords, countHeadingWords, isFormLine, saysLabel } from './form-line.ts';
import { type Kept, piecesOf } from './pieces-of.ts';
import { isListNumber, type Stretch, sliceWords, stretchesOf } from './stretches.ts';
import { placeWords } from './word-list.ts';

/** What is in a document and neither in the draft nor in the account's other parts. */
export interface LeftWords {
  /** Lines that belong to the form (names of columns, labels, headings of sections), and how often each was left out. */
  readonly form: readonly { readonly words: string; readonly times: number }[];
  /** All others: the words in full, and a few before and after them in the document. */
  readonly lost: readonly LostWords[];
}

/** Words that found no place. */
export interface LostWords {
  readonly document: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Holds every word of the documents against what was made of them. Whatever is covered by nothing is found: the
 * promise that no word is lost does not rest on the readers alone.
 */
export function findLeft(documents: readonly AnsweredDocument[], kept: Kept, terms: CodeTerms): LeftWords {
  const form = new Map<string, number>();
  const lost: LostWords[] = [];
  for (const document of documents) {
    const text = document.words;
    const words = placeWords(text);
    const covered = words.map((word) => isListNumber(word, text));
    const leaveOut = ({ words: line, first, last }: Pick<Stretch, 'words' | 'first' | 'last'>): void => {
      form.set(line, (form.get(line) ?? 0) + 1);
      covered.fill(true, first, last + 1);
    };
    for (const line of stretchesOf(words, covered, text)) {
      const length = Math.max(countHeadingWords(line.words, document), countChoiceWords(line.words, terms));
      const last = line.first + length - 1;
      const heading = sliceWords(text, line.from, words[last]?.to ?? line.to);
      if (length > 0) leaveOut({ words: heading, first: line.first, last });
    }
    const laid = coverWords(words, piecesOf(document, kept), covered);
    for (const stretch of stretchesOf(words, laid, text)) {
      if (isFormLine(stretch, document, terms) || saysLabel(stretch, terms)) leaveOut(stretch);
      else lost.push({ document: document.name, ...around(stretch, text) });
    }
  }
  return { form: [...form].map(([words, times]) => ({ words, times })), lost };
}

function around({ words, from, to }: Stretch, text: string): Omit<LostWords, 'document'> {
  const before = text
    .slice(Math.max(0, from - 60), from)
    .replace(/\s+/g, ' ')
    .trimStart();
  const after = text
    .slice(to, to + 60)
    .replace(/\s+/g, ' ')
    .trimEnd();
  return {
    words,
    before: from > 60 ? before.replace(/^\S*\s/, '') : before,
    after: to + 60 < text.length ? after.replace(/\s\S*$/, '') : after,
  };
}
