import type { Limit } from '../../../codes/code.ts';
import { followSteps } from '../../../records/process/follow-steps.ts';
import type { ProcessEvent } from '../../../records/process/procedure.ts';
import { clockStopped } from '../../cases/tables/procedure/clock-stopped.ts';
import { type ProcessContext, type ProcessRule, pointToAnswer } from '../../process/process-rule.ts';
import { listTimedStages } from '../../process/timed-stages.ts';
import { findToldFaults } from '../../process/told-faults.ts';
import { listAllWords, type ToldSentence } from '../../process/told-words.ts';
import type { Finding } from '../../rule.ts';

/** The procedure's times begin on the day that the Code counts from, or before it, and go on until the answer. */
export const processClock: ProcessRule = {
  id: 'process-clock',
  severity: 'warning',
  gap: false,
  find: (context) => [...findLateStart(context), ...findStopped(context)],
};

function findLateStart(context: ProcessContext): Finding[] {
  return listTimedStages(context).flatMap(({ times, path, limits }) => {
    const followed = followSteps(times);
    return (
      [
        ['acknowledge', 'acknowledged', followed.acknowledge, limits.acknowledgement],
        ['respond', 'answered', followed.respond, limits.response],
      ] as const
    ).flatMap(([key, done, latest, limit]) =>
      latest?.since === 'unknown' && limit
        ? [describe([...path, key, 'from'], `${times.name} is ${done}`, times[key]?.from, limit, context)]
        : [],
    );
  });
}

/** A clock that is told, in words, to stand still or begin anew while somebody is waited for. */
function findStopped(context: ProcessContext): Finding[] {
  const limited = context.code.provisions.filter(({ limit }) => limit?.step === 'response');
  const telling = {
    provisions: ({ stage }: ToldSentence) =>
      limited.filter((provision) => stage === null || provision.stage === stage).map(({ id }) => id),
    message: 'lets the time to answer stand still or begin anew, but the Code’s days go on while you wait',
    help: 'Answer in time with what is known. If you need longer, extend the time instead, give the reason, and write that at extend:.',
  };
  return findToldFaults(clockStopped, listAllWords(context), telling, context);
}

const events: Readonly<Record<ProcessEvent, string>> = {
  receipt: 'receipt',
  logging: 'when it is logged',
  acknowledgement: 'when it is acknowledged',
  allocation: 'when it is given to a member of staff',
  'step-before': 'a step of which the day is not told',
};

function describe(
  path: Finding['path'],
  said: string,
  from: ProcessEvent | undefined,
  limit: Limit,
  context: ProcessContext,
): Finding {
  const provision = context.code.provisions.find((one) => one.limit === limit)?.id ?? '';
  return {
    path,
    at: 'value',
    message: `${said} in days counted from ${events[from ?? 'step-before']}, but the Code counts from ${limit.from} (${provision}).`,
    help: `Write from: ${limit.from}; or, if that comes later with you, a step with is: allocation and its time, so that the days can be added up.`,
    elsewhere: pointToAnswer(context, provision),
  };
}
