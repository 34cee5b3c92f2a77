import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means, or `''` if none is close. */
export function findClosest(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const nearest = closest(word, candidates);
  return distance(word, nearest) <= Math.ceil(Math.max(word.length, 1) / 3) ? nearest : '';
}
