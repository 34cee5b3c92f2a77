import { addDays, addMonths } from '../../../words/calendar.ts';
import { readDate } from '../../../words/parse-date.ts';

/** The first and the last day of a year that is assessed, ISO. */
export interface WrittenPeriod {
  readonly from: string;
  readonly to: string;
  /** Only its years are written (`2025/26`): taken for the financial year, from 1 April to 31 March. */
  readonly isYears: boolean;
}

/** Reads a text that is only a period: two days, the day on which a year ends, or two years; undefined if it is not. */
export function readPeriod(text: string): WrittenPeriod | undefined {
  const words = text.replace(/(?<![\s.])[\s.]+$/, '').replace(/^\s*(?:from |the )+/i, '');
  const years = /^(?:financial year )?(20\d\d)\s*(?:[/–-]|to)\s*((?:20)?\d\d)$/i.exec(words);
  if (years !== null) return readYears(years[1] ?? '', years[2] ?? '');
  const ending = readDate(
    words.replace(/^(?:12 months|(?:financial )?year) (?:ending|ended|to)(?: on)? /i, ''),
    'day',
  );
  if (ending !== '' && /^(?:12|year|financial)/i.test(words)) return yearTo(ending);
  const parts = words.split(/(?<!\s)\s+(?:to|until|through to|and)\s+|(?:(?<!\s)\s+)?[–—]\s*|\s-\s/);
  const [from = '', to = ''] = parts.map((part) => readDate(part.trim(), 'day'));
  return parts.length === 2 && from !== '' && to !== '' && from < to
    ? { from, to, isYears: false }
    : undefined;
}

function readYears(first: string, second: string): WrittenPeriod | undefined {
  const last = second.length === 2 ? `${first.slice(0, 2)}${second}` : second;
  if (Number(last) !== Number(first) + 1) return undefined;
  return { from: `${first}-04-01`, to: `${last}-03-31`, isYears: true };
}

/** The year that ends on a day. */
function yearTo(to: string): WrittenPeriod {
  return { from: addDays(addMonths(to, -12), 1), to, isYears: false };
}
