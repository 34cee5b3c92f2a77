import { numberWritten } from '../../../words/parse-date.ts';
import { isFigures } from './date-order.ts';
import { compileDatePattern } from './date-pattern.ts';
import type { Parse } from './date-reader.ts';

/**
 * The pattern with a year of two digits first, `yy-mm-dd`, if the dates in figures make far better days by it than as
 * `parse` reads them: a fifth of those fall before 2010, and by the pattern none does; or, if `byYears`, they are spread
 * over many years, and by the pattern over few. `''` if not, or if most of the dates have longer years.
 */
export function findYearFirst(parse: Parse, cells: readonly string[], byYears: boolean): string {
  const figures = cells.filter(isFigures);
  const short = figures.filter((cell) => shortForm.test(cell));
  const mark = shortForm.exec(short[0] ?? '')?.[1] ?? '';
  if (mark === '' || short.length * 2 <= figures.length) return '';
  const pattern = ['yy', 'mm', 'dd'].join(mark);
  const [years, others] = [listYears(parse, short), listYears(compileDatePattern(pattern).parse, short)];
  if (others.length < short.length * mostly || others.some(isOld)) return '';
  const isMuchOlder = years.filter(isOld).length * 5 >= short.length;
  return isMuchOlder || (byYears && spread(years) > spread(others) + 3) ? pattern : '';
}

const shortForm = /^\d\d([-/.])\d\d?\1\d\d?(?!\d)/;
/** A few may be slips. */
const mostly = 0.8;

function listYears(parse: Parse, cells: readonly string[]): number[] {
  return cells.flatMap((cell) => {
    const written = parse(cell);
    return written && !Number.isNaN(numberWritten(written)) ? [written.year] : [];
  });
}

/** No register of complaints goes back so far. */
function isOld(year: number): boolean {
  return year < 2010;
}

function spread(years: readonly number[]): number {
  return years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
}
