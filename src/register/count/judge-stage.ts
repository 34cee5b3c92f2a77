import type { CaseStage } from '../read/complaint-case.ts';
import type { StageLimits } from './stage-limits.ts';
import type { Calendar, Day } from './working-days.ts';

/** What can be true of a stage of a case; each is counted. */
export type Mark =
  | 'received'
  | 'acknowledged'
  | 'acknowledgedInTime'
  | 'responded'
  | 'inTime'
  | 'inTimeExtended'
  | 'extended'
  | 'open'
  | 'overdue'
  | 'notYetDue'
  | 'acknowledgementNotYetDue'
  | 'unclear'
  | 'upheld'
  | 'partlyUpheld'
  | 'notUpheld'
  | 'other'
  | 'notRecorded'
  | 'withdrawn';

/** What is true of a stage of a case on the day of counting. */
export interface Judgement {
  readonly marks: readonly Mark[];
  /** Working days to the response; null if there is none yet. */
  readonly days: { readonly fromReceipt: number; readonly fromAcknowledgement: number } | null;
}

/** What a stage is judged by. */
export interface Measure {
  readonly limits: StageLimits;
  readonly calendar: Calendar;
  readonly countedOn: Day;
}

/**
 * Judges a stage by the Code's clock, as it stood on the day of counting: anything dated later is ignored. The
 * response is due a number of working days after the acknowledgement (Code 2024, 6.3 and 6.14) or, if there was none,
 * after receipt. That is the strict reading: a landlord gains no time by not acknowledging. An extension counts if it
 * ends within the Code's limit (6.4, 6.15), the resident was told before the response was overdue, and the response
 * came by the new day. A withdrawn stage is neither responded to nor open, nor is one whose row is unclear about it.
 */
export function judgeStage(stage: CaseStage, measure: Measure): Judgement {
  const known = forgetLater(stage, measure.countedOn);
  const marks: Mark[] = ['received'];
  if (known.acknowledged !== null) marks.push('acknowledged');
  if (isAcknowledgedInTime(known, measure)) marks.push('acknowledgedInTime');
  if (known.extendedTo !== null) marks.push('extended');
  if (known.outcome === 'withdrawn') return { marks: [...marks, 'withdrawn'], days: null };
  if (isAcknowledgementNotYetDue(known, measure)) marks.push('acknowledgementNotYetDue');
  if (known.unclear) return { marks: [...marks, 'unclear'], days: null };
  if (known.responded === null) {
    const isOverdue = readTiming(known, measure.countedOn, measure) === 'late';
    return { marks: [...marks, 'open', isOverdue ? 'overdue' : 'notYetDue'], days: null };
  }
  marks.push('responded', known.outcome ?? 'notRecorded');
  const timing = readTiming(known, known.responded, measure);
  if (timing !== 'late') marks.push(timing);
  const { count } = measure.calendar;
  return {
    marks,
    days: {
      fromReceipt: count(known.received, known.responded),
      fromAcknowledgement: count(known.acknowledged ?? known.received, known.responded),
    },
  };
}

function forgetLater(stage: CaseStage, countedOn: Day): CaseStage {
  const { acknowledged, extendedOn, extendedTo, responded } = stage;
  const latest = Math.max(acknowledged ?? 0, extendedOn ?? 0, responded ?? 0);
  if (latest <= countedOn) return stage;
  return {
    ...stage,
    acknowledged: forgetIfLater(acknowledged, countedOn),
    extendedTo: extendedOn !== null && extendedOn > countedOn ? null : extendedTo,
    responded: forgetIfLater(responded, countedOn),
  };
}

function forgetIfLater(day: Day | null, countedOn: Day): Day | null {
  return day !== null && day <= countedOn ? day : null;
}

function isAcknowledgedInTime({ received, acknowledged }: CaseStage, { limits, calendar }: Measure): boolean {
  if (acknowledged === null || !limits.acknowledgement) return false;
  return calendar.count(received, acknowledged) <= limits.acknowledgement.workingDays;
}

/** Whether there is no acknowledgement, and still time for one on the day of counting. */
function isAcknowledgementNotYetDue(
  { received, acknowledged }: CaseStage,
  { limits, calendar, countedOn }: Measure,
): boolean {
  if (acknowledged !== null || !limits.acknowledgement) return false;
  return calendar.count(received, countedOn) <= limits.acknowledgement.workingDays;
}

/** Whether a response on that day is in time, by the limit itself or by an extension. */
function readTiming(stage: CaseStage, day: Day, measure: Measure): 'inTime' | 'inTimeExtended' | 'late' {
  const { response, extension } = measure.limits;
  // If the Code sets no limit, nothing is late, and the figures that depend on it are not known.
  if (!response) return 'inTime';
  const { extendedTo, extendedOn } = stage;
  const passed = countPassed(stage, day, measure);
  if (passed <= response.workingDays) return 'inTime';
  if (extendedTo === null) return 'late';
  if (extendedOn !== null && countPassed(stage, extendedOn, measure) > response.workingDays) return 'late';
  const longest = response.workingDays + (extension?.workingDays ?? 0);
  const isProper =
    extendedTo === 'unrecorded'
      ? passed <= longest
      : countPassed(stage, extendedTo, measure) <= longest && day <= extendedTo;
  return isProper ? 'inTimeExtended' : 'late';
}

/** How many working days of the time for the response have passed by a day. */
function countPassed({ received, acknowledged }: CaseStage, day: Day, measure: Measure): number {
  const { response } = measure.limits;
  const start = response?.from === 'acknowledgement' ? (acknowledged ?? received) : received;
  return measure.calendar.count(start, day);
}
