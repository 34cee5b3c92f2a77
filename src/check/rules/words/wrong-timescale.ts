import { nameAnswers } from '../../../codes/answers.ts';
import type { Code, Limit, Provision } from '../../../codes/code.ts';
import { atStage } from '../../../codes/stages.ts';
import { type Duration, findDurations } from '../../../words/durations.ts';
import { readClaims } from '../../prose/passages.ts';
import type { Sentence } from '../../prose/prose.ts';
import { readTimedStep, type TimedStep } from '../../prose/timed-steps.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

type Limited = Provision & { readonly limit: Limit };

/** Sentences about what happened, used to be or is wrong, or about other work. */
const setAside =
  /\b(?:average|took|longest|overdue|used to|previously|prior policy|old policy|formerly|no longer|instead of|rather than|reduced from|changed from|target was|last year|service requests?|subject access|gas|appointments?|compensation)\b/i;

/** Words that mean a whole stage, not one step of it. */
const inAll =
  /\b(?:total|overall|altogether|including|maximum|from receipt|in all|(?:where|if|when) extended|extended to|with (?:an|any|the) extension)\b/i;

const workingDays = { 'working day': 1, 'calendar day': 1, day: 1, week: 5, month: 20 } as const;

/** The times the Code sets, in working days from the event it names; other times or another start are not the Code's. */
export const wrongTimescale: Rule = {
  id: 'wrong-timescale',
  severity: 'warning',
  gap: false,
  find: (context) => readClaims(context).flatMap((sentence) => findInSentence(sentence, context)),
};

function findInSentence(sentence: Sentence, { code }: CodeContext): Finding[] {
  const own = code.provisions.find(({ id }) => id === sentence.provision);
  const durations = findDurations(sentence.text);
  if (durations.length === 0 || setAside.test(sentence.text)) return [];
  return durations.flatMap((duration, index): Finding[] => {
    const timed = readTimedStep(sentence.text, durations, index, code.stages);
    const step = timed.step || own?.limit?.step;
    const stage = timed.stage || own?.stage || 0;
    if (!step || step === 'other') return [];
    const limited = code.provisions.filter(
      (provision): provision is Limited =>
        provision.limit?.step === step && (stage === 0 || provision.stage === stage),
    );
    const isVague = stage === 0 && code.stages > 0;
    if (isVague && (step !== 'acknowledgement' || !/\bcomplaint|\bescalation/i.test(sentence.text)))
      return [];
    const [provision] = limited;
    const wrong = provision && describeWrong(duration, timed, provision, sentence.text, code);
    return wrong ? [{ path: sentence.path, at: 'value', ...wrong }] : [];
  });
}

function describeWrong(
  duration: Duration,
  { from, end }: TimedStep,
  { id, stage, limit }: Limited,
  sentence: string,
  code: Code,
): Pick<Finding, 'quote' | 'message' | 'help'> | undefined {
  const { provisions } = code;
  const days = duration.amount * workingDays[duration.unit];
  const time = `${limit.workingDays} working days${limit.step === 'extension' ? ' more' : ` from ${limit.from}`}`;
  const help = `Write the Code’s ${time}, where the policy says so too; where it does not, answer ${nameAnswers('no', code)} and say by when it will.`;
  const named = `${limit.step}${atStage(stage)}`;
  if (duration.unit === 'calendar day') {
    return {
      quote: duration.text,
      message: `“${duration.text}” counts calendar days for the ${named}, but the Code counts working days: ${time} (${id}).`,
      help,
    };
  }
  const bound =
    limit.from === 'acknowledgement' && from === 'receipt' ? findReceiptBound(stage, provisions) : 0;
  if (bound > 0 && days === limit.workingDays) {
    const quote = sentence.slice(duration.start, end);
    return {
      quote,
      message: `“${quote}” does not count from acknowledgement, as the Code does for the ${named}: ${time} (${id}).`,
      help,
    };
  }
  if (isAllowed(days, duration, limit, { sentence, bound, stage, provisions })) return undefined;
  return {
    quote: duration.text,
    message: `“${duration.text}” is not the Code’s time for the ${named}: ${time} (${id}).`,
    help,
  };
}

/** Whether the time is the Code's, a stricter one, or the sum of the Code's if the words are about the whole stage. */
function isAllowed(
  days: number,
  { further }: Duration,
  limit: Limit,
  whole: { sentence: string; bound: number; stage: number; provisions: readonly Provision[] },
): boolean {
  if (limit.step === 'extension') {
    if (days === limit.workingDays) return true;
    const isLimit =
      further ||
      /\b(?:no more|not more|at most|up to|maximum|not exceed|limited to|longer than)\b/i.test(
        whole.sentence,
      );
    if (days < limit.workingDays) return !isLimit;
    return inAll.test(whole.sentence) && listSums(whole.stage, whole.provisions).includes(days);
  }
  if (days <= limit.workingDays || days <= whole.bound) return true;
  const sums = listSums(whole.stage, whole.provisions);
  return (
    (inAll.test(whole.sentence) || /\bexten(?:d|ded|sions?)\b/i.test(whole.sentence)) && sums.includes(days)
  );
}

/** The working days from receipt that acknowledgement and response take together. */
function findReceiptBound(stage: number, provisions: readonly Provision[]): number {
  return readDays('acknowledgement', stage, provisions) + readDays('response', stage, provisions);
}

function listSums(stage: number, provisions: readonly Provision[]): number[] {
  const [first, response, extension] = (['acknowledgement', 'response', 'extension'] as const).map((step) =>
    readDays(step, stage, provisions),
  );
  if (!first || !response || !extension) return [];
  return [response + extension, first + response, first + response + extension];
}

function readDays(step: Limit['step'], stage: number, provisions: readonly Provision[]): number {
  return (
    provisions.find((provision) => provision.stage === stage && provision.limit?.step === step)?.limit
      ?.workingDays ?? 0
  );
}
