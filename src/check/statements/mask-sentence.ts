import { findDates } from '../../words/dates-in-words.ts';
import { type Duration, findDurations } from '../../words/durations.ts';
import { lowerLetters } from '../../words/phrases.ts';
import { findQuantities, type Quantity } from '../../words/quantities.ts';
import type { NamedYear } from './name-years.ts';

/** A sentence in which only the words that matter to a number are left; every place in it is the sentence's own. */
export interface Masked {
  /**
   * In lower case. Years are `~`, other dates `@`, lengths of time `^`, sums of money `¤`, `for every 1,000 homes` is
   * `=`, `for every hundred` is `+`; a stage is `stage_1`, all of them `all_stage`, and quantities are `#`.
   */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly durations: readonly Duration[];
}

const ordinals: Readonly<Record<string, string>> = { one: '1', first: '1', two: '2', second: '2' };

/** Masks a sentence of a Code with that many stages; `years` are those that it names. */
export function maskSentence(sentence: string, years: readonly NamedYear[], stages: number): Masked {
  let text = lowerLetters(sentence).replaceAll('’', "'");
  const fill = (pattern: RegExp, sign: (match: string) => string) => {
    text = text.replace(pattern, (match) => sign(match));
  };
  const cover = (spans: readonly { start: number; end: number }[], sign: string) => {
    for (const { start, end } of spans) {
      text = text.slice(0, start) + sign.repeat(end - start) + text.slice(end);
    }
  };
  const dates = findDates(sentence).filter(({ form }) => form !== 'years' && form !== 'year');
  cover(
    dates.filter((date) => !years.some((year) => date.start < year.end && year.start < date.end)),
    '@',
  );
  cover(years, '~');
  fill(/\]\([^)\s]*\)/g, (match) => ' '.repeat(match.length));
  fill(/[*_[\]“”"]/g, () => ' ');
  fill(
    /\b(?:both|the two|all|all our|our two) stages\b|\b(?:each|either) stage\b|\bstages (?:1|one) and (?:2|two)\b/g,
    (match) => 'all_stage'.padEnd(match.length, '_'),
  );
  fill(/\bstage[ -](?:\d|one|two)\b|\b(?:first|second|final)[ -]stage\b/g, (match) =>
    `stage_${readStage(match, stages)}`.padEnd(match.length, '_'),
  );
  fill(/£\s?[\d,.]*\d(?:k|m|bn)?\b/g, (match) => '¤'.repeat(match.length));
  fill(/(?<!\w)\+?\d[\d ]{8,}\d\b/g, (match) => '¤'.repeat(match.length));
  fill(
    /\b(?:per|(?:for|in) (?:every|each)|in) (?:1,?000|a thousand|thousand)(?: (?:of our )?(?:homes|properties|units|dwellings|tenancies))?/g,
    (match) => '='.repeat(match.length),
  );
  fill(/\b(?:per|(?:for|in) (?:every|each)) (?:100|a hundred|hundred)\b/g, (match) =>
    '+'.repeat(match.length),
  );
  const durations = findDurations(text);
  cover(durations, '^');
  const quantities = findQuantities(text);
  cover(quantities, '#');
  return { text, quantities, durations };
}

function readStage(words: string, stages: number): string {
  const [digit] = /\d/.exec(words) ?? [];
  if (digit) return digit;
  const [name = ''] = /one|two|first|second|final/.exec(words) ?? [];
  return name === 'final' ? String(stages) : (ordinals[name] ?? '0');
}
