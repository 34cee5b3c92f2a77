import { nameDay, numberDay } from '../../words/calendar.ts';
import type { Year } from '../counting.ts';
import type { BreakdownKind, Period } from '../figures.ts';
import type { CaseStage, ComplaintCase } from '../read/complaint-case.ts';
import { type Judgement, judgeStage, type Mark, type Measure } from './judge-stage.ts';
import { createNameTally, type NameTally } from './name-tally.ts';
import type { Day } from './working-days.ts';

/** Cases added up. Its size depends on the years, months and names, not on the number of cases. */
export interface Tally {
  readonly years: readonly YearTally[];
  readonly names: Readonly<Record<BreakdownKind, NameTally>>;
  readonly reasons: NameTally;
  /** Why requests for a later stage were refused. */
  readonly laterReasons: NameTally;
}

/** What is added up for a year. */
export interface YearTally {
  readonly from: Day;
  /** Its last day, or the day of counting if that is earlier. */
  readonly last: Day;
  readonly stages: readonly StageTally[];
  /** Its quarters in order, and the place among them of each of its days, from the first. */
  readonly quarters: readonly string[];
  readonly quarterOf: Uint8Array;
  refused: number;
  /** Requests for a later stage that were refused. */
  laterRefused: number;
  /** Cases that belong to the year in any way. */
  cases: number;
}

/** What is added up for a stage. The histograms say how often each number of working days occurred. */
export interface StageTally {
  readonly marks: Partial<Record<Mark, number>>;
  /** How many were received on each day of the year, from the first. */
  readonly received: number[];
  readonly fromReceipt: number[];
  readonly fromAcknowledgement: number[];
}

/** What is counted for each name and stage, in the order of its columns. */
export const namedMarks = [
  'received',
  'inTime',
  'inTimeExtended',
  'responded',
  'upheld',
  'partlyUpheld',
  'withdrawn',
] as const;

/** An empty tally of years, for a Code with that many stages. */
export function createTally(years: readonly Year[], stages: number, countedOn: Day): Tally {
  const create = () => createNameTally(stages * namedMarks.length);
  return {
    years: years.map((year) => createYear(year, stages, countedOn)),
    names: {
      categories: create(),
      causes: create(),
      teams: create(),
      handlers: create(),
      tenures: create(),
      quarters: create(),
    },
    reasons: createNameTally(1),
    laterReasons: createNameTally(1),
  };
}

/**
 * Adds a case, or takes it off again with a weight of -1. A stage belongs to every year in which it was received; one
 * received after the day of counting belongs to none. `measures` has one for each stage of the Code; `handler` is the
 * name of whoever keeps the register.
 */
export function addCase(
  tally: Tally,
  { one, handler }: { readonly one: ComplaintCase; readonly handler: string },
  measures: readonly Measure[],
  weight: 1 | -1,
): void {
  for (let place = 0; place < tally.years.length; place += 1) {
    const year = tally.years[place];
    if (!year || !isReached(one.stages, year)) continue;
    year.cases += weight;
    for (let at = 0; at < measures.length; at += 1) {
      const measure = measures[at];
      const stage = one.stages[at];
      if (!measure || !stage || !isWithin(stage, year)) continue;
      if (stage.refused === '') addReceived(tally, place, at, { stage, one, handler }, measure, weight);
      else addRefused(tally, year, place, at, stage.refused, weight);
    }
  }
}

/** A stage that was received, with the case that it is of. */
interface Received {
  readonly stage: CaseStage;
  readonly one: ComplaintCase;
  readonly handler: string;
}

function addReceived(
  { years, names }: Tally,
  place: number,
  at: number,
  { stage, one, handler }: Received,
  measure: Measure,
  weight: 1 | -1,
): void {
  const year = years[place];
  const stageTally = year?.stages[at];
  if (!year || !stageTally) return;
  const day = stage.received - year.from;
  const judgement = judgeStage(stage, measure);
  addStage(stageTally, day, judgement, weight);
  const columns = listColumns(judgement.marks, at);
  names.categories.add(place, one.category, columns, weight);
  names.causes.add(place, one.cause, columns, weight);
  names.teams.add(place, one.team, columns, weight);
  names.tenures.add(place, one.tenure, columns, weight);
  if (handler !== '') names.handlers.add(place, handler, columns, weight);
  names.quarters.add(place, year.quarters[year.quarterOf[day] ?? 0] ?? '', columns, weight);
}

function addRefused(
  tally: Tally,
  year: YearTally,
  place: number,
  at: number,
  reason: string,
  weight: 1 | -1,
): void {
  if (at === 0) year.refused += weight;
  else year.laterRefused += weight;
  (at === 0 ? tally.reasons : tally.laterReasons).add(place, reason, [0], weight);
}

/** The columns of a name that a stage adds to. */
function listColumns(marks: readonly Mark[], at: number): number[] {
  const columns: number[] = [];
  for (const mark of marks) {
    const place = namedPlaces[mark];
    if (place !== undefined) columns.push(at * namedMarks.length + place);
  }
  return columns;
}

const namedPlaces: Partial<Record<Mark, number>> = Object.fromEntries(
  namedMarks.map((mark, at) => [mark, at]),
);

/** A plain loop, because it runs for every case and year. */
function isReached(stages: readonly (CaseStage | null)[], year: YearTally): boolean {
  for (const stage of stages) if (isWithin(stage, year)) return true;
  return false;
}

function isWithin(stage: CaseStage | null, { from, last }: YearTally): boolean {
  return stage !== null && stage.received >= from && stage.received <= last;
}

function createYear({ from, to }: Year, stages: number, countedOn: Day): YearTally {
  return {
    from: numberDay(from),
    last: Math.min(numberDay(to), countedOn),
    stages: Array.from({ length: stages }, () => ({
      ...{ marks: {}, received: [], fromReceipt: [], fromAcknowledgement: [] },
    })),
    ...listQuarters({ from, to }),
    refused: 0,
    laterRefused: 0,
    cases: 0,
  };
}

/** Three months each, from the month in which the year begins: `2025-04 to 2025-06`. */
function listQuarters({ from, to }: Period): Pick<YearTally, 'quarters' | 'quarterOf'> {
  const [start, end] = [numberDay(from), numberDay(to)];
  const quarterOf = new Uint8Array(end - start + 1);
  const months: string[][] = [];
  let month = '';
  for (let day = start; day <= end; day += 1) {
    const name = nameDay(day).slice(0, 7);
    if (name !== month) {
      const last = months.at(-1);
      if (!last || last.length === 3) months.push([name]);
      else last.push(name);
      month = name;
    }
    quarterOf[day - start] = months.length - 1;
  }
  const quarters = months.map((names) =>
    names.length > 1 ? `${names[0]} to ${names.at(-1)}` : (names[0] ?? ''),
  );
  return { quarters, quarterOf };
}

function addStage(tally: StageTally, day: number, judgement: Judgement, weight: number): void {
  addTo(tally.received, day, weight);
  for (const mark of judgement.marks) tally.marks[mark] = (tally.marks[mark] ?? 0) + weight;
  if (judgement.days === null) return;
  addTo(tally.fromReceipt, judgement.days.fromReceipt, weight);
  addTo(tally.fromAcknowledgement, judgement.days.fromAcknowledgement, weight);
}

function addTo(histogram: number[], place: number, weight: number): void {
  while (histogram.length <= place) histogram.push(0);
  histogram[place] = (histogram[place] ?? 0) + weight;
}
