import { type PlainSentence, widenToClauses } from '../cases/plain.ts';
import { hasReading } from '../cases/readings.ts';
import type { TimedStep } from './timed-steps.ts';

/** Words, right before a length of time, with which it is no limit: what is late, what recurs, what is not so. */
const noLimit =
  /(?:(?<!\b(?:no|not|never|nor|n't)(?: be| take| last| go| run| take up)? )\b(?:more than|over|longer than|beyond|older than|later than|above|exceed(?:s|ed|ing)?|overran|overrun|overdue by|late by)|\bevery|\beach|\bonce (?:in|every)|\bfirst|\blast|\bnext|\bevery (?:\w+ ){0,2}?|\b(?:instead of|rather than|not|never|n't|cannot)(?: [\w']+){0,4}?(?: within| in| take| need| allow| have| at| by| for)?|\breduced from|\bchanged from|\bshortened from|\bdown from|\bup from)(?: the)? $/;
const negatedLimit = /\b(?:no|not|never|n't) (?:\w+ ){0,2}?(?:more|later|longer|exceed|over|beyond)\b[^,;]*$/;
/** Words of the clause with which it tells what happened, or is about other work. */
const otherWork =
  /\b(?:hazards?|damp|awaab\w*|emergenc\w+|averag\w+|mean|median|typically took|took|longest|shortest|overdue|target was|last year|per ?cent|service requests?|subject access|data protection|freedom of information|foi|gas|appointments?|compensation|payments?|paid|non-?housing|enquir(?:y|ies)|councillors?'? (?:enquir|question)|our mp\w*|new (?:points?|issues?|matters?))\b|\d ?%|(?<!\b(?:about|of|on|for|with|to) (?:\w+ )?)\b(?:repairs?|works|actions?|jobs|remedies) (?:[\w-]+ ){0,10}?(?:finish\w*|complet\w*|carried out|done)\b/;

/** Whether the words around a length of time say that it is no limit of the landlord's for complaints. */
export function isSetAside(
  plain: PlainSentence,
  { period, end }: Pick<TimedStep, 'period' | 'end'>,
): boolean {
  const clause = widenToClauses(plain, { start: period.start, end });
  const before = plain.text.slice(clause.start, period.start);
  const after = plain.text.slice(end, clause.end);
  const around = `${before}${' '.repeat(end - period.start)}${after}`;
  if (noLimit.test(before) && !negatedLimit.test(before)) return true;
  return (
    otherWork.test(around) ||
    (['past', 'told', 'quoted'] as const).some((reading) => hasReading(reading, around))
  );
}
