import { numberDay } from '../../words/calendar.ts';
import type { Year } from '../counting.ts';
import type { CaseStage, ComplaintCase } from '../read/complaint-case.ts';
import { type Judgement, judgeStage, type Mark, type Measure } from './judge-stage.ts';
import { createNameTally, type NameTally } from './name-tally.ts';
import type { Day } from './working-days.ts';

/** Cases added up. Its size depends on the years, months and names, not on the number of cases. */
export interface Tally {
  readonly years: readonly YearTally[];
  readonly categories: NameTally;
  readonly teams: NameTally;
  readonly reasons: NameTally;
}

/** What is added up for a year. */
export interface YearTally {
  readonly from: Day;
  /** Its last day, or the day of counting if that is earlier. */
  readonly last: Day;
  readonly stages: readonly StageTally[];
  refused: number;
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

/** An empty tally of years, for a Code with that many stages. */
export function createTally(years: readonly Year[], stages: number, countedOn: Day): Tally {
  return {
    years: years.map((year) => createYear(year, stages, countedOn)),
    categories: createNameTally(stages),
    teams: createNameTally(stages),
    reasons: createNameTally(1),
  };
}

/**
 * Adds a case, or takes it off again with a weight of -1. A stage belongs to every year in which it was received; one
 * received after the day of counting belongs to none. `measures` has one for each stage of the Code.
 */
export function addCase(
  tally: Tally,
  one: ComplaintCase,
  measures: readonly Measure[],
  weight: 1 | -1,
): void {
  for (let place = 0; place < tally.years.length; place += 1) {
    const year = tally.years[place];
    if (!year || !isReached(one.stages, year)) continue;
    year.cases += weight;
    if (one.refused !== '') {
      year.refused += weight;
      tally.reasons.add(place, one.refused, 0, weight);
      continue;
    }
    for (const [at, measure] of measures.entries()) {
      const stage = one.stages[at];
      const stageTally = year.stages[at];
      if (!stage || !stageTally || !isWithin(stage, year)) continue;
      addStage(stageTally, stage.received - year.from, judgeStage(stage, measure), weight);
      tally.categories.add(place, one.category, at, weight);
      tally.teams.add(place, one.team, at, weight);
    }
  }
}

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
    refused: 0,
    cases: 0,
  };
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
