import { nameDay, numberDay } from '../../words/calendar.ts';
import type { Counting, Year } from '../counting.ts';
import type { Breakdown, BreakdownRow, Figure, Figures, StageFigures } from '../figures.ts';
import type { Columns, StageColumns } from '../read/columns.ts';
import type { Mark } from './judge-stage.ts';
import { compareRows, type NamedCounts, type NameTally } from './name-tally.ts';
import { readRate } from './rate.ts';
import { noSpread, readSpread } from './spread.ts';
import type { StageLimits } from './stage-limits.ts';
import { type NamedKind, namedMarks, type StageTally, type Tally, type YearTally } from './tally.ts';

/** What figures are made of. `limits` has one for each stage. */
export interface FigureSource {
  readonly tally: Tally;
  readonly columns: Columns;
  readonly limits: readonly StageLimits[];
  readonly counting: Counting;
  /** How many bodies the cases were handled by, as far as registers are told apart. */
  readonly handlers: number;
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
  const isRefusalKnown = columns.stages.slice(1).some(({ refused }) => refused >= 0);
  const build = (kind: NamedKind, isGiven: boolean) =>
    isGiven && !tally.names[kind].isDropped()
      ? buildBreakdown(tally.names[kind].rows(place), stages, counting)
      : notGiven(received.map(() => null));
  return {
    period: { from: year.from, to: year.to },
    homes: year.homes,
    stages,
    escalation: readRate(last, received[0] ?? null, 100),
    refused: buildReasons(
      tally.reasons,
      place,
      counted?.refused ?? 0,
      (columns.stages[0]?.refused ?? -1) >= 0,
    ),
    escalationsRefused: buildReasons(tally.laterReasons, place, counted?.laterRefused ?? 0, isRefusalKnown),
    breakdowns: {
      categories: build('categories', columns.category >= 0),
      causes: build('causes', columns.cause >= 0),
      teams: build('teams', columns.team >= 0),
      handlers: build('handlers', source.handlers > 1),
      tenures: build('tenures', columns.tenure >= 0),
      quarters: buildQuarters(counted?.quarters ?? [], stages, counting),
    },
    months: { given: true, rows: buildMonths(year, counted, received), total: received },
    stated: null,
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
    notYetDue: read('notYetDue', timed),
    acknowledgementNotYetDue: read(
      'acknowledgementNotYetDue',
      acknowledged && limits.acknowledgement !== null,
    ),
    unclear: read('unclear', responded),
    outcomes: {
      upheld: read('upheld', ended),
      partlyUpheld: read('partlyUpheld', ended),
      notUpheld: read('notUpheld', ended),
      other: read('other', ended),
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

/** What CH02 is worked out from. */
type Counts = Pick<StageFigures, 'received' | 'responded' | 'inTime' | 'inTimeExtended'> & {
  readonly outcomes: Pick<StageFigures['outcomes'], 'withdrawn'>;
};

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

function buildReasons(reasons: NameTally, place: number, total: number, isGiven: boolean): Breakdown {
  if (!isGiven) return notGiven([null]);
  const rows = reasons
    .rows(place)
    .map(({ name, counts }) => ({ name, figures: counts, onTime: [], upheld: [] }));
  return { given: true, rows: rows.sort(compareRows), total: [total] };
}

/** A year of one quarter or less is not broken down. */
function buildQuarters(
  quarters: readonly NamedCounts[],
  stages: readonly StageFigures[],
  counting: Counting,
): Breakdown {
  if (quarters.length < 2) return notGiven(stages.map(() => null));
  const total = stages.map(({ received }) => received);
  return { given: true, rows: quarters.map((one) => buildNamed(one, stages, counting)), total };
}

/** The names, largest first. A stage that the register does not record has no figures anywhere. */
function buildBreakdown(
  rows: readonly NamedCounts[],
  stages: readonly StageFigures[],
  counting: Counting,
): Breakdown {
  const built = rows.map((row) => buildNamed(row, stages, counting));
  return { given: true, rows: built.sort(compareRows), total: stages.map(({ received }) => received) };
}

function buildNamed(
  { name, counts }: NamedCounts,
  stages: readonly StageFigures[],
  counting: Counting,
): BreakdownRow {
  const named = stages.map((stage, at) => readNamed(counts, at, stage));
  return {
    name,
    figures: named.map(({ received }) => received),
    onTime: named.map((one) => readRate(readInTime(one, counting), readWhole(one, counting), 100)),
    upheld: named.map(({ found, responded }) => readRate(found, responded, 100)),
  };
}

/** The counts of a name at a stage, as far as the register gives those of the whole stage. */
function readNamed(counts: readonly number[], at: number, stage: StageFigures): Counts & { found: Figure } {
  const read = (mark: (typeof namedMarks)[number], whole: Figure): Figure =>
    whole === null ? null : (counts[at * namedMarks.length + namedMarks.indexOf(mark)] ?? 0);
  const { outcomes } = stage;
  const upheld = read('upheld', outcomes.upheld);
  const partly = read('partlyUpheld', outcomes.partlyUpheld);
  return {
    received: read('received', stage.received),
    responded: read('responded', stage.responded),
    inTime: read('inTime', stage.inTime),
    inTimeExtended: read('inTimeExtended', stage.inTimeExtended),
    outcomes: { withdrawn: read('withdrawn', outcomes.withdrawn) },
    found: typeof upheld === 'number' && typeof partly === 'number' ? upheld + partly : null,
  };
}

function notGiven(total: readonly null[]): Breakdown {
  return { given: false, rows: [], total };
}

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
  return [...months].map(([name, figures]) => ({
    name,
    figures: keepKnown(figures, received),
    onTime: [],
    upheld: [],
  }));
}
