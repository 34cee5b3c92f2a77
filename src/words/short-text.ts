/** The text on one line. */
export function putInLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text on one line, with nothing in it that a terminal would obey: `␣` stands for a control character. */
export function makeHarmless(text: string): string {
  return showControls(text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')).trim();
}

/** The text with `␣` in the place of every character that a terminal would obey or nobody sees, line breaks among them. */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u2423');
}

/** The text on one line, cut to fewer than so many characters where it is longer, after a word, with ` …`. */
export function cutText(text: string, longest: number): string {
  const line = putInLine(text);
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest - 1);
  return `${line.slice(0, end > 0 ? end : longest).replace(/[\s,;:(–-]+$/, '')} …`;
}

/** The text cut to so many signs where it is longer, the last of them `…`; `''` for none. */
export function cutSigns(text: string, longest: number): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  return longest === 0 ? '' : `${signs.slice(0, longest - 1).join('')}…`;
}

/** The first words of a text in quotation marks, for a message. */
export function quoteWords(text: string, longest = 40): string {
  return `“${cutText(text, longest)}”`;
}

/** The first six words of a text and its last five, where it is long. */
export function cutMiddle(text: string): string {
  if (text.length <= 90) return text;
  const words = text.split(' ');
  return `${words.slice(0, 6).join(' ')} … ${words.slice(-5).join(' ')}`;
}
