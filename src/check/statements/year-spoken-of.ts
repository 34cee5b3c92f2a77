import type { Period } from '../../register/figures.ts';
import { splitSentences } from '../prose/prose.ts';
import { type NamedYear, nameYears } from './name-years.ts';

/** Words right before a year that make it the year the sentence is about. */
const subject =
  /(?:\b(?:in|during|for|of|over|throughout|covers?|covering|covered|looks? (?:back )?(?:on|at)|reports? on|tells of)(?: the)?(?: period)?(?: from)?|\bthis year,?| \() $/i;
const thisYear = /\b(?:this|the present|the current) (?:financial |reporting )?year,? \(?$/i;
/** A document about itself, and a landlord about itself. */
const document =
  /\b(?:this|these|our) (?:\w+ ){0,2}(?:document|self-assessment|assessment|report|answers?|page|response|statement)\b|\bthese are\b/i;
const landlord = /\b(?:we|our|us|council|group|association|trust|board|cabinet)\b/i;
/** Words of a sentence that looks back, compares or tells of somebody else's document. */
const lookingBack =
  /\b(?:last|previous|prior|earlier|then|ago|before|since|against|than|unlike|at the time|old|former)\b|\bcompared (?:with|to) (?!the\b)|\b(?:annual review|ombudsman['’]s (?:report|review)|published|figures? for|again)\b/i;

/**
 * The year before, where a text speaks of it as the present one: this document's year, `this year, 2025/26`, or the only
 * year of which several of its sentences tell. `''` if it does not.
 */
export function findYearBefore(text: string, period: Period): string {
  const sentences = splitSentences(text).map((sentence) => {
    const years = nameYears(sentence, [period]).filter(({ dated }) => dated);
    return { sentence, years };
  });
  const namesOwn = sentences.some(({ years }) => years.some(({ when }) => when !== 'earlier'));
  const found = sentences.flatMap(({ sentence, years }) =>
    years.flatMap((year) => {
      const role = readRole(sentence, year, period);
      if (role === '' || (namesOwn && role !== 'this-year')) return [];
      return [{ role, words: sentence.slice(year.start, year.end) }];
    }),
  );
  const told = found.find(({ role }) => role !== 'landlord');
  return (told ?? (found.length > 1 ? found[0] : undefined))?.words ?? '';
}

/** What a sentence takes the year before for: `this-year`, the year of the document, or of what the landlord did. */
function readRole(
  sentence: string,
  year: NamedYear,
  period: Period,
): 'this-year' | 'document' | 'landlord' | '' {
  if (year.when !== 'earlier' || !isYearBefore(sentence, year, period)) return '';
  const before = sentence.slice(0, year.start);
  const after = sentence.slice(year.end);
  if (thisYear.test(before)) return 'this-year';
  if (lookingBack.test(before + after) || !subject.test(before)) return '';
  if (document.test(before)) return 'document';
  return landlord.test(before + after) ? 'landlord' : '';
}

/** Whether it is the year that ends where the period begins. */
function isYearBefore(sentence: string, { start, end }: NamedYear, { from, to }: Period): boolean {
  const shifted = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return nameYears(sentence.slice(start, end), [{ from: shifted(from), to: shifted(to) }]).some(
    ({ when }) => when === 'own',
  );
}
