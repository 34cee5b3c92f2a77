import type { ProcessEvent, StageTimes, Time } from '../../records/process/procedure.ts';
import { count } from '../../words/plurals.ts';
import type { TimeView } from './process-publication.ts';

/** Which stage it is: the first hears a complaint, the others a request, and the last answers for good. */
export interface StagePlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A time with the key that it is worked out by. */
export interface ToldTime extends TimeView {
  readonly step: 'acknowledge' | 'step' | 'respond' | 'extend';
}

/** What happens at a stage and how long it takes at most, in order, with the key it is worked out by. */
export function tellTimes(
  { acknowledge, steps, respond, extend }: StageTimes,
  { isFirst, isLast }: StagePlace,
): ToldTime[] {
  const it = isFirst ? 'your complaint' : 'your request';
  const answer = isLast ? 'our final answer' : 'our answer';
  return [
    ...(acknowledge
      ? [
          {
            step: 'acknowledge' as const,
            what: `We tell you that we have ${it}`,
            ...tellTime(acknowledge, it),
          },
        ]
      : []),
    ...steps.map((step) => ({ step: 'step' as const, what: step.what, ...tellTime(step, it) })),
    ...(respond
      ? [{ step: 'respond' as const, what: `We send you ${answer}`, ...tellTime(respond, it) }]
      : []),
    ...(extend
      ? [
          {
            step: 'extend' as const,
            what: `If we need longer, we send you ${answer}`,
            days: extend.by,
            from: extend.from,
            limit: `within ${days(extend.by)} more${extend.from === 'the-decision' ? ', counted from when we tell you so' : ''}`,
          },
        ]
      : []),
  ];
}

/** The time alone, as the page tells it. */
export function withoutStep({ step: _, ...time }: ToldTime): TimeView {
  return time;
}

function tellTime(time: Time, it: string): Omit<TimeView, 'what'> {
  return { limit: tellLimit(time, it), days: time.within, from: time.from };
}

function tellLimit({ within, from }: Time, it: string): string {
  const events: Readonly<Record<ProcessEvent, string>> = {
    receipt: `of receiving ${it}`,
    logging: `of logging ${it}`,
    acknowledgement: 'of telling you that we have it',
    allocation: 'of giving it to a member of staff',
    'step-before': 'after that',
  };
  return `within ${days(within)} ${events[from]}`;
}

/** `1 working day` */
function days(number: number): string {
  return count(number, 'working day');
}
