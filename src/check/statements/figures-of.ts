import type { Figure, Figures, StageFigures } from '../../register/figures.ts';
import type { KnownFigures, Measure } from './statement.ts';

/** What the figures of a year know of one thing at one stage, or at all of them. */
export interface Known {
  /** 0 for all stages together, or where stages do not matter. */
  readonly stage: number;
  /** The whole numbers that it may be, the one to quote first. */
  readonly counts: readonly number[];
  /** Those of which it may be a part. */
  readonly wholes: readonly number[];
  /** The percentages, or rates, that it may be, the one to quote first. */
  readonly rates: readonly number[];
}

/** What the figures say in lower case of categories and teams, by whose names a sentence limits what it counts. */
export function listNames({ years }: KnownFigures): string[] {
  const rows = years.flatMap(({ breakdowns }) => Object.values(breakdowns).flatMap((one) => one.rows));
  return [...new Set(rows.map(({ name }) => name.toLowerCase()))].filter(
    (name) => name.length > 3 && !/^other\b/.test(name),
  );
}

/** What a year's figures know of a measure: one entry for each stage, and one for all together if there are several. */
export function listKnown(
  measure: Measure,
  figures: Figures,
  { determinations, years }: KnownFigures,
): Known[] {
  if (measure === 'determinations') return [whole(figures === years.at(-1) ? determinations : null)];
  if (measure === 'homes') return [whole(figures.homes > 0 ? figures.homes : null)];
  if (measure === 'refused') return [whole(figures.refused.total[0] ?? null)];
  if (measure === 'escalated') return [readEscalated(figures)];
  const stages = figures.stages.map((stage) => withShares(measure, readStage(measure, stage), figures));
  if (stages.length < 2 || measure === 'per-thousand') return stages;
  return [...stages, readStage(measure, addStages(figures.stages))];
}

/** With the percentages that the landlord states where it gives no numbers. */
function withShares(measure: Measure, known: Known, { stated }: Figures): Known {
  const shares = stated?.shares.find(({ stage }) => stage === known.stage);
  if (!shares) return known;
  const { upheld, partlyUpheld, notUpheld } = shares;
  const any = add(upheld, partlyUpheld);
  const rates: Partial<Record<Measure, readonly Figure[]>> = {
    upheld: [upheld, any],
    'partly-upheld': [partlyUpheld],
    'any-upheld': [any],
    'not-upheld': [notUpheld],
  };
  return { ...known, rates: [...known.rates, ...numbers(...(rates[measure] ?? []))] };
}

function whole(figure: Figure): Known {
  return { stage: 0, counts: numbers(figure), wholes: [], rates: [] };
}

function readEscalated({ stages, escalation }: Figures): Known {
  const [first, last] = [stages[0], stages.at(-1)];
  const wholes = numbers(first?.received ?? null, first?.responded ?? null);
  const counts = numbers(stages.length === 2 && last ? last.received : null);
  return {
    stage: last?.stage ?? 0,
    counts,
    wholes,
    rates: counts.length > 0 ? [...numbers(escalation.value), ...divide(counts, wholes)] : [],
  };
}

/** The measures of a stage that are a number of complaints. */
type Counted = Exclude<Measure, 'determinations' | 'homes' | 'refused' | 'escalated'>;

/** What of a stage is read here. */
type StageCounts = Pick<
  StageFigures,
  | 'stage'
  | 'received'
  | 'acknowledged'
  | 'acknowledgedInTime'
  | 'acknowledgementNotYetDue'
  | 'responded'
  | 'inTime'
  | 'inTimeExtended'
  | 'notYetDue'
  | 'open'
  | 'acknowledgedRate'
  | 'onTime'
  | 'perThousand'
> & {
  readonly outcomes: Pick<StageFigures['outcomes'], 'upheld' | 'partlyUpheld' | 'notUpheld' | 'withdrawn'>;
};

function readStage(measure: Counted, one: StageCounts): Known {
  const { outcomes, received, responded } = one;
  if (measure === 'per-thousand') {
    return { stage: one.stage, counts: [], wholes: [], rates: numbers(one.perThousand.value) };
  }
  const counts = numbers(...readCounts(measure, one));
  const ended = add(outcomes.upheld, outcomes.partlyUpheld, outcomes.notUpheld);
  const wholes =
    measure === 'acknowledged-in-time'
      ? numbers(received, one.acknowledged, subtract(received, one.acknowledgementNotYetDue))
      : numbers(
          received,
          responded,
          subtract(received, outcomes.withdrawn),
          ended,
          subtract(received, one.notYetDue),
        );
  const given = { 'in-time': one.onTime.value, 'acknowledged-in-time': one.acknowledgedRate.value };
  const rate = measure in given ? given[measure as keyof typeof given] : null;
  return { stage: one.stage, counts, wholes, rates: [...numbers(rate), ...divide(counts, wholes)] };
}

function readCounts(measure: Exclude<Counted, 'per-thousand'>, one: StageCounts): Figure[] {
  const { upheld, partlyUpheld, notUpheld, withdrawn } = one.outcomes;
  const any = add(upheld, partlyUpheld);
  return {
    received: [one.received],
    'acknowledged-in-time': [one.acknowledgedInTime],
    'in-time': [one.inTime, add(one.inTime, one.inTimeExtended)],
    upheld: [upheld, any],
    'partly-upheld': [partlyUpheld],
    'any-upheld': [any],
    'not-upheld': [notUpheld],
    withdrawn: [withdrawn],
    open: [one.open],
  }[measure];
}

/** The stages as one; of a stage that received nothing, nothing is missing. */
function addStages(all: readonly StageFigures[]): StageCounts {
  const some = all.filter(({ received }) => received !== 0);
  const stages = some.length > 0 ? some : all;
  const sum = (read: (stage: StageFigures) => Figure) => add(...stages.map(read));
  const none = { numerator: null, denominator: null, value: null };
  return {
    stage: 0,
    received: sum(({ received }) => received),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    acknowledgedInTime: sum(({ acknowledgedInTime }) => acknowledgedInTime),
    acknowledgementNotYetDue: sum((one) => one.acknowledgementNotYetDue),
    responded: sum(({ responded }) => responded),
    inTime: sum(({ inTime }) => inTime),
    inTimeExtended: sum(({ inTimeExtended }) => inTimeExtended),
    notYetDue: sum(({ notYetDue }) => notYetDue),
    open: sum(({ open }) => open),
    outcomes: {
      upheld: sum(({ outcomes }) => outcomes.upheld),
      partlyUpheld: sum(({ outcomes }) => outcomes.partlyUpheld),
      notUpheld: sum(({ outcomes }) => outcomes.notUpheld),
      withdrawn: sum(({ outcomes }) => outcomes.withdrawn),
    },
    acknowledgedRate: none,
    onTime: none,
    perThousand: none,
  };
}

/** The sum; null if any part of it is not known. */
function add(...figures: readonly Figure[]): Figure {
  const known = numbers(...figures);
  return known.length === figures.length ? known.reduce((sum, one) => sum + one, 0) : null;
}

function subtract(from: Figure, figure: Figure): Figure {
  return typeof from === 'number' && typeof figure === 'number' ? from - figure : null;
}

function numbers(...figures: readonly Figure[]): number[] {
  return figures.filter((figure) => typeof figure === 'number');
}

function divide(counts: readonly number[], wholes: readonly number[]): number[] {
  return counts.flatMap((one) => wholes.filter((all) => all > 0).map((all) => (one / all) * 100));
}
