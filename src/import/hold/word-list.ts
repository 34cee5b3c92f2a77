import { listWords } from '../../words/compare.ts';

/** A word of a text: as written, folded for comparing, and where it stands. */
export interface Word {
  readonly raw: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** It is a part of a longer one, and not its first: nothing parts it from the part before. */
  readonly glued: boolean;
}

/**
 * The words of a text in order. Marks that Markdown puts inside words are no part of them, nor are accents and
 * apostrophes.
 */
export function placeWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’‘ʼ`*_\\~\u00ad\u200b\u2060\ufeff]+|&/gu)].flatMap(
    ({ 0: found, index }) => {
      const raw = found.replace(marks, '');
      return listWords(raw).map((word) => ({
        raw,
        word,
        from: index,
        to: index + found.length,
        glued: false,
      }));
    },
  );
}

const marks = /[*_\\`~\u00ad\u200b\u2060\ufeff]/g;

/**
 * A word in the parts it may have been made of, where a page lost the space between them (`YesIncluded`, `6.10If`): a
 * capital after a small letter, and a figure beside a letter, begin a part.
 */
export function splitWord(word: Word): Word[] {
  const parts = word.raw.replace(seams, ' ').split(' ').flatMap(listWords);
  return parts.map((part, at) => ({ ...word, word: part, glued: at > 0 }));
}

const seams = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/gu;

/** The words of Markdown that we wrote, without its marks, the numbers of its lists and the addresses of its links. */
export function wordsOfMarkdown(markdown: string): Word[] {
  const text = markdown
    .replace(/^[^\S\r\n\u2028\u2029]*\d{1,9}[.)](?=\s)/gm, '')
    .replace(/\]\(<?[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*>?\)/g, '')
    .replace(/&(?:lt|gt|amp|quot|nbsp|#\d+|#x[\da-f]+);/gi, (entity) => (entity === '&amp;' ? '&' : ' '));
  return placeWords(text);
}
