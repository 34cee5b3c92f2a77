import type { Provision } from '../../../codes/code.ts';
import { count } from '../../../words/plurals.ts';
import { readPlain } from '../../cases/plain.ts';
import type { ProcessContext, ProcessRule } from '../../process/process-rule.ts';
import { listTimedStages, type TimedStage } from '../../process/timed-stages.ts';
import { splitSentences } from '../../prose/prose.ts';
import type { Finding } from '../../rule.ts';
import { isSetAside } from '../../timescale/set-aside.ts';
import type { Start } from '../../timescale/starts.ts';
import { readTimedSteps } from '../../timescale/timed-steps.ts';

/** The procedure has the times that the answers tell. */
export const processAtOddsWithAnswer: ProcessRule = {
  id: 'process-at-odds-with-answer',
  severity: 'warning',
  gap: false,
  find: (context) =>
    listTimedStages(context)
      .filter(({ isWhole }) => isWhole)
      .flatMap((timed) => [
        ...judge(timed, 'acknowledgement', context),
        ...judge(timed, 'response', context),
        ...judge(timed, 'extension', context),
      ]),
};

type LimitedStep = 'acknowledgement' | 'response' | 'extension';

function judge({ times, path, limits }: TimedStage, step: LimitedStep, context: ProcessContext): Finding[] {
  const own = {
    acknowledgement: times.acknowledge && {
      days: times.acknowledge.within,
      from: times.acknowledge.from,
      key: ['acknowledge', 'within'],
    },
    response: times.respond && {
      days: times.respond.within,
      from: times.respond.from,
      key: ['respond', 'within'],
    },
    extension: times.extend && { days: times.extend.by, from: '', key: ['extend', 'by'] },
  }[step];
  const provision = context.code.provisions.find(({ limit }) => limit !== null && limit === limits[step]);
  const answer = provision && context.answers.find(provision.id);
  if (!own || !provision || !answer) return [];
  const all = readTold(provision, answer.commentary, own.from, context);
  const [told] = all;
  if (told === undefined || all.includes(own.days)) return [];
  return [
    {
      path: [...path, ...own.key],
      at: 'value',
      message: `The ${step} of ${times.name} has ${count(own.days, 'working day')} here, but the answer to ${provision.id} says ${told}.`,
      help: `Write what is so in both: this procedure, and the commentary of ${provision.id}.`,
      elsewhere: [{ file: context.answers.file, range: answer.range, note: `what ${provision.id} says` }],
    },
  ];
}

/**
 * The working days that the words under a provision give for its own step, where they count from the same day. Words that do not
 * say what the days are for count where they are the Code's own number.
 */
function readTold(
  { stage, limit }: Provision,
  commentary: string,
  from: string,
  { code }: ProcessContext,
): number[] {
  return splitSentences(commentary).flatMap((sentence) => {
    const plain = readPlain(sentence);
    return readTimedSteps(plain, code.stages)
      .filter((timed) => ['each', 0, stage].includes(timed.stage))
      .filter(({ period, from: start }) => period.unit === 'working day' && isSameStart(start, from))
      .filter(
        ({ step, period }) =>
          step === limit?.step || (['', 'other'].includes(step) && period.amount === limit?.workingDays),
      )
      .filter(
        (timed) => !isSetAside(plain, timed) || tellsPolicy.test(plain.text.slice(0, timed.period.start)),
      )
      .map(({ period }) => period.amount);
  });
}

/** Words with which a time is a limit, whatever the same sentence says happened. */
const tellsPolicy = /\b(?:policy|procedure) (?:gives|allows|says|has|sets)\b/;

function isSameStart(told: Start, own: string): boolean {
  if (told === '' || own === '') return true;
  if (told === 'logged') return own === 'logging' || own === 'acknowledgement';
  return told === own;
}
