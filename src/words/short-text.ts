/** The text on one line. */
export function putInLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text on one line, safe to print on a terminal: each control character becomes `␣`. */
export function makeHarmless(text: string): string {
  return showControls(text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')).trim();
}

/** The text with `␣` for every control or invisible character, including line breaks. */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u2423');
}

/** The text on one line; if longer than that many characters, cut after a word and ended with ` …`. */
export function cutText(text: string, longest: number): string {
  const line = putInLine(text);
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest - 1);
  const cut = line.slice(0, end > 0 ? end : longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/(?<![\s,;:(–-])[\s,;:(–-]+$/, '')} …`;
}

/** The text cut to that many characters if it is longer, the last of them `…`; `''` for 0. */
export function cutSigns(text: string, longest: number): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  return longest === 0 ? '' : `${signs.slice(0, longest - 1).join('')}…`;
}

/** The first words of a text in quotation marks, for a message. */
export function quoteWords(text: string, longest = 40): string {
  return `“${cutText(text, longest)}”`;
}

/** The text, or only its first six and last five words if it is long. */
export function cutMiddle(text: string): string {
  if (text.length <= 90) return text;
  const words = text.split(' ');
  return `${words.slice(0, 6).join(' ')} … ${words.slice(-5).join(' ')}`;
}

/** The text with single marks for a quotation within another; unchanged where marks do not come in pairs. */
export function nestQuotes(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  if (count('“') !== count('”')) return text;
  let depth = 0;
  return text.replace(/[“”]/g, (mark) => {
    if (mark === '“') depth += 1;
    const shown = depth > 1 ? { '“': '‘', '”': '’' }[mark] : mark;
    if (mark === '”') depth -= 1;
    return shown ?? mark;
  });
}
