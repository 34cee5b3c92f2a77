import { agree, count } from '../words/plurals.ts';

/**
 * A sentence about so many of something, if there are any. `say` is given how it begins, `3 rows are`, and a way to make
 * a word agree. With `hidesNumber` it begins `Some rows are`: beside what was received, a number of rows or of dates in
 * them may give away a small one that is kept back.
 */
export function tellTimes(
  [times, one, many]: readonly [times: number, one: string, many: string],
  hidesNumber: boolean,
  say: (start: string, agreeing: (one: string, many: string) => string) => string,
): string[] {
  if (times === 0) return [];
  if (hidesNumber) return [say(`Some ${many}`, (_, several) => several)];
  return [say(count(times, one, many), (single, several) => agree(times, single, several))];
}
