/** Every run of `size` words in a text, each as one string; a shorter text has none. */
export function listShingles(words: readonly string[], size: number): string[] {
  const text = words.join(' ');
  const starts: number[] = [];
  let at = 0;
  for (const { length } of words) {
    starts.push(at);
    at += length + 1;
  }
  starts.push(at);
  return words.slice(size - 1).map((_, place) => text.slice(starts[place], (starts[place + size] ?? at) - 1));
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
