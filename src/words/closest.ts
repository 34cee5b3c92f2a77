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

/**
 * The one candidate that a word can only be a slip for, or `''`: it differs in capitals or in how its parts are
 * joined, or by one keystroke (a letter lost, doubled, wrong, or two that changed places) within a part that has
 * `shortest` letters or more. Digits are never changed, and a final s is no slip.
 */
export function findOneSlip(word: string, candidates: readonly string[], shortest: number): string {
  return openSlips(candidates, shortest)(word);
}

/** The same for many words and candidates, each of which is only held against those that share all parts but one. */
export function openSlips(candidates: readonly string[], shortest: number): (word: string) => string {
  const alike = new Map<string, string[]>();
  for (const candidate of candidates) {
    for (const key of listLikenesses(candidate)) {
      const group = alike.get(key);
      if (group) group.push(candidate);
      else alike.set(key, [candidate]);
    }
  }
  return (word) => {
    const near = new Set(listLikenesses(word).flatMap((key) => alike.get(key) ?? []));
    const meant = [...near].filter((candidate) => isSlipFor(word, candidate, shortest));
    return meant.length === 1 ? (meant[0] ?? '') : '';
  };
}

/** More parts than a key or an id has. */
const mostParts = 30;

/** A word with its parts joined, and with each of them left open: words that share none are no slips for each other. */
function listLikenesses(word: string): string[] {
  const parts = splitParts(word.toLowerCase());
  if (parts.length > mostParts) return [];
  return [
    parts.join(''),
    ...parts.map((_, at) => [...parts.slice(0, at), ' ', ...parts.slice(at + 1)].join('-')),
  ];
}

function isSlipFor(word: string, candidate: string, shortest: number): boolean {
  const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
  if (joinParts(a) === joinParts(b)) return keepParts(a) === keepParts(b) || !/\d/.test(a);
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const parts = splitParts(b);
  const written = splitParts(a);
  const at = parts.findIndex((part, index) => part !== written[index]);
  const [right = '', wrong = ''] = [parts[at], written[at]];
  return (
    written.length === parts.length &&
    parts.every((part, index) => index === at || part === written[index]) &&
    Math.min(right.length, wrong.length + 1) >= shortest &&
    !/\d/.test(right) &&
    !isPlural(right, wrong) &&
    isOneKeystroke(right, wrong)
  );
}

function splitParts(word: string): string[] {
  return word.split(/[-_\s.]+/);
}

function joinParts(word: string): string {
  return splitParts(word).join('');
}

function keepParts(word: string): string {
  return splitParts(word).join('-');
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

function isOneKeystroke(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(start);
  const longRest = long.slice(start);
  if (long.length === short.length + 1) return rest === longRest.slice(1);
  if (long.length !== short.length) return false;
  const isSwapped = rest[0] === longRest[1] && rest[1] === longRest[0] && rest.slice(2) === longRest.slice(2);
  return rest.slice(1) === longRest.slice(1) || isSwapped;
}
