import type { Limit, Provision } from '../../../codes/code.ts';
import { followSteps } from '../../../records/process/follow-steps.ts';
import { count } from '../../../words/plurals.ts';
import { type ProcessContext, type ProcessRule, pointToAnswer } from '../../process/process-rule.ts';
import { listTimedStages, type TimedStage } from '../../process/timed-stages.ts';
import type { Finding } from '../../rule.ts';

/** The procedure's times are the Code's or shorter, the steps of a stage added up, and none is left out. */
export const processTimeLimits: ProcessRule = {
  id: 'process-time-limits',
  severity: 'warning',
  gap: false,
  find: (context) =>
    listTimedStages(context).flatMap((timed) => [
      ...findMissing(timed, context),
      ...findAcknowledgement(timed, context),
      ...findResponse(timed, context),
      ...findExtension(timed, context),
    ]),
};

const keys = { acknowledgement: 'acknowledge', response: 'respond', extension: 'extend' } as const;

function findMissing({ times, path, limits, isWhole }: TimedStage, context: ProcessContext): Finding[] {
  if (!isWhole) return [];
  return (['acknowledgement', 'response'] as const).flatMap((step): Finding[] => {
    const limit = limits[step];
    if (!limit || times[keys[step]] !== null) return [];
    const id = findLimited(limit, context);
    return [
      {
        path: [...path, keys[step]],
        at: 'key',
        shownAt: [...path, 'name'],
        covers: [...path, keys[step]],
        message: `${times.name} has no time for the ${step}, but the Code has one: ${describeLimit(limit)} (${id}).`,
        help: `Write ${keys[step]}: { within: ${limit.workingDays}, from: ${limit.from} }, if that is what you do; ${answerNo(id, context)}`,
        elsewhere: pointToAnswer(context, id),
      },
    ];
  });
}

function findAcknowledgement({ times, path, limits }: TimedStage, context: ProcessContext): Finding[] {
  const { acknowledge } = times;
  if (!acknowledge || !limits.acknowledgement) return [];
  return judge(
    {
      days: acknowledge.within,
      most: limits.acknowledgement.workingDays,
      path: [...path, 'acknowledge', 'within'],
    },
    `${times.name} is acknowledged within ${days(acknowledge.within)}`,
    limits.acknowledgement,
    context,
  );
}

/**
 * Counted from receipt, the response may take as long as the acknowledgement and its own time together; where the procedure
 * acknowledges earlier than the Code wants, that much less.
 */
function findResponse({ times, path, limits, acknowledged }: TimedStage, context: ProcessContext): Finding[] {
  const { respond } = followSteps(times);
  const limit = limits.response;
  if (!respond || !limit || respond.since === 'unknown') return [];
  const first = limits.acknowledgement?.workingDays ?? 0;
  const isReceipt = respond.since === 'receipt' && limit.from === 'acknowledgement';
  const until = isReceipt ? Math.min(acknowledged ?? first, first) : 0;
  const said = `${times.name} is answered ${respond.overSteps ? 'up to' : 'within'} ${days(respond.days)} from ${respond.since}${respond.overSteps ? ', its steps added up' : ''}`;
  return judge(
    {
      days: respond.days,
      most: limit.workingDays + until,
      path: respond.overSteps ? [...path, 'respond'] : [...path, 'respond', 'within'],
    },
    said,
    limit,
    context,
    isReceipt && until > 0
      ? `; with the ${until} until it is acknowledged that makes ${limit.workingDays + until}`
      : '',
  );
}

function findExtension({ times, path, limits }: TimedStage, context: ProcessContext): Finding[] {
  const { extend } = times;
  if (!extend || !limits.extension) return [];
  return judge(
    { days: extend.by, most: limits.extension.workingDays, path: [...path, 'extend', 'by'] },
    `${times.name} is extended by up to ${days(extend.by)}`,
    limits.extension,
    context,
  );
}

function judge(
  {
    days: taken,
    most,
    path,
  }: { readonly days: number; readonly most: number; readonly path: Finding['path'] },
  said: string,
  limit: Limit,
  context: ProcessContext,
  more = '',
): Finding[] {
  if (taken <= most) return [];
  const id = findLimited(limit, context);
  return [
    {
      path,
      at: path.at(-1) === 'respond' ? 'key' : 'value',
      covers: path,
      message: `${said}, but the Code allows ${describeLimit(limit)}${more} (${id}).`,
      help: `Write no more than ${days(most)}, if that is what you do; ${answerNo(id, context)}`,
      elsewhere: pointToAnswer(context, id),
    },
  ];
}

/** What to do where the procedure really differs. */
function answerNo(id: string, { answers }: ProcessContext): string {
  return answers.find(id)?.standing === 'no'
    ? `if not, change the procedure, as the answer to ${id} is to say by when.`
    : `if not, change the procedure, and answer ${id} as it is until then.`;
}

function describeLimit({ workingDays, from, step }: Limit): string {
  return step === 'extension' ? `${days(workingDays)} more` : `${days(workingDays)} from ${from}`;
}

function findLimited(limit: Limit, { code }: ProcessContext): string {
  const provision = code.provisions.find((one: Provision) => one.limit === limit);
  return provision?.id ?? '';
}

function days(number: number): string {
  return count(number, 'working day');
}
