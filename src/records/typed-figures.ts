import type { Code } from '../codes/code.ts';
import { listStages, nameStageKey } from '../codes/stages.ts';
import { readRate } from '../register/count/rate.ts';
import type { Counting } from '../register/counting.ts';
import type { Breakdown, Figure, Figures, Rate, StageFigures } from '../register/figures.ts';
import type { FigureRow, PreviousYear, StageEntry } from './generated/report.ts';

/** The figures of a year as typed: any not given is null, except that a rate not given is worked out. */
export type TypedYear = Omit<PreviousYear, 'from' | 'to'>;

/** Typed figures in the form of counted ones. */
export function readTypedFigures(
  typed: TypedYear,
  period: { from: string; to: string },
  homes: number,
  code: Code,
  counting: Counting,
): Figures {
  const owned = typed.homes ?? homes;
  const stages = listStages(code).map((stage) =>
    readStage(stage, readStageEntry(typed, stage), owned, counting),
  );
  const [first] = stages;
  const last = stages.at(-1);
  const names = listStages(code);
  return {
    period,
    homes: owned,
    stages,
    escalation: withValue(
      readRate(last?.received ?? null, first?.received ?? null, 100),
      typed['escalation-percent'],
    ),
    refused: readRefused(typed),
    escalationsRefused: noReasons,
    breakdowns: {
      categories: readBreakdown(typed.categories, names),
      causes: readBreakdown(undefined, names),
      teams: readBreakdown(typed.teams, names),
      handlers: readBreakdown(undefined, names),
      tenures: readBreakdown(undefined, names),
      quarters: readBreakdown(undefined, names),
    },
    months: readBreakdown(typed.months, names),
  };
}

/** What is typed for a stage; nothing if its key is not there. */
export function readStageEntry(typed: TypedYear, stage: number): StageEntry {
  return typed[nameStageKey(stage)] ?? {};
}

function readStage(stage: number, entry: StageEntry, homes: number, counting: Counting): StageFigures {
  const { outcomes = {}, days = {}, 'days-from-receipt': waited = {} } = entry;
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
    notYetDue: null,
    acknowledgementNotYetDue: null,
    unclear: null,
    outcomes: {
      upheld: take(outcomes.upheld),
      partlyUpheld: take(outcomes['partly-upheld']),
      notUpheld: take(outcomes['not-upheld']),
      other: null,
      notRecorded: take(outcomes['not-recorded']),
      withdrawn: take(outcomes.withdrawn),
    },
    daysFromAcknowledgement: {
      median: take(days.median),
      mean: take(days.mean),
      percentile90: take(days['percentile-90']),
    },
    daysFromReceipt: {
      median: take(waited.median),
      mean: take(waited.mean),
      percentile90: take(waited['percentile-90']),
    },
    acknowledgedRate: withValue(
      readRate(take(entry['acknowledged-in-time']), take(entry.received), 100),
      entry['acknowledged-percent'],
    ),
    onTime: withValue(readOnTime(entry, counting), entry['on-time-percent']),
    perThousand: withValue(readRate(take(entry.received), homes > 0 ? homes : null, 1000), entry['per-1000']),
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
  const { received, responded, outcomes } = entry;
  const inTime = entry['in-time'];
  const late = extensions === 'late' ? 0 : (entry['in-time-extended'] ?? 0);
  const whole = {
    received,
    responded,
    'received-less-withdrawn': received === undefined ? undefined : received - (outcomes?.withdrawn ?? 0),
  }[shareOf];
  return readRate(inTime === undefined ? null : inTime + late, whole ?? null, 100);
}

/** A rate with the typed value, if the typed numbers do not give one. */
function withValue(rate: Rate, typed: number | undefined): Rate {
  return { ...rate, value: rate.value ?? typed ?? null };
}

const noReasons: Breakdown = { given: false, rows: [], total: [null] };

/** If no reasons are typed, it is not known how many were refused for each. */
function readRefused({ refused, 'refused-by-reason': reasons = [] }: TypedYear): Breakdown {
  const rows = reasons
    .filter(({ name }) => Boolean(name))
    .map(({ name, number }) => ({ name, figures: [number], onTime: [], upheld: [] }));
  return {
    given: rows.length > 0,
    rows,
    total: [refused ?? sum(rows.flatMap(({ figures }) => figures))],
  };
}

function readBreakdown(rows: readonly FigureRow[] | undefined, stages: readonly number[]): Breakdown {
  const read = (row: FigureRow, stage: number): Figure => row[nameStageKey(stage)] ?? null;
  const given = (rows ?? []).filter(({ name }) => Boolean(name));
  return {
    given: given.length > 0,
    rows: given.map((row) => ({
      name: row.name,
      figures: stages.map((stage) => read(row, stage)),
      onTime: [],
      upheld: [],
    })),
    total: stages.map((stage) => sum(given.map((row) => read(row, stage)))),
  };
}

/** Null if nothing is given. */
function sum(figures: readonly Figure[]): Figure {
  const numbers = figures.filter((figure) => typeof figure === 'number');
  return numbers.length > 0 ? numbers.reduce((total, one) => total + one, 0) : null;
}
