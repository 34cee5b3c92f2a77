import type { Code } from '../codes/code.ts';
import { allStages, listFigureStages, listStages, nameStageKey } from '../codes/stages.ts';
import { readRate } from '../register/count/rate.ts';
import type { Counting } from '../register/counting.ts';
import type { Figure, Figures, Rate, StageFigures } from '../register/figures.ts';
import type { PreviousYear, StageEntry } from './generated/report.ts';
import { readStated } from './stated.ts';
import { hasTogether, leaveOutTogether } from './together.ts';
import { readQuarters, readReasons, readRows } from './typed-rows.ts';

/** The figures of a year as typed: any not given is null, except that a rate not given is worked out. */
export type TypedYear = Omit<PreviousYear, 'from' | 'to'>;

/** Typed figures in the form of counted ones; with all stages together if anything is typed for them. */
export function readTypedFigures(
  typed: TypedYear,
  period: { from: string; to: string },
  homes: number,
  code: Code,
  counting: Counting,
): Figures {
  const owned = typed.homes ?? homes;
  const names = hasTogether(typed) ? listFigureStages(code) : listStages(code);
  const stages = names.map((stage) => readStage(stage, readStageEntry(typed, stage), owned, counting));
  const ofCode = stages.filter(({ stage }) => stage !== allStages);
  const [first, last] = [ofCode[0], ofCode.at(-1)];
  const figures: Figures = {
    period,
    homes: owned,
    stages,
    escalation: withValue(
      readRate(last?.received ?? null, first?.received ?? null, 100),
      typed['escalation-percent'],
    ),
    refused: readReasons(typed.refused, typed['refused-by-reason']),
    escalationsRefused: readReasons(typed['escalations-refused'], typed['escalations-refused-by-reason']),
    breakdowns: {
      categories: readRows(typed.categories, names),
      causes: readRows(typed.causes, names),
      teams: readRows(typed.teams, names),
      handlers: readRows(typed.handlers, names),
      tenures: readRows(typed.tenures, names),
      quarters: readQuarters(typed.quarters, names, period),
    },
    months: readRows(typed.months, names),
    stated: readStated(typed, names, counting.suppressBelow),
  };
  return counting.suppressBelow > 1 ? leaveOutTogether(figures) : figures;
}

/** What is typed for a stage; nothing if its key is not there. */
export function readStageEntry(typed: TypedYear, stage: number): StageEntry {
  return typed[nameStageKey(stage)] ?? {};
}

function readStage(stage: number, entry: StageEntry, homes: number, counting: Counting): StageFigures {
  return {
    stage,
    received: take(entry.received),
    acknowledged: take(entry.acknowledged),
    acknowledgedInTime: take(entry['acknowledged-in-time']),
    responded: take(entry.responded),
    inTime: take(entry['in-time']),
    inTimeExtended: take(entry['in-time-extended']),
    extended: take(entry.extended),
    open: take(entry.open),
    overdue: take(entry.overdue),
    notYetDue: take(entry['not-yet-due']),
    acknowledgementNotYetDue: take(entry['acknowledgement-not-yet-due']),
    unclear: take(entry.unclear),
    outcomes: readOutcomes(entry),
    daysFromAcknowledgement: readDays(entry.days),
    daysFromReceipt: readDays(entry['days-from-receipt']),
    acknowledgedRate: withValue(
      readRate(take(entry['acknowledged-in-time']), take(entry.received), 100),
      entry['acknowledged-percent'],
    ),
    onTime: withValue(readOnTime(entry, counting), entry['on-time-percent']),
    perThousand: withValue(readRate(take(entry.received), homes > 0 ? homes : null, 1000), entry['per-1000']),
  };
}

function readOutcomes({ outcomes = {} }: StageEntry): StageFigures['outcomes'] {
  return {
    upheld: take(outcomes.upheld),
    partlyUpheld: take(outcomes['partly-upheld']),
    notUpheld: take(outcomes['not-upheld']),
    other: take(outcomes.other),
    notRecorded: take(outcomes['not-recorded']),
    withdrawn: take(outcomes.withdrawn),
  };
}

function readDays(days: StageEntry['days'] = {}): StageFigures['daysFromReceipt'] {
  return {
    median: take(days.median),
    mean: take(days.mean),
    percentile90: take(days['percentile-90']),
  };
}

function take(typed: number | undefined): Figure {
  return typed ?? null;
}

/** CH02 worked out from the counts, by the landlord's choices. */
export function readOnTime(
  entry: StageEntry,
  { extensions, shareOf }: Pick<Counting, 'extensions' | 'shareOf'>,
): Rate {
  const inTime = entry['in-time'];
  const late = extensions === 'late' ? 0 : (entry['in-time-extended'] ?? 0);
  return readRate(inTime === undefined ? null : inTime + late, listWholes(entry)[shareOf] ?? null, 100);
}

/** What CH02 may be a share of, by the landlord's choice; undefined where it is not typed. */
export function listWholes(entry: StageEntry): Record<Counting['shareOf'], number | undefined> {
  const { received, responded, outcomes } = entry;
  return {
    received,
    responded,
    'received-less-withdrawn': received === undefined ? undefined : received - (outcomes?.withdrawn ?? 0),
  };
}

/** A rate with the typed value, if the typed numbers do not give one. */
function withValue(rate: Rate, typed: number | undefined): Rate {
  return { ...rate, value: rate.value ?? typed ?? null };
}
