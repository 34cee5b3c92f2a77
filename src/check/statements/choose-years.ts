import type { NamedYear } from './name-years.ts';

const divider = /[,;()]| and | but | against | compared (?:with|to) | while | up from | down from /g;
/** Words by which a sentence compares, so that a number in it may be an earlier year's. */
const comparing =
  /\b(?:from|against|compared|than|had been|up|(?<!turned )down|before|earlier|rose|fell|risen|fallen|versus|vs|then)\b/;

/** Where a number stands: its sentence, masked, and the place of its words in it. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The years that a number may be of, as indexes of the known ones, of which there are `count`; -1 is a year that is not
 * known. `isLoose` says that the sentences before it speak of an earlier year.
 */
export function chooseYears(
  { text, start, end }: Place,
  named: readonly NamedYear[],
  count: number,
  isLoose: boolean,
): number[] {
  const own = count - 1;
  const earlier = own === 0 ? [-1] : Array.from({ length: own }, (_, index) => index);
  if (/ from $/.test(text.slice(0, start)) && /^ to #/.test(text.slice(end))) {
    return own === 0 ? [-1] : [own - 1];
  }
  const spread = (year: NamedYear): number[] =>
    year.when === 'unclear' ? [year.index, own] : [year.when === 'later' ? -1 : year.index];
  const near = named.filter((year) => isNear(text, start, end, year));
  if (near.length > 0) return near.flatMap(spread);
  const others = named.filter(({ when }) => when !== 'own').flatMap(spread);
  if (others.length > 0) return [...others, own];
  return isLoose || comparing.test(text) ? [...earlier.filter((index) => index >= 0), own] : [own];
}

/** Whether no divider stands between a number and a year. */
function isNear(text: string, start: number, end: number, year: NamedYear): boolean {
  const between = year.end <= start ? text.slice(year.end, start) : text.slice(end, year.start);
  return between.search(divider) < 0;
}
