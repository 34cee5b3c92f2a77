import { spellAnswer } from '../codes/answers.ts';
import type { AnswerWord, Code } from '../codes/code.ts';
import { readAnswerWord } from '../records/read-assessment.ts';
import { isMapValue, isSameValue, type Value, type ValueMap } from '../source/edit/edit-value.ts';

/**
 * The answers to provisions that were merged, as one: the worst of them, all of the evidence once, the texts one after
 * the other, and of several actions the earliest date.
 */
export function joinAnswers(answers: readonly ValueMap[], code: Code): ValueMap {
  const [first = new Map<string, Value>(), ...rest] = answers;
  if (rest.length === 0) return first;
  const keys = new Set(answers.flatMap((answer) => [...answer.keys()]));
  const joined = [...keys].map((key) => {
    const values = answers.flatMap((answer) => answer.get(key) ?? []);
    return [key, joinField(key, answers, values, code)] as const;
  });
  return new Map(joined);
}

function joinField(key: string, answers: readonly ValueMap[], values: readonly Value[], code: Code): Value {
  if (key === 'comply') return joinComply(answers, code);
  if (key === 'evidence') return joinLists(answers.flatMap((answer) => listItems(answer.get(key))));
  if (values.every(isMapValue)) return joinMaps(values);
  return joinTexts(values);
}

/** A failing counts before an answer that is not there yet, that before a Yes, and that before what does not apply. */
function joinComply(answers: readonly ValueMap[], code: Code): string {
  const words = answers.map((answer) => {
    const written = answer.get('comply');
    return typeof written === 'string' ? readAnswerWord(written, code) : undefined;
  });
  const [worst] = words.toSorted((one, other) => rank(other, code) - rank(one, code));
  return worst ? spellAnswer(worst) : '';
}

/** The higher, the worse; of answers that count alike, the later in the form. */
function rank(word: AnswerWord | undefined, { answers }: Code): number {
  if (!word) return 2 * answers.length;
  const place = answers.findIndex(({ answer }) => answer === word.answer);
  return { neither: 0, yes: 1, no: 3 }[word.countsAs] * answers.length + place;
}

function listItems(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' || isMapValue(value) ? [value] : value;
}

function joinLists(items: readonly Value[]): Value[] {
  return items.filter((item, index) => items.findIndex((other) => isSameValue(item, other)) === index);
}

function joinTexts(values: readonly Value[]): string {
  const texts = values.flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : [],
  );
  const text = [...new Set(texts)].join('\n\n');
  return text.includes('\n') ? `${text}\n` : text;
}

/** Actions, waivers and notes: key by key. */
function joinMaps(maps: readonly ValueMap[]): ValueMap {
  const keys = new Set(maps.flatMap((map) => [...map.keys()]));
  return new Map(
    [...keys].map((key) => {
      const values = maps.flatMap((map) => map.get(key) ?? []);
      const days = values.filter((value) => typeof value === 'string').toSorted();
      if (key === 'by' || key === 'due') return [key, days.find((day) => day !== '') ?? ''];
      return [key, key === 'what' ? joinTexts(values) : (values[0] ?? '')];
    }),
  );
}
