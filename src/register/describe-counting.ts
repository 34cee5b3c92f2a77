import type { Code, Limit } from '../codes/code.ts';
import { inBrackets, nameStage } from '../codes/stages.ts';
import { formatDate } from '../words/dates.ts';
import { joinList } from '../words/lists.ts';
import { count } from '../words/plurals.ts';
import { readLimits, type StageLimits } from './count/stage-limits.ts';
import { keepsBack, readThreshold } from './count/suppress.ts';
import { readCalendarSpan } from './count/working-days.ts';
import type { Counting } from './counting.ts';

/**
 * How figures are counted from a register, in sentences for residents: the choices made and the rules that always
 * apply. They are printed with the figures, which are of years or of a shorter time, for which there is no rate for every
 * 1,000 homes. The limits are the Code's.
 */
export function describeCounting(
  counting: Counting,
  code: Code,
  time: 'year' | 'quarter' = 'year',
): string[] {
  return [
    `The figures show the position on ${formatDate(counting.countedOn)}: anything later is not included.`,
    `A complaint belongs to the ${time} in which it was received${code.stages > 1 ? `, and a later stage to the ${time} in which that stage was requested` : ''}. Complaints that were refused do not count as received.`,
    describeReopened(counting),
    ...describeTenures(counting),
    'A complaint whose record contradicts itself counts as received, and in no figure that the contradiction makes uncertain: it is then neither responded to nor open.',
    ...describeDays(counting),
    ...readLimits(code)
      .map(describeStage)
      .filter((sentence) => sentence !== ''),
    'If a complaint was not acknowledged, the time for the response is counted from the day it was received. A response does not count as an acknowledgement too.',
    describeExtensions(counting),
    'Complaints that were withdrawn count as received, but neither as responded to nor as open. The share acknowledged in time is out of all complaints received.',
    'For an even number of cases, the median is the mean of the middle two. Nine in ten cases took no longer than the 90th percentile.',
    ...(time === 'year' ? [describeRate(code)] : []),
    describeShare(counting, code),
    ...describeSuppression(counting),
  ];
}

function describeReopened({ reopened }: Counting): string {
  return reopened === 'once'
    ? 'A complaint that was opened again counts once, from the first receipt to the last response.'
    : 'A complaint that was opened again counts as another one.';
}

function describeTenures({ tenures }: Counting): string[] {
  return tenures.length === 0 ? [] : [`Only complaints of these tenures are counted: ${joinList(tenures)}.`];
}

function describeDays({ dayOne, closureDays }: Counting): string[] {
  const first =
    dayOne === 'day-after'
      ? 'The first working day after an event is day 1.'
      : 'The day of an event is day 1, if it is a working day.';
  const days = [...new Set(closureDays)].sort().map(formatDate);
  return [
    `Working days are Monday to Friday, except bank holidays${days.length > 0 ? ' and the days on which our office was closed' : ''}. ${readCalendarSpan().source}`,
    ...(days.length > 0 ? [`Our office was also closed on ${joinList(days)}.`] : []),
    `${first} We have found no official definition of a working day for complaints.`,
  ];
}

function describeStage({ stage, acknowledgement, response, extension }: StageLimits): string {
  const parts = [
    acknowledgement && `acknowledged ${writeLimit(acknowledgement)}`,
    response && `responded to ${writeLimit(response)}`,
    extension && `extended by no more than ${writeDays(extension)}`,
  ].filter((part) => part !== null);
  return parts.length > 0
    ? `${stage === 0 ? 'A complaint' : nameStage(stage)} is to be ${joinList(parts)}.`
    : '';
}

function writeLimit(limit: Limit): string {
  const from = { receipt: 'being received', acknowledgement: 'being acknowledged', 'response-due': 'that' };
  return `within ${writeDays(limit)} of ${from[limit.from]}`;
}

function writeDays({ workingDays }: Limit): string {
  return count(workingDays, 'working day');
}

function describeExtensions({ extensions }: Counting): string {
  const proper =
    'was agreed before the response was overdue, was no longer than allowed, and the response came by the new day';
  return extensions === 'in-time'
    ? `A response within an extension counts as in time if the extension ${proper}.`
    : 'A response within an extension counts as late.';
}

function describeRate({ measures, stages }: Code): string {
  return `The rate for every 1,000 homes${inBrackets(measures.perThousand)} is the number of complaints received${stages > 0 ? ' at a stage' : ''}, divided by the homes owned at the end of the year.`;
}

function describeShare({ shareOf }: Counting, { measures, stages }: Code): string {
  const there = stages > 0 ? ' at that stage' : '';
  const whole = {
    received: `the complaints received${there}, including those still open`,
    'received-less-withdrawn': `the complaints received${there}, less those withdrawn`,
    responded: `the complaints responded to${there}`,
  };
  return `The share responded to in time${inBrackets(measures.onTime)} is out of ${whole[shareOf]}.`;
}

function describeSuppression({ suppressBelow }: Counting): string[] {
  if (!keepsBack(suppressBelow)) return [];
  return [
    `In tables that break the figures down, numbers from 1 to ${readThreshold(suppressBelow) - 1} are kept back, so that no one can be identified. So are other numbers and shares that would reveal them, and how many cases the register holds.`,
  ];
}
