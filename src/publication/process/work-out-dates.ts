import { followTimes } from '../../records/process/follow-steps.ts';
import type { Procedure, StageTimes } from '../../records/process/procedure.ts';
import { readCalendar } from '../../register/count/working-days.ts';
import { nameDay, numberDay } from '../../words/calendar.ts';

/** The last days of a stage's steps, ISO, in the order in which they are told; `''` where one cannot be worked out. */
interface StageDates {
  /** The day on which the complaint, or the request for the stage, comes in. */
  readonly received: string;
  readonly dates: readonly string[];
}

/** The days of the example. */
export interface ExampleDates {
  /** Whether the landlord chose the day. */
  readonly isChosen: boolean;
  readonly stages: readonly StageDates[];
}

/**
 * Works out the last days for a complaint that comes in on the day the procedure names or, failing that, on the first working day
 * after `assessed`. Each later stage is asked for on the first working day after the answer before it. Null where the
 * bank holidays of that day are not known.
 */
export function workOutDates(procedure: Procedure, assessed: string): ExampleDates | null {
  const calendar = readCalendar(procedure.counting);
  const isChosen = procedure.example !== '';
  let received = isChosen ? numberDay(procedure.example) : calendar.next(numberDay(assessed));
  if (!calendar.covers(received)) return null;
  const stages: StageDates[] = [];
  for (const stage of procedure.stages) {
    const { dates, answered } = followStage(stage, received, calendar.reach);
    stages.push({ received: name(received), dates: dates.map(name) });
    received = calendar.next(answered);
  }
  return { isChosen, stages };
}

function followStage(
  { acknowledge, respond, extend, ...times }: StageTimes,
  received: number,
  reach: (day: number, days: number) => number,
): { dates: number[]; answered: number } {
  const acknowledged = acknowledge ? reach(received, acknowledge.within) : received;
  const days = { receipt: received, acknowledgement: acknowledged, unknown: Number.NaN };
  const followed = followTimes<number>(
    { ...times, acknowledge, respond, extend },
    { start: (day) => days[day], add: reach },
  );
  const answered = followed.respond ?? Number.NaN;
  const later = extend?.from === 'response-due' ? reach(answered, extend.by) : Number.NaN;
  return {
    dates: [
      ...(acknowledge ? [acknowledged] : []),
      ...followed.steps,
      ...(respond ? [answered] : []),
      ...(extend ? [later] : []),
    ],
    answered,
  };
}

function name(day: number): string {
  return Number.isNaN(day) ? '' : nameDay(day);
}
