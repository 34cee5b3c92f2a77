import type { Period } from '../../../register/figures.ts';
import type { Path } from '../../../source/source.ts';
import { isDay } from '../../../words/calendar.ts';
import { labelPeriod } from '../../../words/dates.ts';
import { readOwnTexts } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';
import { findYearBefore } from '../../statements/year-spoken-of.ts';

/** A text that speaks of the year before as if it were the one assessed, as it does when it was carried over. */
export const yearInWords: Rule = {
  id: 'year-in-words',
  severity: 'warning',
  gap: false,
  find: (context) =>
    readOwnTexts(context).flatMap(({ path, text }) =>
      findInText(path, text, { from: '', to: '', ...context.document.period }),
    ),
};

/** At most one finding for a text, which stands at that path. */
export function findInText(path: Path, text: string, period: Period): Finding[] {
  if (!isDay(period.from) || !isDay(period.to)) return [];
  const year = findYearBefore(text, period);
  if (year === '') return [];
  const name = { introduction: 'introduction', response: 'response' }[String(path.at(-1))] ?? path.join(' ');
  const own = labelPeriod(period);
  return [
    {
      path,
      at: 'value',
      quote: year,
      message: `The ${name} speaks of “${year}” as its own year, but the year assessed is ${own}.`,
      help: `Write ${own}, and read the whole text again: it may be last year’s. If the year before is meant, say so beside the present one.`,
    },
  ];
}
