import { readNumberWords } from '../../words/number-words.ts';
import type { Example } from '../cases/case.ts';

const unit = '(?:calendar |working )?(days?|weeks?|months?|years?)';
const count = '(\\d+|half(?= an? )|[a-z]+(?:-[a-z]+)?)(?: \\(\\w+\\))?[ -](?:an? )?';
const limit = new RegExp(
  `\\b(?:within|inside(?: of)?|over|more than|older than|longer than|after|at least|exceed\\w*|(?:no )?later than|(?:no |not )?(?:further|farther|longer)(?: back)? than|up to|ha(?:s|ve)|once|(?:limit|window|deadline|cut-?off|period)\\b[^.;]{0,40}?(?:\\bis|\\bof|\\bare|\\bat|:|closes?|ends?|lasts?)|allow(?:s|ed)?|(?:took place|happened|occurred|arose|arisen) (?:in|during)) (?:the (?:last|past|first) |a period of )?${count}${unit}|\\b${count}${unit} (?:ago|old|limit|(?:or more )?(?:before|earlier))`,
  'i',
);
/** The limit is one on complaints, and not one on what the landlord does. */
const ofComplaints =
  /\b(?:accept\w*|consider\w*|occur\w*|happen\w*|took place|ago|old|older|(?:be|been) made|brought|submitted|reach(?:es)? us|get in touch|the window|the problem|bring|lodged?|tell us|come to us|aware|incidents?|events?|raised?|time limit|look (?:at|back)|go back|complain)\b/i;
const ours =
  /\b(?:we|staff|officers?|managers?|letters?|it|they) (?:\w+ ){0,3}?(?:acknowledge|respond|reply|replies|answer|write|writes|explain|send|sends|tell|inform|contact|return|decide|notify|issue)\b|\b(?:acknowledged|inspected|visited|repaired|finished|completed|carried out|attended|published|paid|answered|explained|refusal letter|response|reviewed?|escalat\w*|stage (?:2|two)|final response|letter|decision|gets?|receives?|(?:is|are|be) told|survey|restrictions?|unacceptable)\b/i;
const spared =
  /\b(?:not|never|no longer|no(?! (?:later|more|further|farther|earlier|longer)\b)) (?:\w+ ){0,3}(?:six|6|limit)|\b(?:increased|extended|changed|raised|moved|replaced|lengthened) (?:\w+ ){0,5}from\b|\bno complaints? (?:was|were|is|are|has been|have been) \w+|\b(?:gave up|given up|did away|done away|dropped|scrapped|abolished|lifted|removed)\b|\breviewed?\b|\b(?:old|previous|former|earlier) (?:policy|limit)\b|\b(?:over|more than|older than|longer than) [^.;]{0,40}?\b(?:are|is|(?:will|can|may) be) (?:still |also |all )?(?:looked at|accepted|considered|taken|logged|investigated)\b(?! only)|\b(?:was|were) (?:\w+ )?(?:thrown|turned|refused|rejected|declined|excluded|closed)\b|\bno time limit\b|\bused to\b|\bwas (?:raised|extended|changed)\b/i;

/** A month has so many days, a week 7: near enough to tell six months from twelve. */
const months: Readonly<Record<string, number>> = { day: 1 / 30.4, week: 7 / 30.4, month: 1, year: 12 };

/** Words such as `within six months`, if a sentence sets a shorter limit of age for complaints than so many months. */
export function findShortLimit(text: string, least: number): string {
  if (!ofComplaints.test(text) || spared.test(text) || ours.test(text)) return '';
  const found = readAgeLimit(text);
  return found && found.months < least - 0.2 ? found.quote : '';
}

/** The first limit of age in a text, as written and in months; null if there is none. */
export function readAgeLimit(text: string): { readonly quote: string; readonly months: number } | null {
  const found = limit.exec(text);
  if (found === null) return null;
  const [quote, first, firstUnit, second, secondUnit] = found;
  const written = (first ?? second ?? '').toLowerCase();
  const number = written === 'half' ? 0.5 : /\d/.test(written) ? Number(written) : readNumberWords(written);
  const length = number * (months[(firstUnit ?? secondUnit ?? '').toLowerCase().replace(/s$/, '')] ?? 0);
  return length > 0 ? { quote: quote.trim(), months: length } : null;
}

/** Limits of age, by example. */
export const limitExamples: readonly Example[] = [
  {
    id: 'months',
    tells: 'a limit of fewer than twelve months',
    says: 'Complaints must be made within six months of the event.',
    spares:
      'We accept complaints for 12 months after the event, and older ones where there is a good reason.',
  },
  {
    id: 'days-and-weeks',
    tells: 'a limit in days or weeks',
    says: 'A complaint has to reach us within 28 days of the incident.',
    spares: 'The limit was raised from 28 days to twelve months.',
  },
];
