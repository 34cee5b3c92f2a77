import { composeDay } from '../words/calendar.ts';
import type { Period } from './figures.ts';

/**
 * The quarters of a period, three months each from the month in which it begins, the last perhaps shorter: each named
 * by its first and last month, `2025-04 to 2025-06`, or by its only one. None if the period is not two days in order.
 */
export function listQuarters({ from, to }: Period): string[] {
  const months = listMonths(from, to);
  return months.flatMap((first, at) => {
    if (at % 3 !== 0) return [];
    const last = months[Math.min(at + 2, months.length - 1)] ?? first;
    return [first === last ? first : `${first} to ${last}`];
  });
}

function listMonths(from: string, to: string): string[] {
  const [start, end] = [numberMonth(from), numberMonth(to)];
  return Array.from({ length: Math.max(0, end - start + 1) || 0 }, (_, at) => {
    const month = start + at;
    return composeDay(Math.floor(month / 12), (month % 12) + 1, 1).slice(0, 7);
  });
}

/** The months since the year 0; NaN if the text is not a day. */
function numberMonth(day: string): number {
  const [year = Number.NaN, month = Number.NaN] = day.split('-').map(Number);
  return year * 12 + month - 1;
}
