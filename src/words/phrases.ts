/** The letters of European languages; compiling `\p{L}` without regard to case takes several times as long. */
export const letter = 'a-zÀ-ÖØ-öø-ɏ';

/**
 * An expression that finds the first of several whole phrases, ignoring case: a space may be a hyphen or a line
 * break, an apostrophe straight or curly, and the last word plural. Of no phrases it finds nothing.
 */
export function matchPhrases(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/;
  const patterns = phrases.map((phrase) =>
    phrase
      .split(/[ -]/)
      .map((word) => word.replaceAll("'", "['’]"))
      .join('[\\s-]+'),
  );
  return new RegExp(`(?<![${letter}\\d-])(?:${patterns.join('|')})s?(?![${letter}\\d-])`, 'i');
}

/**
 * The texts that contain the pattern, which must not be global. It searches them all as one first, since most
 * patterns are found nowhere.
 */
export function filterTexts<Text extends { readonly text: string }>(
  texts: readonly Text[],
  pattern: RegExp,
): readonly Text[] {
  const found = pattern.test(texts.map(({ text }) => text).join('\n'));
  return found ? texts.filter(({ text }) => pattern.test(text)) : [];
}

/** The text with A to Z in lower case and nothing moved. Expressions without `i` compile several times as fast. */
export function lowerLetters(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Words as the source of a regular expression that matches them and nothing else; `space` is what a space may be. */
export function spellPattern(words: string, space = String.raw`\s+`): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, space);
}
