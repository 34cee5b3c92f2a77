import type { StageTimes } from '../../records/process/procedure.ts';
import { readLimits, type StageLimits } from '../../register/count/stage-limits.ts';
import type { Path } from '../../source/source.ts';
import type { ProcessContext } from './process-rule.ts';

/** The times of a stage that the Code limits, and where they are written. */
export interface TimedStage {
  readonly times: StageTimes;
  readonly path: Path;
  /** The working days until the acknowledgement, which a timetable for some takes from the stage itself; null if not told. */
  readonly acknowledged: number | null;
  readonly limits: StageLimits;
  /** Whether every time has to be told: a timetable for some may tell only those that differ. */
  readonly isWhole: boolean;
}

/** The stages that the Code has, then the other times for some residents or subjects that the Code covers. */
export function listTimedStages({ procedure, stages, code }: ProcessContext): TimedStage[] {
  const limits = readLimits(code);
  const own = stages.flatMap(({ stage, index, number }): TimedStage[] => {
    const set = limits.find((one) => one.stage === number);
    const acknowledged = readAcknowledged(stage);
    return set ? [{ times: stage, path: ['stages', index], acknowledged, limits: set, isWhole: true }] : [];
  });
  const others = procedure.timetables.flatMap((timetable, at) =>
    timetable.outsideCode === ''
      ? timetable.stages.flatMap((times, index): TimedStage[] => {
          const main = own.find((one) => one.times.name === times.name);
          const path: Path = ['other-timetables', at, 'stages', index];
          const acknowledged = readAcknowledged(times) ?? main?.acknowledged ?? null;
          return main ? [{ ...main, times, path, acknowledged, isWhole: false }] : [];
        })
      : [],
  );
  return [...own, ...others];
}

function readAcknowledged({ acknowledge }: StageTimes): number | null {
  return acknowledge?.from === 'receipt' ? acknowledge.within : null;
}
