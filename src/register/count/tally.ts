import { nameDay, numberDay } from '../../words/calendar.ts';
import type { Year } from '../counting.ts';
import type { BreakdownKind, Period } from '../figures.ts';
import { listQuarters } from '../list-quarters.ts';
import type { CaseStage, ComplaintCase } from '../read/complaint-case.ts';
import { type Judgement, judgeStage, type Mark, type Measure } from './judge-stage.ts';
import { createNameTally, type NamedCounts, type NameTally } from './name-tally.ts';
import type { Day } from './working-days.ts';

/** The breakdowns by a name that stands in the register, or is its own. */
export type NamedKind = Exclude<BreakdownKind, 'quarters'>;

/** Cases added up. Its size depends on the years, months and names, not on the number of cases. */
export interface Tally {
  readonly years: readonly YearTally[];
  /** The places of the years that hold a day. */
  readonly placesOf: (day: Day) => readonly number[];
  readonly names: Readonly<Record<NamedKind, NameTally>>;
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
  /** Its quarters in order, with their counts, and the place among them of each of its days, from the first. */
  readonly quarters: readonly NamedCounts[];
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
  const all = years.map((year) => createYear(year, stages, countedOn));
  return {
    years: all,
    placesOf: indexDays(all),
    names: {
      categories: create(),
      causes: create(),
      teams: create(),
      handlers: create(),
      tenures: create(),
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
  for (let at = 0; at < measures.length; at += 1) {
    const stage = one.stages[at];
    const measure = measures[at];
    if (!stage || !measure) continue;
    for (const place of tally.placesOf(stage.received)) {
      addStageOf(tally, place, at, { stage, one, handler }, measure, weight);
    }
  }
}

function addStageOf(
  tally: Tally,
  place: number,
  at: number,
  received: Received,
  measure: Measure,
  weight: 1 | -1,
): void {
  const year = tally.years[place];
  if (!year) return;
  if (!isReachedBefore(received.one.stages, at, year)) year.cases += weight;
  const { refused } = received.stage;
  if (refused === '') addReceived(tally, place, at, received, measure, weight);
  else addRefused(tally, year, place, at, refused, weight);
}

/** Whether an earlier stage of a case belongs to the year already. */
function isReachedBefore(stages: readonly (CaseStage | null)[], at: number, year: YearTally): boolean {
  for (let before = 0; before < at; before += 1) if (isWithin(stages[before] ?? null, year)) return true;
  return false;
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
  const counts = year.quarters[year.quarterOf[day] ?? 0]?.counts ?? [];
  for (const column of columns) counts[column] = (counts[column] ?? 0) + weight;
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
    quarters: listQuarters({ from, to }).map((name) => ({
      name,
      counts: new Array<number>(stages * namedMarks.length).fill(0),
    })),
    quarterOf: placeInQuarters({ from, to }),
    refused: 0,
    laterRefused: 0,
    cases: 0,
  };
}

/** The place of each day of a period among its quarters, from 0. */
function placeInQuarters({ from, to }: Period): Uint8Array {
  const start = numberDay(from);
  const quarterOf = new Uint8Array(numberDay(to) - start + 1);
  let [month, months] = ['', -1];
  for (let at = 0; at < quarterOf.length; at += 1) {
    const name = nameDay(start + at).slice(0, 7);
    if (name !== month) months += 1;
    month = name;
    quarterOf[at] = Math.floor(months / 3);
  }
  return quarterOf;
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

/** Years are few and cases many: for each day from the first of all years, which years hold it. */
function indexDays(years: readonly YearTally[]): Tally['placesOf'] {
  const start = Math.min(...years.map(({ from }) => from));
  const end = Math.max(...years.map(({ last }) => last));
  const none: readonly number[] = [];
  const places = Array.from({ length: Math.max(0, end - start + 1) }, (_, at) =>
    years.flatMap(({ from, last }, place) => (start + at >= from && start + at <= last ? [place] : [])),
  );
  return (day) => places[day - start] ?? none;
}
