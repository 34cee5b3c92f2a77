import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means, or `''` if none is close. Case is ignored. */
export function findClosest(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const lower = word.toLowerCase();
  const nearest = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const found = candidates.find((candidate) => candidate.toLowerCase() === nearest) ?? '';
  return distance(lower, nearest) <= Math.ceil(Math.max(word.length, 1) / 3) ? found : '';
}
