import { nameDay, numberDay } from '../../words/calendar.ts';
import type { Counting, Year } from '../counting.ts';
import type { Breakdown, BreakdownRow, Figure, Figures, StageFigures } from '../figures.ts';
import type { Columns, StageColumns } from '../read/match-headers.ts';
import type { Mark } from './judge-stage.ts';
import type { NameTally } from './name-tally.ts';
import { readRate } from './rate.ts';
import { noSpread, readSpread } from './spread.ts';
import type { StageLimits } from './stage-limits.ts';
import type { StageTally, Tally, YearTally } from './tally.ts';

/** What figures are made of. `limits` has one for each stage. */
export interface FigureSource {
  readonly tally: Tally;
  readonly columns: Columns;
  readonly limits: readonly StageLimits[];
  readonly counting: Counting;
}

/** The figures of the year at that place in the tally. Figures that the register cannot give are null. */
export function buildFigures(year: Year, place: number, source: FigureSource): Figures {
  const { tally, columns, limits, counting } = source;
  const counted = tally.years[place];
  const stages = limits.map((limit, at) =>
    buildStage(counted?.stages[at], columns.stages[at], limit, year.homes, counting),
  );
  const received = stages.map((stage) => stage.received);
  const last = stages.length > 1 ? (received.at(-1) ?? null) : null;
  return {
    period: { from: year.from, to: year.to },
    homes: year.homes,
    stages,
    escalation: readRate(last, received[0] ?? null, 100),
    refused:
      columns.refused < 0
        ? notGiven([null])
        : { given: true, rows: tally.reasons.rows(place), total: [counted?.refused ?? 0] },
    categories: buildBreakdown(tally.categories, columns.category, place, received),
    teams: buildBreakdown(tally.teams, columns.team, place, received),
    months: { given: true, rows: buildMonths(year, counted, received), total: received },
  };
}

function buildStage(
  tally: StageTally | undefined,
  columns: StageColumns | undefined,
  limits: StageLimits,
  homes: number,
  counting: Counting,
): StageFigures {
  const has = (step: keyof StageColumns) => (columns?.[step] ?? -1) >= 0;
  const read = (mark: Mark, isKnown: boolean): Figure => (isKnown ? (tally?.marks[mark] ?? 0) : null);
  const acknowledged = has('received') && has('acknowledged');
  const responded = has('received') && has('responded');
  const timed = responded && limits.response !== null;
  const ended = responded && has('outcome');
  const figures = {
    received: read('received', has('received')),
    acknowledged: read('acknowledged', acknowledged),
    acknowledgedInTime: read('acknowledgedInTime', acknowledged && limits.acknowledgement !== null),
    responded: read('responded', responded),
    inTime: read('inTime', timed),
    inTimeExtended: read('inTimeExtended', timed && has('extended-to')),
    extended: read('extended', has('received') && has('extended-to')),
    open: read('open', responded),
    overdue: read('overdue', timed),
    outcomes: {
      upheld: read('upheld', ended),
      partlyUpheld: read('partlyUpheld', ended),
      notUpheld: read('notUpheld', ended),
      notRecorded: read('notRecorded', ended),
      withdrawn: read('withdrawn', ended),
    },
  };
  return {
    stage: limits.stage,
    ...figures,
    daysFromAcknowledgement:
      acknowledged && responded ? readSpread(tally?.fromAcknowledgement ?? []) : noSpread,
    daysFromReceipt: responded ? readSpread(tally?.fromReceipt ?? []) : noSpread,
    acknowledgedRate: readRate(figures.acknowledgedInTime, figures.received, 100),
    onTime: readRate(readInTime(figures, counting), readWhole(figures, counting), 100),
    perThousand: readRate(figures.received, homes > 0 ? homes : null, 1000),
  };
}

type Counts = Pick<StageFigures, 'received' | 'responded' | 'inTime' | 'inTimeExtended' | 'outcomes'>;

/** CH02's numerator. A register that records no extensions has none that could be in time. */
function readInTime({ inTime, inTimeExtended }: Counts, { extensions }: Counting): Figure {
  if (extensions === 'late' || typeof inTime !== 'number') return inTime;
  return inTime + (typeof inTimeExtended === 'number' ? inTimeExtended : 0);
}

function readWhole({ received, responded, outcomes }: Counts, { shareOf }: Counting): Figure {
  if (shareOf === 'received') return received;
  if (shareOf === 'responded') return responded;
  const { withdrawn } = outcomes;
  return typeof received === 'number' && typeof withdrawn === 'number' ? received - withdrawn : null;
}

function buildBreakdown(
  names: NameTally,
  column: number,
  place: number,
  received: readonly Figure[],
): Breakdown {
  if (column < 0 || names.isDropped()) return notGiven(received.map(() => null));
  const rows = names.rows(place);
  return {
    given: true,
    rows: rows.map(({ name, figures }) => ({ name, figures: keepKnown(figures, received) })),
    total: received,
  };
}

function notGiven(total: readonly null[]): Breakdown {
  return { given: false, rows: [], total };
}

/** A stage that the register does not record has no figures anywhere. */
function keepKnown(figures: readonly Figure[], received: readonly Figure[]): Figure[] {
  return figures.map((figure, at) => (received[at] === null ? null : figure));
}

/** Every month of the year, in order, with what was received in it. */
function buildMonths(
  year: Year,
  counted: YearTally | undefined,
  received: readonly Figure[],
): BreakdownRow[] {
  const from = numberDay(year.from);
  const months = new Map<string, number[]>();
  for (let day = from; day <= numberDay(year.to); day += 1) {
    const name = nameDay(day).slice(0, 7);
    const sums = months.get(name) ?? received.map(() => 0);
    months.set(
      name,
      sums.map((sum, at) => sum + (counted?.stages[at]?.received[day - from] ?? 0)),
    );
  }
  return [...months].map(([name, figures]) => ({ name, figures: keepKnown(figures, received) }));
}
