import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of the sample's register, by the register's own names for its columns. */
type Row = Record<string, string>;

/** The columns of a stage, and the Code's limits in working days. */
interface Stage {
  readonly received: string;
  readonly acknowledged: string;
  readonly extendedOn: string;
  readonly extendedTo: string;
  readonly responded: string;
  readonly outcome: string;
  readonly limit: number;
}

/** What is counted of a stage: of the complaints received at it in a year. */
export interface StageCount {
  readonly received: number;
  readonly acknowledgedInTime: number;
  readonly responded: number;
  readonly inTime: number;
  readonly inTimeExtended: number;
  readonly extended: number;
  readonly open: number;
  readonly outcomes: Record<string, number>;
  /** Working days from the acknowledgement to the response. */
  readonly medianDays: number;
  readonly categories: Record<string, number>;
  readonly months: Record<string, number>;
  /** The rows whose response was not in time, extended or not, without those withdrawn. */
  readonly late: readonly Row[];
}

/** The cases of the sample, of both years. */
export const rows: Row[] = parse(readFileSync('assessments/harbour-vale/2025-26/complaints.csv'), {
  columns: true,
});

/** The first stage, 6.2 to 6.4. */
export const firstStage: Stage = {
  received: 'Date received',
  acknowledged: 'Acknowledged on',
  extendedOn: 'Extension told on',
  extendedTo: 'Extended to',
  responded: 'Stage 1 response sent',
  outcome: 'Stage 1 outcome',
  limit: 10,
};

/** The second stage, 6.11 to 6.15. */
export const secondStage: Stage = {
  received: 'Stage 2 requested',
  acknowledged: 'Stage 2 acknowledged',
  extendedOn: 'Stage 2 extension told on',
  extendedTo: 'Stage 2 extended to',
  responded: 'Stage 2 response sent',
  outcome: 'Stage 2 outcome',
  limit: 20,
};

/** Days from Monday to Friday that do not count: bank holidays, then the days on which the office was closed. */
const closed = new Set([
  ...['2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26', '2025-01-01'],
  ...['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
  ...['2024-12-27', '2024-12-30', '2024-12-31', '2025-12-29', '2025-12-30', '2025-12-31'],
]);

/** Counts a stage over the rows, one day at a time. The year is given by its ISO days. */
export function countByHand(stage: Stage, from: string, to: string): StageCount {
  const received = findAccepted(stage, from, to);
  const acknowledged = received.filter((row) => row[stage.acknowledged] !== '');
  const responded = received.filter((row) => read(row, stage.responded) !== '');
  const inTime = responded.filter(
    (row) => countDays(row, stage.acknowledged, stage.responded) <= stage.limit,
  );
  const inTimeExtended = responded.filter((row) => !inTime.includes(row) && isProperlyExtended(row, stage));
  const withdrawn = received.filter((row) => row[stage.outcome] === 'Withdrawn');
  return {
    received: received.length,
    acknowledgedInTime: acknowledged.filter((row) => countDays(row, stage.received, stage.acknowledged) <= 5)
      .length,
    responded: responded.length,
    inTime: inTime.length,
    inTimeExtended: inTimeExtended.length,
    extended: received.filter((row) => row[stage.extendedTo] !== '').length,
    open: received.length - responded.length - withdrawn.length,
    outcomes: tally(received.map((row) => row[stage.outcome] ?? '')),
    medianDays: findMedian(responded.map((row) => countDays(row, stage.acknowledged, stage.responded))),
    categories: tally(received.map((row) => row['About'] ?? '')),
    months: tally(received.map((row) => read(row, stage.received).slice(0, 7))),
    late: responded.filter((row) => !inTime.includes(row) && !inTimeExtended.includes(row)),
  };
}

/** How many complaints received in the year were refused, by reason. */
export function countRefusedByHand(from: string, to: string): Record<string, number> {
  return tally(
    rows
      .filter((row) => row['Not accepted because'] !== '' && isWithin(read(row, 'Date received'), from, to))
      .map((row) => row['Not accepted because'] ?? ''),
  );
}

function findAccepted(stage: Stage, from: string, to: string): Row[] {
  return rows.filter(
    (row) => row['Not accepted because'] === '' && isWithin(read(row, stage.received), from, to),
  );
}

function isWithin(day: string, from: string, to: string): boolean {
  return day !== '' && day >= from && day <= to;
}

/** A date of the register, dd/mm/yyyy, as ISO; `''` for none. */
function read(row: Row, column: string): string {
  return (row[column] ?? '').split('/').reverse().join('-');
}

/** Told by the day the response was due, to a day within as long again, and answered by that day. */
function isProperlyExtended(row: Row, stage: Stage): boolean {
  return (
    row[stage.extendedTo] !== '' &&
    countDays(row, stage.acknowledged, stage.extendedOn) <= stage.limit &&
    countDays(row, stage.acknowledged, stage.extendedTo) <= 2 * stage.limit &&
    read(row, stage.responded) <= read(row, stage.extendedTo)
  );
}

/** Working days after the one date up to and with the other. */
function countDays(row: Row, from: string, to: string): number {
  let count = 0;
  const day = new Date(read(row, from));
  const last = new Date(read(row, to));
  while (day < last) {
    day.setUTCDate(day.getUTCDate() + 1);
    const iso = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !closed.has(iso)) {
      count += 1;
    }
  }
  return count;
}

function tally(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]),
  );
}

function findMedian(days: number[]): number {
  const sorted = days.sort((one, other) => one - other);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? 0;
  const high = sorted[Math.floor(half)] ?? 0;
  return (low + high) / 2;
}
