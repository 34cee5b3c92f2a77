/** The runs of so many words that a text is made of, each as one string; fewer words make none. */
export function listShingles(words: readonly string[], size: number): string[] {
  return words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' '));
}

/** The words of a text that stand in a run of so many words that `isKnown` knows. */
export function findCovered(
  words: readonly string[],
  size: number,
  isKnown: (shingle: string) => boolean,
): string[] {
  const known = listShingles(words, size).map(isKnown);
  let covered = 0;
  return words.filter((_, place) => {
    if (known[place]) covered = place + size;
    return place < covered;
  });
}
