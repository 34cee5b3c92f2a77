import { monthNames } from '../../words/months.ts';
import type { Measure, Statement } from './statement.ts';

type Told = Pick<Statement, 'quantity' | 'measure'>;

const namedMonths = monthNames.filter((name) => name !== 'May' && name !== 'March').join('|');

/** Words that limit what a sentence counts to a part of the homes or of the complaints. */
const topical = new RegExp(
  [
    'schemes?|regions?|estates?|blocks?|wards?|(?<!complaints )teams?|(?<!ombudsman )contractors?|depots?|districts?',
    'leaseholders?|shared owners?|councillors?|mps?|by (?:phone|e-?mail|letter|post)|online|applicants?|children',
    'about|concern(?:s|ed|ing)?|relat(?:ed|es|ing)|regarding|involv(?:ed|ing)|to do with|because of|caused by',
    'repairs?|damp|mould|leaks?|heating|parking|anti-social|noise|service charges?|lettings?',
    '(?:in|across|from) the (?:north|south|east|west|midlands)',
    'satisf\\w+|surveys?|surveyed|respondents?|feedback|panel|sample[ds]?|audit\\w*|spot checks?|compliments?|enquiries|service requests?|reopened',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
);

/** Words that limit it to a part of the year, or to what is not every case. */
const partial = new RegExp(
  [
    '@',
    `\\b(?:${namedMonths.toLowerCase()})\\b`,
    '\\b(?:quarters?|quarterly|half[- ]year|(?:first|second) half|weeks?|weekly|monthly|daily|winter|summer|spring|autumn|christmas)\\b',
    '\\b(?:since|so far|to date|each|a month|before|after|until|year[ -]end|end of (?:the|our) (?:financial )?year)\\b',
    '\\b(?:without|unless|except|apart from|other than)\\b',
    '\\b(?:as (?:i|we) write|time of writing|today|currently|at present)\\b',
  ].join('|'),
);

/** Words by which a clause speaks of what is wanted, expected or true of others. */
const elsewhere =
  /\b(?:targets?|goals?|aims?|benchmarks?|peers?|sector|national(?:ly)?|housemark|averages?|median|mean|expect\w*|forecast\w*|predict\w*|plan(?:s|ned)?|will|would|should|could|might|if|intend\w*|want\w*|hope\w*|ambition|landlords|they)\b/;

const keptTarget = /\b(?:within|on|met)(?: the| our| its| their)? targets?\b/g;

/** Whether a masked sentence, or a part of it, counts less than the whole; `names` are those of categories and teams. */
export function isPartial(text: string, names: readonly string[]): boolean {
  return partial.test(text) || isTopical(text, names);
}

/** Whether a text in lower case speaks of a part of the homes or of the complaints. */
export function isTopical(text: string, names: readonly string[]): boolean {
  return topical.test(text) || names.some((name) => text.includes(name));
}

/** Whether the clause around a place speaks of something else than what was done. */
export function isElsewhere(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[,;:()]/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end).split(/[,;:()]/);
  return [before, after].some((part) => elsewhere.test(part.replace(keptTarget, '')));
}

const place = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Aa]cross) (?!Stage|Code|Board|Cabinet|Council|Group|Total|England|${monthNames.join('|')})[A-Z][a-z]+`,
);

/** Whether a sentence, as it is written, names a place: what it counts is counted there. */
export function isLocal(sentence: string): boolean {
  return place.test(sentence);
}

/** Whether a few complaints are told of one by one: `One complaint was upheld because the records were poor.` */
export function isNarrative(text: string, { quantity: { kind, value }, measure }: Told): boolean {
  if (kind !== 'count' || value >= 10 || measure === 'determinations' || measure === 'homes') return false;
  return /\b(?:because|when|where|who|whose|that|as (?:we|the|it|they|he|she)|from (?:a|one|people|somebody))\b/.test(
    text,
  );
}

/** Whether a sentence tells what became of cases with the Ombudsman, who upholds and refuses complaints too. */
export function isOfRegulator(text: string, measure: Measure): boolean {
  if (measure === 'determinations' || measure === 'homes') return false;
  return /\bombudsman\b(?!(?:'s)? (?:complaint handling )?(?:code|time|limit))/.test(text);
}
