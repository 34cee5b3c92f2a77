import type { CodeTerms } from '../../code-terms.ts';
import type { Answer } from '../read-answer.ts';
import { isHarmless, isReserved, longestBeside } from './beside-words.ts';

/** What the words beside an answer leave of it: nothing that matters, something to confirm, or a doubt whether it is one. */
export type Judgement = 'plain' | 'confirm' | 'open';

/**
 * Judges what an answer's own cell or line says after it. It is plain if nothing is there but harmless words, which
 * point elsewhere or say the same again (`– see policy`, `, fully compliant`); open if they give another answer
 * (`(2024) No (2025)`), a time that is not now or a reservation (`(TBC)`, `– no policy yet`); else a person confirms it.
 */
export function judgeAnswer(
  { comply, partial }: Pick<Answer, 'comply' | 'partial'>,
  rest: string,
  terms: CodeTerms,
): Judgement {
  const words = rest.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}?]/u.test(words)) return 'plain';
  const near = words.length > longestBeside ? (/^.{0,100}?[.;](?=\s|$)/.exec(words)?.[0] ?? '') : words;
  if (partial) return 'plain';
  const isYes = terms.code.answers.some(({ answer, countsAs }) => answer === comply && countsAs === 'yes');
  if (saysOther(comply, isYes, near, terms)) return 'open';
  if (!isYes) return 'plain';
  if (isReserved(near)) return 'open';
  return isHarmless(words) ? 'plain' : 'confirm';
}

/** Whether a part of the words is an answer of its own, and another one. */
function saysOther(comply: Answer['comply'], isYes: boolean, words: string, terms: CodeTerms): boolean {
  if (isYes && notMet.test(words)) return true;
  return words.split(clauses).some((clause) => {
    const other = terms.readAnswer(clause.slice(0, longestAnswer).replace(times, ''));
    return other.comply !== '' && (other.comply !== comply || other.partial);
  });
}

/** More signs than an answer has with what limits it. */
const longestAnswer = 300;

const clauses =
  /[.;,:()[\]|/]|\s[–—→-]\s?|→|\b(?:and|but|now|then|though|previously|formerly|was)\b|(?<=\d)\s/i;
const times = /(?:^|\s)(?:for|in|at|on|since|from|by|this|last|next|stage|x)\b.*$|\s\d.*$/i;
const notMet =
  /\b(?:non[- ]?complian\w+|not (?:yet |currently |fully |always |entirely |wholly )*(?:complian\w+|comply\w*|complied|met|meet\w*|in place|done|started|published|approved|all|always|fully|yet|every\w*|for|at|available|written|agreed)|(?:do|does|did|is|are|was|were|has|have)(?: not|n[’']t))\b/i;
