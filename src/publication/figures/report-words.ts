import { formatNumber } from './report-numbers.ts';

/** A list in a sentence, `one, two and three`. */
export function joinList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A number with what is counted, `1 complaint`, `1,204 complaints`. */
export function countThings(number: number, noun: string): string {
  return `${formatNumber(number, 'number')} ${noun}${number === 1 ? '' : 's'}`;
}
