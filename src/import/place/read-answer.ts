import type { AnswerWord } from '../../codes/code.ts';
import { monthPattern } from '../../words/months.ts';
import { spellPattern } from '../../words/phrases.ts';
import { isHarmless } from './answers/beside-words.ts';

/** What words begin by saying about compliance. */
export interface Answer {
  /**
   * The answer, or `''` if the words only begin like one (`Yes, with further development`, `Yes from April 2027`) or
   * there are none.
   */
  readonly comply: AnswerWord['answer'] | '';
  /** `Partial`, which the form does not have, is read as No. */
  readonly partial: boolean;
  /** How many characters the answer takes; 0 if the words do not begin with one. */
  readonly length: number;
}

/**
 * Reads the answer that a text begins with. It counts only if it stands alone: at the end of the text, of its line
 * or sentence, or run together with a new sentence (`YPoint 1.2`, `Yes The policy`). Blank is never an answer. It knows
 * the answers of the Code, as its form prints them, and what landlords write for a yes and a no.
 */
export function readAnswer(text: string, answers: readonly AnswerWord[]): Answer {
  const lead = /^[\s.,:;|/•*>–-]*/.exec(text)?.[0].length ?? 0;
  const words = text.slice(lead);
  const own = listSpellings(answers);
  const ticked = readTicked(words, own, answers);
  if (ticked !== undefined) return { ...ticked, length: lead + ticked.length };
  if (isUnfilled(words, own)) return none;
  for (const [comply, partial, found] of listReadings(words, own, answers)) {
    const rest = words.slice(found.length);
    const stop = stops.exec(rest)?.[0];
    if (stop !== undefined) {
      const isTakenBack = isContradicted({ comply, partial }, rest.slice(stop.length), answers);
      const answer = isTakenBack ? { comply: '', partial: false } : { comply, partial };
      return { ...answer, length: lead + found.length + stop.length };
    }
    if (isLabel(found, rest, answers)) return none;
    return readQualified({ comply, partial, length: lead + found.length }, rest);
  }
  return none;
}

/** Whether words that may be an answer are a label, which asks for one: “Non-compliant: No” says the opposite. */
function isLabel(found: string, rest: string, answers: readonly AnswerWord[]): boolean {
  const [, after] = /^\s*:\s*(.{1,40})/.exec(rest) ?? [];
  return after !== undefined && /compl|met$/i.test(found) && readAnswer(after, answers).length > 0;
}

/** Whether another answer, and nothing else, stands on the next line or in the next sentence: `Yes. Partial`. */
function isContradicted(
  { comply, partial }: Pick<Answer, 'comply' | 'partial'>,
  rest: string,
  answers: readonly AnswerWord[],
): boolean {
  const [line = ''] = rest.trimStart().split('\n', 1);
  if (line.length > longestSecond) return false;
  const second = readAnswer(line, answers);
  return (
    second.length > 0 &&
    second.length >= line.length &&
    (second.comply !== comply || second.partial !== partial)
  );
}

// An answer and its full stop.
const longestSecond = 24;

const unfilled = /^\(?yes\s*(?:(?:\/|or)\s*no\b|no\s*(?:[\n|]|$))/i;
const none: Answer = { comply: '', partial: false, length: 0 };

/** A spelling of one of the Code's own answers, beyond what landlords write for yes and no. */
interface Spelling {
  readonly answer: string;
  /** The source of a regular expression. */
  readonly words: string;
}

/** The longest come first: “Yes, with further development” is not Yes. */
function listSpellings(answers: readonly AnswerWord[]): Spelling[] {
  const spelt = answers.flatMap(({ answer, label, accepted }) =>
    [label.toLowerCase(), ...accepted].map((words) => ({ answer, words })),
  );
  return spelt
    .filter(({ answer, words }) => !isCommon(answer, words))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ answer, words }) => ({
      answer,
      words: spellPattern(words),
    }));
}

function isCommon(answer: string, words: string): boolean {
  return vocabulary.some(([key, , pattern]) => key === answer && pattern.exec(words)?.[0] === words);
}

/** The form's own choice of answers, with none deleted. */
function isUnfilled(words: string, own: readonly Spelling[]): boolean {
  const any = own.map((spelling) => spelling.words).join('|');
  return (
    unfilled.test(words) ||
    (any !== '' && new RegExp(`^(?:${any})\\s*(?:/|\\|)\\s*(?:${any})`, 'i').test(words))
  );
}

/** An answer that words may begin with: the answer, whether it is Partial, and the words it takes. */
function listReadings(
  words: string,
  own: readonly Spelling[],
  answers: readonly AnswerWord[],
): [Answer['comply'], boolean, string][] {
  const spelt = own.flatMap(({ answer, words: spelling }): [string, boolean, string][] => {
    const found = new RegExp(`^${spelling}(?![a-z])`, 'i').exec(words)?.[0];
    return found === undefined ? [] : [[answer, false, found]];
  });
  const common = vocabulary.flatMap(([key, partial, pattern]): [Answer['comply'], boolean, string][] => {
    const found = pattern.exec(words)?.[0];
    if (found === undefined) return [];
    const comply = partial && answers.length > 2 ? '' : answerFor(key, answers);
    return [[comply, partial && comply !== '', found]];
  });
  return [...spelt, ...common];
}

/** The Code's answer for a yes or a no: the one with that key, else the only one that counts as it; `''` if unclear. */
function answerFor(key: 'yes' | 'no', answers: readonly AnswerWord[]): Answer['comply'] {
  if (answers.some(({ answer }) => answer === key)) return key;
  const [only, other] = answers.filter(({ countsAs }) => countsAs === key);
  return only !== undefined && other === undefined ? only.answer : '';
}

const box = String.raw`(?:[☐□☒☑✓✔✗]|[[(]\s?[xX✓]?\s?[\])])`;
const tick = String.raw`(?:[☒☑✓✔✗]|[[(]\s?[xX✓]\s?[\])])`;

/** Tick boxes before the words or after them: `☒ Yes ☐ No`, `Yes [x] No [ ]`. */
function readTicked(
  words: string,
  own: readonly Spelling[],
  answers: readonly AnswerWord[],
): Answer | undefined {
  const any = [...own.map((spelling) => spelling.words), 'yes', 'no', 'partial(?:ly)?'].join('|');
  const most = Math.max(3, answers.length);
  const forms = [
    { whole: `${box}\\s*(?:${any})`, ticked: `${tick}\\s*(${any})` },
    { whole: `(?:${any})\\s*(?:[:–-]\\s*)?${box}`, ticked: `(${any})\\s*(?:[:–-]\\s*)?${tick}` },
  ];
  const form = forms.find(({ whole }) => new RegExp(`^(?:${whole}[\\s,/|]*){2}`, 'i').test(words));
  const boxes = form && new RegExp(`^(?:${form.whole}[\\s,/|]*){2,${most}}`, 'i').exec(words)?.[0];
  if (form === undefined || boxes === undefined) return undefined;
  const ticked = [...boxes.matchAll(new RegExp(form.ticked, 'gi'))].map(([, word = '']) => word);
  const [word = ''] = ticked;
  const [comply = '', partial = false] =
    ticked.length === 1 ? (listReadings(word, own, answers)[0] ?? []) : [];
  return { comply, partial, length: boxes.length };
}

const subject = `(?:we|the (?:landlord|council|association|trust|group|organisation)) (?:currently |do |fully )*`;
const vocabulary: readonly ['yes' | 'no', boolean, RegExp][] = [
  ['no', true, /^(?:partial(?:ly)?|partly|in part)(?: (?:compl(?:y|ies|iant|iance)|met|in place))?/i],
  ['no', true, new RegExp(`^${subject}?partial(?:ly)? compl(?:y|ies)`, 'i')],
  [
    'no',
    false,
    /^(?:non[- ]?complian(?:t|ce)|not (?:yet |currently |fully )?(?:complian(?:t|ce)|complied|met))/i,
  ],
  ['no', false, new RegExp(`^${subject}(?:not|n’t|n't|does not)(?: yet| currently)? comply`, 'i')],
  // N/A is written NA too.
  ['no', false, /^(?:NO|No|no|N(?!A(?![a-z]))|n|False|false|FALSE)(?![a-z])/],
  ['yes', false, new RegExp(`^${subject}compl(?:y|ies)`, 'i')],
  ['yes', false, /^(?:we are |fully )*(?:compliant|complies)/i],
  ['yes', false, /^(?:fully compl(?:y|ied)|(?:in )?full compliance)(?![a-z])/i],
  ['yes', false, /^(?:fully )?met(?![a-z])/i],
  ['yes', false, /^(?:YES|Yes|yes|Y|y|True|true|TRUE)(?![a-z])/],
];

// The end (with a stroke, if the other answer is struck out), a full stop, a new line or cell, or a new sentence: with a
// capital, a figure or a quotation mark.
const stops = /^(?:\s*\/\s*$|\s*[.!](?=\s|\p{Lu}|$)|\s*$|\s*\n|\s*\|\s*|\s*(?=[\p{Lu}\p{N}“‘"•]))/u;
/** An answer whose sentence goes on: a Partial is a No whatever follows; any other may no longer be an answer. */
function readQualified(answer: Answer, rest: string): Answer {
  const isParted = parts.test(rest);
  if (!isParted && !joins.test(rest)) return none;
  if (answer.comply === 'yes' && isHarmless(rest.split('\n', 1)[0] ?? '')) return answer;
  const isPromise = answer.comply === 'yes' && promised.test(rest.slice(0, 100));
  const isHedged =
    qualified.test(rest.slice(0, 100)) || (answer.comply === 'yes' && hedged.test(rest.slice(0, 60)));
  if (answer.partial || (isParted && !isPromise && !isHedged)) return answer;
  return { ...answer, comply: '' };
}

// A dash or a bracket, before more about the answer; and words that continue its sentence.
const parts = /^\s*[–—(:;-]/;
const joins =
  /^\s*,|^\s+(?:but|with|except|subject|partial|we|our|as|see|from|by|until|after|once|when|if)\b/i;
// From a future day: “Yes – from April 2027”, “Yes, by the end of June”.
const promised = new RegExp(
  `^[\\s–—(:;-]*(?:from|by|until|after|in|starting|due)\\b[^.\\n]{0,40}\\b(?:20\\d\\d\\b|(?:next|end of|q[1-4]|spring|summer|autumn|winter)\\b|${monthPattern})`,
  'i',
);
const qualified =
  /\b(?:partial\w*|partly|in part|not yet|further|in progress|subject to|pending|except|however|but|once|when)\b/i;
// Words that take back a part of a Yes: “Yes – mostly”, “Yes (tenants only)”, “Yes – in development”.
const hedged =
  /^[^.\n]{0,30}?\b(?:not (?:fully|always|all|for)|mostly|mainly|largely|broadly|generally|substantially|nearly|almost|some|apart from|excluding|unless|only|in principle|in draft|in development|working (?:towards?|on)|under (?:review|development|way)|underway|to be \w+|being \w+|planned|(?:plan|aim|intend)s? to|due|(?:it |this |we )will|will be|n\/a|not applicable)\b|^\s*[–—(:;-]+\s*will\b/i;
