import type { AnswerWord } from '../../codes/code.ts';
import { monthPattern } from '../../words/months.ts';

/** What words say at their start about compliance. */
export interface Answer {
  /** The answer, or `''` where the words only begin like one (`Yes, with further development`, `Yes from April 2027`) or there are none. */
  readonly comply: AnswerWord['answer'] | '';
  /** `Partial`, which the form doesn't know, is read as No. */
  readonly partial: boolean;
  /** How many characters the answer takes; 0 where the words don't begin with one. */
  readonly length: number;
}

/**
 * Reads the answer that a text begins with. It counts only where it stands alone: at the end of the text, of its line
 * or sentence, or run together with a new sentence (`YPoint 1.2`, `Yes The policy`). Blank is never an answer.
 */
export function readAnswer(text: string): Answer {
  const lead = /^[\s.,:;|•*>–-]*/.exec(text)?.[0].length ?? 0;
  const words = text.slice(lead);
  const ticked = readTicked(words);
  if (ticked !== undefined) return { ...ticked, length: lead + ticked.length };
  if (unfilled.test(words)) return none;
  for (const [comply, partial, pattern] of vocabulary) {
    const found = pattern.exec(words)?.[0];
    if (found === undefined) continue;
    const rest = words.slice(found.length);
    const stop = stops.exec(rest)?.[0];
    if (stop !== undefined) return { comply, partial, length: lead + found.length + stop.length };
    return readQualified({ comply, partial, length: lead + found.length }, rest);
  }
  return none;
}

// The form's own "Yes / No", of which nothing was deleted.
const unfilled = /^\(?yes\s*(?:(?:\/|or)\s*no\b|no\s*(?:[\n|]|$))/i;
const none: Answer = { comply: '', partial: false, length: 0 };

/** Word's tick boxes: `☒ Yes ☐ No`. */
function readTicked(words: string): Answer | undefined {
  const boxes = /^(?:([☐□☒☑✓✔✗])\s*(yes|no|partial(?:ly)?)[\s,/]*){2,3}/i.exec(words)?.[0];
  if (boxes === undefined) return undefined;
  const ticked = [...boxes.matchAll(/[☒☑✓✔✗]\s*(yes|no|partial)/gi)].map(([, word = '']) =>
    word.toLowerCase(),
  );
  const [word = ''] = ticked;
  const comply = ticked.length !== 1 ? '' : word === 'yes' ? 'yes' : 'no';
  return { comply, partial: comply === 'no' && word === 'partial', length: boxes.length };
}

const subject = `(?:we|the (?:landlord|council|association|trust|group|organisation)) (?:currently |do |fully )*`;
const vocabulary: readonly [AnswerWord['answer'], boolean, RegExp][] = [
  ['no', true, /^(?:partial(?:ly)?|partly|in part)(?: (?:compl(?:y|ies|iant|iance)|met|in place))?/i],
  ['no', true, new RegExp(`^${subject}?partial(?:ly)? compl(?:y|ies)`, 'i')],
  [
    'no',
    false,
    /^(?:non[- ]?complian(?:t|ce)|not (?:yet |currently |fully )?(?:complian(?:t|ce)|complied|met))/i,
  ],
  ['no', false, new RegExp(`^${subject}(?:not|n’t|n't|does not)(?: yet| currently)? comply`, 'i')],
  ['no', false, /^(?:NO|No|no|N|n|False|false|FALSE)(?![a-z])/],
  ['yes', false, new RegExp(`^${subject}compl(?:y|ies)`, 'i')],
  ['yes', false, /^(?:we are |fully )*(?:compliant|complies)/i],
  ['yes', false, /^(?:fully )?met(?![a-z])/i],
  ['yes', false, /^(?:YES|Yes|yes|Y|y|True|true|TRUE)(?![a-z])/],
];

// The end, a full stop, a new line or cell, or a sentence that begins: with a capital, a figure or a quotation mark.
const stops = /^(?:\s*[.!](?=\s|\p{Lu}|$)|\s*$|\s*\n|\s*\|\s*|\s*(?=[\p{Lu}\p{N}“‘"•]))/u;
/** An answer that its sentence goes on with: a Partial is a No whatever follows; any other may no longer be one. */
function readQualified(answer: Answer, rest: string): Answer {
  const isParted = parts.test(rest);
  if (!isParted && !joins.test(rest)) return none;
  const isPromise = answer.comply === 'yes' && promised.test(rest.slice(0, 100));
  if (answer.partial || (isParted && !isPromise && !qualified.test(rest.slice(0, 100)))) return answer;
  return { ...answer, comply: '' };
}

// A dash or a bracket, after which more is said of an answer; and what goes on with its sentence.
const parts = /^\s*[–—(:;-]/;
const joins =
  /^\s*,|^\s+(?:but|with|except|subject|partial|we|our|as|see|from|by|until|after|once|when|if)\b/i;
// From a day to come: “Yes – from April 2027”, “Yes, by the end of June”.
const promised = new RegExp(
  `^[\\s–—(:;-]*(?:from|by|until|after|in|starting|due)\\b[^.\\n]{0,40}\\b(?:20\\d\\d\\b|(?:next|end of|q[1-4]|spring|summer|autumn|winter)\\b|${monthPattern})`,
  'i',
);
const qualified =
  /\b(?:partial\w*|partly|in part|not yet|further|in progress|subject to|pending|except|however|but|once|when)\b/i;
