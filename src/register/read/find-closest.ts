import { closest, distance } from 'fastest-levenshtein';

/** The candidate that is most likely meant by a misspelt word, or `''` where none is close. */
export function findClosest(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const nearest = closest(word, candidates);
  return distance(word, nearest) <= Math.ceil(Math.max(word.length, 1) / 3) ? nearest : '';
}
