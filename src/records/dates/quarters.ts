import type { Period } from '../../register/figures.ts';
import { listQuarters } from '../../register/list-quarters.ts';
import { readMonth } from '../../words/months.ts';

/**
 * The quarter of a year that a name stands for, as counted quarters are named (`2025-04 to 2025-06`): that, `April to
 * June 2025`, `Apr–Jun`, `Q1` or `Quarter 1`, which is the year's first. `''` if it is none of the year's.
 */
export function readQuarter(name: string, period: Period): string {
  const quarters = listQuarters(period);
  const written = name.trim();
  if (quarters.includes(written)) return written;
  const number = readNumber(written);
  if (number > 0) return quarters[number - 1] ?? '';
  const [first = 0, ...others] = written
    .split(/[^a-z]+/i)
    .map(readMonth)
    .filter((month) => month > 0);
  const last = others.at(-1) ?? first;
  const years: readonly string[] = written.match(/\d{4}/g) ?? [];
  return (
    quarters.find((quarter) => {
      const [from = '', to = from] = quarter.split(' to ');
      const isMeant = Number(from.slice(5)) === first && Number(to.slice(5)) === last;
      return isMeant && years.every((year) => quarter.includes(year));
    }) ?? ''
  );
}

/** The number of a quarter that is named by it; 0 if it is not. */
function readNumber(written: string): number {
  const digit =
    /^q(?:uarter|tr)?\.?\s*([1-9])\b/i.exec(written)?.[1] ??
    /^([1-4])(?:st|nd|rd|th) quarter\b/i.exec(written)?.[1];
  const word = /^(first|second|third|fourth) quarter\b/i.exec(written)?.[1]?.toLowerCase() ?? '';
  return digit ? Number(digit) : ['first', 'second', 'third', 'fourth'].indexOf(word) + 1;
}
