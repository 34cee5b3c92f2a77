import { nameAnswers } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import { atStage } from '../../../codes/stages.ts';
import { readPlain, widenToClauses } from '../../cases/plain.ts';
import { findLead, readClaims } from '../../prose/passages.ts';
import type { Sentence } from '../../prose/prose.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { judgeStep, type Limited, type TimeFault } from '../../timescale/judge-step.ts';
import { timeUnit } from '../../timescale/periods.ts';
import { isSetAside } from '../../timescale/set-aside.ts';
import { readLastStep } from '../../timescale/step-words.ts';
import { readTimedSteps, type TimedStep } from '../../timescale/timed-steps.ts';

/** The times the Code sets, in working days from the event it names; a longer time or a later start is not the Code's. */
export const wrongTimescale: Rule = {
  id: 'wrong-timescale',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const sentences = readClaims(context);
    return sentences.flatMap((sentence, index) =>
      timeUnit.test(readPlain(sentence.text).text)
        ? findInSentence(sentence, findLead(sentences, index), context)
        : [],
    );
  },
};

function findInSentence(sentence: Sentence, lead: string, { code }: CodeContext): Finding[] {
  const plain = readPlain(sentence.text);
  const found = readTimedSteps(plain, code.stages).flatMap((timed) => {
    const provision = findLimited(timed, sentence, lead, code);
    if (!provision) return [];
    const clause = widenToClauses(plain, { start: timed.period.start, end: timed.end });
    const words = plain.text.slice(clause.start, clause.end);
    const fault = judgeStep(timed, provision, words, code.provisions);
    return fault === '' || isSetAside(plain, timed) ? [] : [{ timed, provision, fault }];
  });
  const once = found.filter(
    ({ timed, provision }, index) =>
      found.findIndex(
        (other) => other.provision === provision && other.timed.period.amount === timed.period.amount,
      ) === index,
  );
  return once.map(({ timed, provision, fault }) => ({
    path: sentence.path,
    at: 'value',
    ...describe(timed, provision, fault, sentence.text, code),
  }));
}

/** The provision that sets the time for what the words are about; where they leave it open, that of the answer's own. */
function findLimited(timed: TimedStep, sentence: Sentence, lead: string, code: Code): Limited | undefined {
  const own = code.provisions.find(({ id }) => id === sentence.provision);
  const step = timed.step || readLastStep(readPlain(lead).text) || own?.limit?.step;
  const limited = code.provisions.filter(
    (provision): provision is Limited => provision.limit !== null && provision.limit.step === step,
  );
  if (timed.stage === 'each' || code.stages === 0)
    return limited.toSorted((a, b) => a.limit.workingDays - b.limit.workingDays)[0];
  const stage = timed.stage || own?.stage || (timed.review && code.stages === 2 ? 2 : 0);
  if (stage !== 0) return limited.find((provision) => provision.stage === stage);
  const isAlike = new Set(limited.map(({ limit }) => limit.workingDays)).size === 1;
  return isAlike && /\bcomplaint|\bescalation|^\W*acknowledg/i.test(sentence.text) ? limited[0] : undefined;
}

function describe(
  { period, end }: TimedStep,
  { id, stage, limit }: Limited,
  fault: TimeFault,
  sentence: string,
  code: Code,
): Pick<Finding, 'quote' | 'message' | 'help'> {
  const time = `${limit.workingDays} working days${limit.step === 'extension' ? ' more' : ` from ${limit.from}`}`;
  const named = `${limit.step}${atStage(stage)}`;
  const quote = sentence.slice(period.start, fault === 'starts-late' ? end : period.end).trim();
  const wrong = {
    'too-long': `is not the Code’s time for the ${named}: ${time} (${id}).`,
    'calendar-days': `counts calendar days for the ${named}, but the Code counts working days: ${time} (${id}).`,
    'starts-late': `counts from a later day than the Code does for the ${named}: ${time} (${id}).`,
    '': '',
  }[fault];
  return {
    quote,
    message: `“${quote}” ${wrong}`,
    help: `Write the Code’s ${time}, where the policy says so too; where it does not, answer ${nameAnswers('no', code)} and say by when it will.`,
  };
}
