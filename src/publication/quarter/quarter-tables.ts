import type { Code } from '../../codes/code.ts';
import { atStage, inBrackets, nameStage } from '../../codes/stages.ts';
import type { Counting } from '../../register/counting.ts';
import type { Figures } from '../../register/figures.ts';
import { monthNames } from '../../words/months.ts';
import { groupFigureTables } from '../figures/figure-tables.ts';
import { listStages, nameYear, readLimit } from '../figures/report-years.ts';
import { readerOf, unlessZero } from '../figures/stage-rows.ts';
import { buildTables, figureRow } from '../figures/table-of-years.ts';
import type { TableView } from '../figures/table-view.ts';
import { changeOf, readDue } from './due-share.ts';

/** How many complaints: received at each stage, refused, and by month of the last quarter up to a day, ISO. */
export function listVolumeTables(years: readonly Figures[], code: Code, countedOn: string): TableView[] {
  const stages = listStages(years);
  const [first = 0, ...later] = stages;
  const last = later.at(-1);
  const rows = [
    ...stages.map((stage) => readerOf(stage)(`Received${atStage(stage)}`, 'number', (one) => one.received)),
    ...(last === undefined
      ? []
      : [
          figureRow(
            `Stage ${last} for every hundred of stage ${first}`,
            'decimal',
            ({ escalation }) => escalation.value,
          ),
        ]),
    figureRow('Refused', 'number', ({ refused }) => refused.total[0] ?? null),
    figureRow(
      'Requests for a later stage refused',
      'number',
      ({ escalationsRefused }) => escalationsRefused.total[0] ?? null,
    ),
  ];
  const own = years.slice(-1).map((year) => dropLaterMonths(year, countedOn));
  return nameHeads(
    [
      ...buildTables({ id: 'received', caption: 'Complaints received', head: 'Complaints', years, rows }),
      ...groupFigureTables(own, code).breakdowns.months,
      ...groupFigureTables(years, code).refused,
    ],
    years,
  );
}

/** A month that had not begun on a day had no complaint, but not because there was none. */
function dropLaterMonths({ months, ...year }: Figures, day: string): Figures {
  const rows = months.rows.filter(({ name }) => name <= day.slice(0, 7));
  return { ...year, months: { ...months, rows } };
}

/** How quickly complaints were answered, a table for each stage. */
export function listPerformanceTables(
  years: readonly Figures[],
  code: Code,
  shareOf: Counting['shareOf'],
): TableView[] {
  const share = inBrackets(code.measures.onTime);
  const tables = listStages(years).flatMap((stage) => {
    const row = readerOf(stage);
    const notYetDue = unlessZero(
      row('Not yet due', 'number', (one) => one.notYetDue),
      years,
    );
    const overdue = unlessZero(
      row('Of these, overdue', 'number', (one) => one.overdue),
      years,
    );
    const changing = shareOf === 'responded' ? overdue : notYetDue;
    const limit = (step: 'acknowledgement' | 'response') => nameLimit(readLimit(code, stage, step));
    const rows = [
      row(`Acknowledged ${limit('acknowledgement')}`, 'number', (one) => one.acknowledgedInTime),
      row('Share acknowledged in time', 'percent', (one) => one.acknowledgedRate.value),
      ...unlessZero(
        row('Not yet acknowledged, and still in time', 'number', (one) => one.acknowledgementNotYetDue),
        years,
      ),
      row('Answered in time', 'number', ({ onTime }) => onTime.numerator),
      row('Out of', 'number', ({ onTime }) => onTime.denominator),
      row(`Share in time${share}`, 'percent', ({ onTime }) => onTime.value),
      ...notYetDue,
      ...(changing.length > 0
        ? [row(`Share in time ${changeOf[shareOf]}`, 'percent', (one) => readDue(one, shareOf).value)]
        : []),
      row(`Answered ${limit('response')}`, 'number', ({ inTime }) => inTime),
      row('Answered within an extension', 'number', ({ inTimeExtended }) => inTimeExtended),
      row('Extended', 'number', ({ extended }) => extended),
      row('Open', 'number', ({ open }) => open),
      row('Of these, overdue', 'number', ({ overdue }) => overdue),
      ...unlessZero(
        row('Unclear whether answered', 'number', ({ unclear }) => unclear),
        years,
      ),
    ];
    const caption = `${nameStage(stage)}: how quickly ${stage === 0 ? 'they' : 'complaints'} were answered`;
    return buildTables({ id: `performance-${stage}`, caption, head: 'Complaints', years, rows });
  });
  return nameHeads([...tables, ...groupFigureTables(years, code).days], years);
}

/** How complaints ended, a table for each stage. */
export function listEndingTables(years: readonly Figures[], code: Code): TableView[] {
  return nameHeads(groupFigureTables(years, code).outcomes, years);
}

function nameLimit(workingDays: number): string {
  return workingDays > 0 ? `within ${workingDays} working days` : 'in time';
}

/** The tables with short names of quarters above their columns, `Oct–Dec 2025`. */
export function nameHeads(tables: readonly TableView[], years: readonly Figures[]): TableView[] {
  const names = new Map(years.map((year) => [nameYear(year), shortenQuarter(year)]));
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => names.get(column) ?? column),
  }));
}

/** A quarter in few signs, `Oct–Dec 2025`. */
function shortenQuarter({ period }: Figures): string {
  const [from, to] = [period.from, period.to].map(
    (day) => monthNames[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? '',
  );
  return `${from}–${to} ${period.to.slice(0, 4)}`;
}
