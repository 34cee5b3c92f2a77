/** The letters and digits of a text and nothing else, for comparing wherever spaces, marks and capitals went astray. */
export interface Squashed {
  /** In lower case; `&` is `and`. */
  readonly letters: string;
  /** Where in the text each of them stands; one more entry than there are letters, for the end of the last. */
  readonly offsets: readonly number[];
}

/** Squashes a text: `6.10If all’s well` is `610ifallswell`. */
export function squash(text: string): Squashed {
  const letters: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (const letter of plainOf(character)) {
      letters.push(letter);
      offsets.push(at);
      end = at + character.length;
    }
    at += character.length;
  }
  return { letters: letters.join(''), offsets: [...offsets, end] };
}

function plainOf(character: string): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  if (/^[ \n.,:;'’-]$/.test(character)) return '';
  if (character === '&') return 'and';
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
