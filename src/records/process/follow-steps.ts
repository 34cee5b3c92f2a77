import type { ProcessEvent, StageTimes, Time } from './procedure.ts';

/** The days that times count from. `unknown` if nothing says when that is. */
type StartingDay = 'receipt' | 'acknowledgement' | 'unknown';

/** When something has happened at the latest: so many working days after one of the days that a Code counts from. */
export interface Latest {
  readonly since: StartingDay;
  readonly days: number;
  /** Whether it counts from a step between those days. */
  readonly overSteps: boolean;
}

/** How the times of a stage are added up: to days of a calendar, or to numbers. */
interface Adding<At> {
  readonly start: (day: StartingDay) => At;
  readonly add: (at: At, days: number, overSteps: boolean) => At;
}

/**
 * Follows the steps of a stage and its response, each from what it counts from. Logging is taken as the day of the
 * acknowledgement, by which the Code wants it done; that a complaint is given to a member of staff has a time only where a step
 * says so.
 */
export function followTimes<At>(
  { steps, respond }: StageTimes,
  { start, add }: Adding<At>,
): { readonly steps: readonly At[]; readonly respond: At | null } {
  const followed: At[] = [];
  const follow = ({ from, within }: Time): At => {
    const at = findBefore(from, followed.length, steps);
    const before = at === undefined ? undefined : followed[at];
    return before === undefined ? add(start(nameStart(from)), within, false) : add(before, within, true);
  };
  for (const step of steps) followed.push(follow(step));
  return { steps: followed, respond: respond && follow(respond) };
}

/** The latest days of the response, and of the acknowledgement, for a rule to hold against a limit. */
export function followSteps(stage: StageTimes): { acknowledge: Latest | null; respond: Latest | null } {
  const { respond } = followTimes<Latest>(stage, {
    start: (since) => ({ since, days: 0, overSteps: false }),
    add: ({ since, days }, more, overSteps) => ({ since, days: days + more, overSteps }),
  });
  const { acknowledge } = stage;
  return {
    acknowledge: acknowledge && {
      since: acknowledge.from === 'receipt' ? 'receipt' : 'unknown',
      days: acknowledge.within,
      overSteps: false,
    },
    respond,
  };
}

/** The step that days count from, among the first so many; undefined if it is none. */
function findBefore(from: ProcessEvent, done: number, steps: StageTimes['steps']): number | undefined {
  if (from === 'step-before') return done === 0 ? undefined : done - 1;
  if (from !== 'allocation') return undefined;
  const at = steps.findLastIndex(({ kind }, index) => kind === 'allocation' && index < done);
  return at < 0 ? undefined : at;
}

function nameStart(from: ProcessEvent): StartingDay {
  if (from === 'allocation') return 'unknown';
  return from === 'receipt' ? 'receipt' : 'acknowledgement';
}
