import type { PlainSentence } from '../cases/plain.ts';
import { findPeriods, type Period } from './periods.ts';
import { listStagesSaid, type StageSaid, speaksOfReview, stageName } from './stage-words.ts';
import { blankStarts, readStart, type Start, startsLater } from './starts.ts';
import { readDescribed, readFirstStep, readLastStep, type StepSaid } from './step-words.ts';

/** What a sentence says about one length of time, as far as its words do. */
export interface TimedStep {
  readonly period: Period;
  /** `''` if the sentence does not say. */
  readonly step: StepSaid | '';
  /** 0 if no stage is named. */
  readonly stage: StageSaid;
  /** Whether it speaks of a review without naming a stage. */
  readonly review: boolean;
  readonly from: Start;
  /** Where the words about the start end. */
  readonly end: number;
}

const requestNouns = new RegExp(
  `\\b(?:escalation requests?|(?:requests?|ask(?:s|ed|ing)?) (?:to escalate|for escalation|for (?:a |an )?(?:review|${stageName}))|(?:${stageName} |review )requests?)`,
  'g',
);
/** `stage 2 takes`, `stage 2:`: the stage as a whole, which is as long as its response. */
const stageBefore = new RegExp(
  `\\b(?:${stageName}|(?:first|second|final) stage)(?: complaints?| cases?)?[^\\w]{0,4}(?:(?:is|are|takes?|lasts?|has|have|must be|completed|concluded|finished|up|to|no|more|than|a|maximum|of|within|in)\\W){0,6}$`,
);
/** What is done in a length of time, right after it: `ten days to reply`, `inside ten days, sends the reply`. */
const doneThen =
  /^(?: (?:in which )?(?:to|for)\b|, (?:we )?(?:sends?|issues?|writes?|gives?|provides?|responds?|repl(?:y|ies)|answers?|acknowledges?)\b)/;
const shared = /\b(?:within|in) $/;
/** The stages named together, so that two lengths of time are those of each in turn. */
const inTurn =
  /\b(?:two stages|stages? (?:1|one) and (?:stage )?(?:2|two)|first and (?:the )?second stages?|respectively)\b/;
const fill = (words: string) => '·'.repeat(words.length);

/**
 * The lengths of time that a plain sentence names, each with what it limits if it sets it: `isSetAside` tells whether it
 * does. `stages` is how many the Code has.
 */
export function readTimedSteps(plain: PlainSentence, stages: number): TimedStep[] {
  const periods = findPeriods(plain.text);
  const cuts = periods.map((period, index) => {
    const previous = periods[index - 1];
    return previous ? cutBetween(plain.text, previous.end, period.start) : 0;
  });
  const areInTurn = areToldInTurn(plain.text, periods, stages);
  const steps: TimedStep[] = [];
  for (const [index, period] of periods.entries()) {
    const before = plain.text.slice(cuts[index], period.start);
    const after = plain.text.slice(period.end, cuts[index + 1] ?? plain.text.length);
    const { start, length, between } = readStart(after);
    const rest = `${between}${after.slice(length)}`;
    const earlier = steps.at(-1);
    const step =
      findStep(period, before, rest, isShort(before) ? (earlier?.step ?? '') : '') ||
      (areInTurn || start === 'acknowledgement' ? 'response' : '');
    steps.push({
      period,
      step,
      stage: findStage(plain.text, cuts[index] ?? 0, before, rest, stages, areInTurn ? index + 1 : 0),
      review: speaksOfReview(`${before} ${rest}`),
      from: readFrom(period, step, start, before),
      end: period.end + length,
    });
  }
  return steps;
}

/** When a length of time starts: later than told where it is a further one, or an event comes first. */
function readFrom(period: Period, step: StepSaid | '', start: Start, before: string): Start {
  if (period.further && step === 'acknowledgement') return 'later';
  return start === '' && startsLater(before) ? 'later' : start;
}

function areToldInTurn(text: string, periods: readonly Period[], stages: number): boolean {
  return stages === 2 && periods.length === 2 && inTurn.test(text);
}

/** The stage meant: `turn` is that of its place where two are told in turn, else 0. `cut` is where `before` begins. */
function findStage(
  text: string,
  cut: number,
  before: string,
  rest: string,
  stages: number,
  turn: number,
): StageSaid {
  const said =
    listStagesSaid(blankStarts(before), stages).at(-1) ?? listStagesSaid(blankStarts(rest), stages)[0];
  if (turn !== 0 && (said === undefined || text.includes('respectively'))) return turn;
  return said ?? listStagesSaid(blankStarts(text.slice(0, cut)), stages).at(-1) ?? 0;
}

/** Where the words about one length of time end and those about the next begin. */
function cutBetween(text: string, end: number, start: number): number {
  const between = text.slice(end, start);
  const { length } = readStart(between);
  const own = /^ ?\([^()]*\)/.exec(between.slice(length))?.[0].length ?? 0;
  const at = between.slice(length + own).search(/[;,(/–—]|\b(?:and|but|or|while|then)\b/);
  return at < 0 ? end + length + own : end + length + own + at;
}

/** Whether the words before a length of time have no verb of their own, so that those before them hold: `, stage 2 in`. */
function isShort(before: string): boolean {
  return before.trim().split(/\s+/).length <= 7;
}

/** What a further length of time is for: a second one for the acknowledgement makes that later, another extends. */
function findFurtherStep(told: StepSaid | '', earlier: StepSaid | ''): StepSaid {
  if (told === 'acknowledgement') return earlier === told ? told : 'other';
  return told === 'other' ? 'other' : 'extension';
}

/** `earlier` is the step that holds for the words before, where these have no verb of their own. */
function findStep(period: Period, before: string, rest: string, earlier: StepSaid | ''): StepSaid | '' {
  const plainBefore = blankStarts(before.replace(requestNouns, fill));
  const plainRest = blankStarts(rest.replace(requestNouns, fill));
  if (period.adjective) return readDescribed(plainBefore, plainRest);
  const next = readFirstStep(plainRest);
  const purpose = doneThen.test(rest) ? next : '';
  const told = purpose || readLastStep(plainBefore);
  if (period.further) return findFurtherStep(told, earlier);
  if (earlier === 'other' && /^\W*(?:and|or|then)? ?(?:finish|complet)\w*/.test(before.trim()))
    return 'other';
  if (told) return told;
  if (earlier !== '' && shared.test(before)) return earlier;
  return stageBefore.test(before) ? 'response' : next || earlier;
}
