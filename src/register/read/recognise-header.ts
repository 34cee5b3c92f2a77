import { type HeadingText, readHeading } from '../headings/heading-text.ts';
import {
  dayWords,
  escalationDayWords,
  escalationWords,
  extendedOnWords,
  extendedToWords,
  finalResponseWords,
  outcomeWords,
  refusedWords,
  requestWords,
  upheldWords,
  wholeWords,
} from '../headings/heading-words.ts';
import { keepAnswers } from '../headings/keep-answers.ts';
import { nameField, type Step } from './case-fields.ts';

export { readHeadingPattern } from '../headings/heading-text.ts';

/**
 * Our name for the column with that heading, by the words that case systems use; `''` if it is not one of ours, or
 * not for certain. Case, spaces, punctuation and the pattern of a date are ignored. The words exclude headings of
 * columns that may hold people's names, and those that mean something similar but different, such as the day a case
 * was logged or closed. `stages` is how many stages the Code has, at least 1.
 */
export function recogniseHeader(heading: string, stages: number): string {
  const recognise = recognisers[stages - 1];
  return recognise ? recognise(heading) : recogniseText(readHeading(heading), stages);
}

/** One for each number of stages that a Code may have. */
const recognisers = [1, 2, 3, 4].map((stages) =>
  keepAnswers((heading) => recogniseText(readHeading(heading), stages)),
);

function recogniseText(text: HeadingText, stages: number): string {
  return (text.isDate ? '' : findWhole(text, stages)) || findStep(text, stages);
}

function findWhole({ words, stage }: HeadingText, stages: number): string {
  if (refusedWords.test(words)) {
    const refusedAt = stage || (words.includes('escalation') ? 2 : 1);
    return refusedAt <= stages ? nameField(refusedAt, 'refused') : '';
  }
  if (stage > 0) return '';
  return Object.entries(wholeWords).find(([, form]) => form.test(words))?.[0] ?? '';
}

function findStep(text: HeadingText, stages: number): string {
  if (isEscalation(text)) return nameStep(text.stage || 2, stages, 'received');
  // “Escalation acknowledged” and “Escalation response date” are of the second stage.
  const rest = text.stage === 0 && text.isFlag === false ? text.words.replace(/^escalation/, '') : text.words;
  const isLater = rest !== text.words;
  const step = isLater ? findDayStep({ ...text, words: rest }) : findAnyStep(text);
  return step === '' ? '' : nameStep(text.stage || (isLater ? 2 : 1), stages, step);
}

function isEscalation({ words, stage, isDate, isFlag }: HeadingText): boolean {
  if (isFlag || stage === 1) return false;
  const isRequest = stage > 1 && requestWords.test(words);
  return isRequest || escalationWords.test(words) || (isDate && escalationDayWords.test(words));
}

function findAnyStep(text: HeadingText): Step | '' {
  const { words, isDate } = text;
  if (!isDate && (outcomeWords.test(words) || upheldWords.test(words))) return 'outcome';
  return findExtension(text) || findDayStep(text);
}

function findExtension({ words, isDate, isFlag }: HeadingText): Step | '' {
  if (isFlag)
    return extendedToWords.notDay.test(words) || extendedToWords.flag.test(words) ? 'extended-to' : '';
  if (extendedOnWords.any.test(words) || (isDate && extendedOnWords.day.test(words))) return 'extended-on';
  const isUnclear = isDate && extendedToWords.notDay.test(words);
  return extendedToWords.any.test(words) && !isUnclear ? 'extended-to' : '';
}

function findDayStep({ words, stage, isFlag }: HeadingText): Step | '' {
  if (isFlag) return '';
  if (stage > 0 && finalResponseWords.test(words)) return 'responded';
  const steps = ['received', 'acknowledged', 'responded'] as const;
  return steps.find((step) => dayWords[step].test(words)) ?? '';
}

function nameStep(stage: number, stages: number, step: Step): string {
  return stage <= stages ? nameField(stage, step) : '';
}
