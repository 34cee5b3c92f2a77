import { nameStage } from '../../codes/stages.ts';
import type { Fault } from '../counted.ts';
import { nameField } from './case-fields.ts';
import type { DateStep, RawCase, RawDate, RawStage, RowForm } from './raw-case.ts';

type Flaw = Omit<Fault, 'line'>;

/** Why a row's case cannot be counted: the first reason in the order of `checks`. No reason quotes the row. */
export function findFault(raw: RawCase, form: RowForm): Flaw | undefined {
  for (const check of checks) {
    const flaw = check(raw, form);
    if (flaw) return flaw;
  }
  return undefined;
}

const checks: readonly ((raw: RawCase, form: RowForm) => Flaw | undefined)[] = [
  checkReference,
  checkDates,
  checkReceived,
  checkOrder,
  checkEarlierStages,
  checkOutcomes,
  checkRefused,
];

function checkReference({ reference }: RawCase): Flaw | undefined {
  return reference === '' ? { kind: 'no-reference', reason: 'The row has no reference.' } : undefined;
}

function checkDates({ stages }: RawCase, form: RowForm): Flaw | undefined {
  let worst: DateTrouble = 'none';
  let column = '';
  for (const [at, { filled, dates }] of stages.entries()) {
    if (!filled) continue;
    for (const step of dateSteps) {
      const trouble = findTrouble(dates[step], step, form);
      if (ranks[trouble] >= ranks[worst]) continue;
      worst = trouble;
      column = nameField(form.columns.numbers[at] ?? 0, step);
    }
  }
  return worst === 'none' ? undefined : describeTrouble(worst, column, form.dates.pattern);
}

const dateSteps = ['received', 'acknowledged', 'extended-on', 'extended-to', 'responded'] as const;

/** What may be wrong with a date; the fault with the lowest rank is reported. */
const ranks = { unreadable: 0, 'no-day': 0, beyond: 1, future: 2, none: 3 };

type DateTrouble = keyof typeof ranks;

function findTrouble(date: RawDate, step: DateStep, { calendar, today }: RowForm): DateTrouble {
  if (date === 'unreadable' || date === 'no-day') return date;
  if (typeof date !== 'number') return 'none';
  if (!calendar.covers(date)) return 'beyond';
  // An extension may well end in the future.
  return date > today && step !== 'extended-to' ? 'future' : 'none';
}

function describeTrouble(trouble: Exclude<DateTrouble, 'none'>, column: string, pattern: string): Flaw {
  const reasons = {
    unreadable: `The column ${column} does not hold a date written ${pattern}.`,
    'no-day': `The column ${column} holds a day that its month does not have.`,
    beyond: `The day in the column ${column} is outside the years whose bank holidays are known.`,
    future: `The day in the column ${column} is in the future.`,
  };
  const kind = trouble === 'beyond' || trouble === 'future' ? 'date-beyond' : 'date';
  return { kind, reason: reasons[trouble] };
}

function checkReceived({ stages }: RawCase): Flaw | undefined {
  return stages[0]?.dates.received === null
    ? { kind: 'no-received', reason: 'The row does not say when the complaint was received.' }
    : undefined;
}

function checkOrder({ stages }: RawCase, { columns: { numbers } }: RowForm): Flaw | undefined {
  for (const [at, stage] of stages.entries()) {
    const reason = stage.filled ? findDisorder(stage, stages[at - 1], numbers[at] ?? 0) : '';
    if (reason !== '') return { kind: 'date-order', reason };
  }
  return undefined;
}

function findDisorder({ dates }: RawStage, earlier: RawStage | undefined, stage: number): string {
  const { received, acknowledged, responded } = dates;
  const name = nameWhole(stage);
  if (isBefore(acknowledged, received)) return `${name} was acknowledged before it was received.`;
  if (isBefore(responded, received)) return `${name} was responded to before it was received.`;
  if (isBefore(responded, acknowledged)) return `${name} was responded to before it was acknowledged.`;
  if (isBefore(dates['extended-to'], received)) {
    return `${name} was extended to a day before it was received.`;
  }
  const isEarly = earlier !== undefined && isBefore(received, earlier.dates.received);
  return isEarly ? `Stage ${stage} was received before stage ${stage - 1}.` : '';
}

/** What happened to a stage, or to the complaint where there are no stages. */
function nameWhole(stage: number): string {
  return stage === 0 ? 'The complaint' : nameStage(stage);
}

function isBefore(date: RawDate, other: RawDate): boolean {
  return typeof date === 'number' && typeof other === 'number' && date < other;
}

/** A later stage may begin without a response at the earlier one: that is a failure of the landlord, and is counted. */
function checkEarlierStages({ stages }: RawCase): Flaw | undefined {
  for (const [index, { filled, dates }] of stages.entries()) {
    const earlier = stages[index - 1];
    if (!filled || !earlier) continue;
    const name = `Stage ${index + 1}`;
    if (dates.received === null) {
      return flawOfStage(`${name} is filled in, but not the day on which it was received.`);
    }
    if (earlier.dates.received === null) {
      return flawOfStage(`${name} is filled in, but stage ${index} is not.`);
    }
  }
  return undefined;
}

function flawOfStage(reason: string): Flaw {
  return { kind: 'stage-without-earlier', reason };
}

function checkOutcomes({ stages }: RawCase, { columns }: RowForm): Flaw | undefined {
  for (const [index, { outcome, dates }] of stages.entries()) {
    if (outcome === 'unknown') {
      return {
        kind: 'outcome',
        reason: `The column ${nameField(columns.numbers[index] ?? 0, 'outcome')} holds a word that we do not know as an outcome.`,
      };
    }
    const isTold = (columns.stages[index]?.responded ?? -1) >= 0;
    if (outcome !== null && outcome !== 'withdrawn' && isTold && dates.responded === null) {
      return {
        kind: 'outcome',
        reason: `${nameWhole(columns.numbers[index] ?? 0)} has an outcome but no response.`,
      };
    }
  }
  return undefined;
}

function checkRefused({ refused, stages: [first, ...later] }: RawCase): Flaw | undefined {
  if (refused === '') return undefined;
  const handled = first?.dates.responded !== null || later.some(({ filled }) => filled);
  return handled
    ? {
        kind: 'refused-and-handled',
        reason: 'The complaint was refused, yet it was responded to or escalated.',
      }
    : undefined;
}
