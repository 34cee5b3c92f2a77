/*
 * Three ways to tell whether texts are the same, strictest first: the same except for typography (`foldMarks`), the
 * same words (`listWords`), the same letters whatever happened to spaces (`squash`). All others build on these.
 */

/** The text with the quotes, dashes, spaces and line breaks that spreadsheets and word processors change made plain. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replaceAll('…', '...')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim();
}

/** The words of a text in lower case, without accents, apostrophes and punctuation; `&` is `and`. */
export function listWords(text: string): string[] {
  return simplify(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text as one string with single spaces, for finding another text's words in it. */
export function foldWords(text: string): string {
  return listWords(text).join(' ');
}

/** Only the letters and digits of a text, in lower case and without accents; `&` is `and`. */
export interface Squashed {
  readonly letters: string;
  /** The position of each in the text, with one more entry for the end of the last. */
  readonly offsets: readonly number[];
}

/** Squashes a text: `6.10If all’s well` is `610ifallswell`. */
export function squash(text: string): Squashed {
  const letters: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (const letter of squashText(character)) {
      letters.push(letter);
      offsets.push(at);
      end = at + character.length;
    }
    at += character.length;
  }
  return { letters: letters.join(''), offsets: [...offsets, end] };
}

/** The letters of `squash` alone. */
export function squashText(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  if (/^[ \n.,:;'’-]$/.test(text)) return '';
  return simplify(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text without accents and apostrophes. */
function simplify(text: string): string {
  const parted = text.normalize('NFKD').replace(/[\p{M}'‘’ʼ`]+/gu, '');
  return parted.replaceAll('&', ' and ').toLowerCase();
}
