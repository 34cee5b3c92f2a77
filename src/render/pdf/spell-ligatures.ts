/**
 * A text with the letters that a ligature stands for (`ﬁ` is `fi`): many fonts draw both letters as one glyph, which a PDF then tells as
 * that sign. Unicode, Alphabetic Presentation Forms, U+FB00 to U+FB06.
 */
export function spellLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
}
