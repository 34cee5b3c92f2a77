import { nameStage } from '../../codes/stages.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Fault } from '../counted.ts';
import { nameField, type Step } from './case-fields.ts';
import type { CaseStage } from './complaint-case.ts';
import type { DateStep, RawDate, RawStage, RowForm } from './raw-case.ts';

/** What is wrong with a row. No reason quotes it. */
export type Flaw = Pick<Fault, 'kind' | 'effect' | 'reason'>;

/** What is certain of a stage, and what is wrong with what the row says of it. */
export interface SettledStage {
  /** Null if it was not reached, or nothing says on which day. */
  readonly stage: CaseStage | null;
  readonly flaws: readonly Flaw[];
  /** Whether it was received before the first day whose bank holidays are known, so that no year holds it. */
  readonly isEarly: boolean;
}

/**
 * What is certain of the stage at that place. Without a day of receipt nothing is counted (`lost`). Whatever else is
 * wrong leaves it received, and in no figure that the fault makes uncertain (`doubtful`): an acknowledgement or an
 * extension that cannot be right is not counted as one, and a response that cannot be right makes the stage unclear.
 */
export function settleStage(raw: RawStage, at: number, form: RowForm): SettledStage {
  if (!raw.filled) return notReached;
  const sound = readSound(raw, at, form);
  if (sound) return { stage: sound, flaws: none, isEarly: false };
  const number = form.columns.numbers[at] ?? 0;
  const { received } = raw.dates;
  if (typeof received === 'number' && received < form.calendar.first) {
    return { stage: null, flaws: [], isEarly: true };
  }
  // A request that was refused belongs with the stage before if it gives no day of its own.
  if (received === null && raw.refused !== '' && at > 0) return { stage: null, flaws: [], isEarly: false };
  const lost = findLost(received, at, form);
  if (lost || typeof received !== 'number') {
    return { stage: null, flaws: lost ? [lost] : [], isEarly: false };
  }
  const doubts = [...listDateDoubts(raw, at, form), ...listOrderDoubts(raw, number)];
  const unsure = new Set(doubts.flatMap(({ steps }) => steps));
  const outcomes = listOutcomeDoubts(raw, at, form);
  return {
    stage: {
      ...keepCertain(raw, received, unsure),
      unclear: raw.outcome !== 'withdrawn' && (unsure.has('responded') || outcomes.isUnclear),
    },
    flaws: [...doubts.map(({ flaw }) => flaw), ...outcomes.flaws],
    isEarly: false,
  };
}

const none: readonly Flaw[] = [];
const notReached: SettledStage = { stage: null, flaws: none, isEarly: false };

/** The stage of a row in which nothing is wrong, as nearly all are; no time is spent on looking for what is. */
function readSound({ dates, outcome, refused }: RawStage, at: number, form: RowForm): CaseStage | null {
  const { received, acknowledged, responded } = dates;
  const [extendedOn, extendedTo] = [dates['extended-on'], dates['extended-to']];
  const { calendar, today, columns } = form;
  if (typeof received !== 'number' || received > today || !calendar.covers(received)) return null;
  if (!isWithin(acknowledged, received, today)) return null;
  if (!isWithin(responded, acknowledged ?? received, today)) return null;
  if (!isWithin(extendedOn, calendar.first, today)) return null;
  if (extendedTo !== 'unrecorded' && !isWithin(extendedTo, received, calendar.last)) return null;
  if (outcome === 'unknown') return null;
  const isEnded = outcome !== null && outcome !== 'withdrawn';
  if (isEnded && responded === null && (columns.stages[at]?.responded ?? -1) >= 0) return null;
  return { received, acknowledged, extendedOn, extendedTo, responded, outcome, refused, unclear: false };
}

function isWithin(date: RawDate, from: number, to: number): date is number | null {
  return date === null || (typeof date === 'number' && date >= from && date <= to);
}

/** A doubt about some steps of a stage. */
interface Doubt {
  readonly steps: readonly DateStep[];
  readonly flaw: Flaw;
}

function keepCertain(
  { dates, outcome, refused }: RawStage,
  received: number,
  unsure: ReadonlySet<DateStep>,
): Omit<CaseStage, 'unclear'> {
  const keep = (step: DateStep) => {
    const date = dates[step];
    return typeof date === 'number' && !unsure.has(step) ? date : null;
  };
  const isExtended = !unsure.has('extended-on') && !unsure.has('extended-to');
  const extendedTo = dates['extended-to'] === 'unrecorded' ? 'unrecorded' : keep('extended-to');
  return {
    received,
    acknowledged: keep('acknowledged'),
    extendedOn: isExtended ? keep('extended-on') : null,
    extendedTo: isExtended ? extendedTo : null,
    responded: keep('responded'),
    outcome: outcome === 'unknown' ? null : outcome,
    refused,
  };
}

function findLost(received: RawDate, at: number, form: RowForm): Flaw | undefined {
  const number = form.columns.numbers[at] ?? 0;
  if (received === null) {
    const reason =
      number > 1
        ? `Stage ${number} is filled in, but not the day on which it was received.`
        : 'The row does not say when the complaint was received.';
    return { kind: 'no-received', effect: 'lost', reason };
  }
  const trouble = findTrouble(received, 'received', form);
  return trouble && { ...describeTrouble(trouble, nameColumn(at, 'received', form)), effect: 'lost' };
}

/** The column as the register calls it. */
function nameColumn(at: number, step: Step, { columns }: RowForm): string {
  const heading = columns.headings[columns.stages[at]?.[step] ?? -1]?.trim() ?? '';
  return heading === '' ? nameField(columns.numbers[at] ?? 0, step) : quoteWords(heading);
}

type DateTrouble = 'unreadable' | 'no-day' | 'beyond' | 'future';

function findTrouble(date: RawDate, step: DateStep, { calendar, today }: RowForm): DateTrouble | undefined {
  if (date === 'unreadable' || date === 'no-day') return date;
  if (typeof date !== 'number') return undefined;
  // An extension may well end in the future.
  if (date > today && step !== 'extended-to') return 'future';
  return calendar.covers(date) ? undefined : 'beyond';
}

function describeTrouble(trouble: DateTrouble, column: string): Omit<Flaw, 'effect'> {
  const reasons = {
    unreadable: `The column ${column} does not hold a date that can be read.`,
    'no-day': `The column ${column} holds a day that its month does not have.`,
    beyond: `The day in the column ${column} is outside the years whose bank holidays are known.`,
    future: `The day in the column ${column} is in the future.`,
  };
  const kind = trouble === 'beyond' || trouble === 'future' ? 'date-beyond' : 'date';
  return { kind, reason: reasons[trouble] };
}

const laterSteps = ['acknowledged', 'extended-on', 'extended-to', 'responded'] as const;

/** Days that are none, or cannot be. */
function listDateDoubts({ dates }: RawStage, at: number, form: RowForm): Doubt[] {
  return laterSteps.flatMap((step) => {
    const trouble = findTrouble(dates[step], step, form);
    if (!trouble) return [];
    const flaw = describeTrouble(trouble, nameColumn(at, step, form));
    return [{ steps: [step], flaw: { ...flaw, effect: 'doubtful' as const } }];
  });
}

/** Days that are in the wrong order. Which of two is wrong is not known, so neither counts; receipt alone stays. */
function listOrderDoubts({ dates }: RawStage, number: number): Doubt[] {
  const { received, acknowledged, responded } = dates;
  const name = number === 0 ? 'The complaint' : nameStage(number);
  const doubt = (isWrong: boolean, steps: readonly DateStep[], reason: string): Doubt[] =>
    isWrong ? [{ steps, flaw: { kind: 'date-order', effect: 'doubtful', reason } }] : [];
  return [
    ...doubt(
      isBefore(acknowledged, received),
      ['acknowledged'],
      `${name} was acknowledged before it was received.`,
    ),
    ...doubt(
      isBefore(responded, received),
      ['responded'],
      `${name} was responded to before it was received.`,
    ),
    ...doubt(
      isBefore(responded, acknowledged) && !isBefore(responded, received),
      ['acknowledged', 'responded'],
      `${name} was responded to before it was acknowledged.`,
    ),
    ...doubt(
      isBefore(dates['extended-to'], received),
      ['extended-to'],
      `${name} was extended to a day before it was received.`,
    ),
  ];
}

function isBefore(date: RawDate, other: RawDate): boolean {
  return typeof date === 'number' && typeof other === 'number' && date < other;
}

function listOutcomeDoubts(
  { outcome, dates }: RawStage,
  at: number,
  form: RowForm,
): { flaws: Flaw[]; isUnclear: boolean } {
  const { columns } = form;
  const number = columns.numbers[at] ?? 0;
  const isTold = (columns.stages[at]?.responded ?? -1) >= 0;
  const isUnclear = outcome !== null && outcome !== 'withdrawn' && isTold && dates.responded === null;
  if (outcome === 'unknown') {
    const reason = `The column ${nameColumn(at, 'outcome', form)} holds a word that we do not know as an outcome.`;
    return { flaws: [{ kind: 'outcome', effect: 'doubtful', reason }], isUnclear };
  }
  if (!isUnclear) return { flaws: [], isUnclear };
  const name = number === 0 ? 'The complaint' : nameStage(number);
  const reason = `${name} has an outcome but no day of response.`;
  return { flaws: [{ kind: 'no-response', effect: 'doubtful', reason }], isUnclear };
}
