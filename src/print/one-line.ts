/** The text on one line, safe to print on a terminal: each control character becomes `␣`. */
export function putOnOneLine(text: string): string {
  return text
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u2423')
    .trim();
}
