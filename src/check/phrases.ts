/**
 * An expression that finds the first of some whole phrases, in any case: a space may be a hyphen or a line break, an
 * apostrophe straight or curled, and the last word in the plural.
 */
export function matchPhrases(phrases: readonly string[]): RegExp {
  const patterns = phrases.map((phrase) =>
    phrase
      .split(/[ -]/)
      .map((word) => word.replaceAll("'", "['’]"))
      .join('[\\s-]+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})s?(?![\\p{L}\\p{N}-])`, 'iu');
}
