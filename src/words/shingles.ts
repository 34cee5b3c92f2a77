/** Every run of `size` words in a text, each as one string; a shorter text has none. */
export function listShingles(words: readonly string[], size: number): string[] {
  return words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' '));
}

/** The words of a text that are in a run of `size` words that `isKnown` accepts. */
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
