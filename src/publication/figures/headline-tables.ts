import type { Code } from '../../codes/code.ts';
import { inBrackets, nameStage } from '../../codes/stages.ts';
import type { Figures } from '../../register/figures.ts';
import { readLimit } from './report-years.ts';
import { readerOf, sharesOf, tellParts, unlessZero } from './stage-rows.ts';
import { buildTables, type FigureRow } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** What was received at a stage in some years, and how far it was handled. */
export function listHeadlineTables(years: readonly Figures[], stage: number, code: Code): TableView[] {
  return buildTables({
    id: `headline-${stage}`,
    caption: `${nameStage(stage)}: headline figures`,
    head: 'Complaints',
    years,
    rows: [
      ...listVolumes(stage, code),
      ...(isWithout(years, stage)
        ? []
        : [
            ...listAcknowledged(years, stage, code),
            ...listResponded(stage, code),
            ...listOpen(years, stage),
          ]),
    ],
  });
}

/** Whether nothing was received at a stage in any of the years. */
function isWithout(years: readonly Figures[], stage: number): boolean {
  const received = years.map(({ stages }) => stages.find((one) => one.stage === stage)?.received ?? null);
  return received.every((figure) => figure === 0);
}

function listVolumes(stage: number, { measures: { perThousand: volume } }: Code): FigureRow[] {
  const row = readerOf(stage);
  return [
    row('Received', 'number', ({ received }) => received),
    row(
      volume ? `Homes (${volume} denominator)` : 'Homes',
      'number',
      ({ perThousand }) => tellParts(perThousand).denominator,
    ),
    row(`Received per 1,000 homes${inBrackets(volume)}`, 'decimal', ({ perThousand }) => perThousand.value),
  ];
}

function listAcknowledged(years: readonly Figures[], stage: number, code: Code): FigureRow[] {
  const row = readerOf(stage);
  const limit = nameLimit(readLimit(code, stage, 'acknowledgement'));
  return [
    row('Acknowledged', 'number', (figures) => figures.acknowledged),
    row(`Acknowledged ${limit}`, 'number', ({ acknowledgedInTime }) => acknowledgedInTime),
    sharesOf(stage)('Share acknowledged in time', ({ acknowledgedRate }) => acknowledgedRate),
    ...unlessZero(
      row('Acknowledgement not yet due', 'number', (figures) => figures.acknowledgementNotYetDue),
      years,
    ),
  ];
}

function listResponded(stage: number, code: Code): FigureRow[] {
  const row = readerOf(stage);
  const share = code.measures.onTime;
  return [
    row('Responded to', 'number', (figures) => figures.responded),
    row(`Responded to ${nameLimit(readLimit(code, stage, 'response'))}`, 'number', ({ inTime }) => inTime),
    row('Responded to within an extension', 'number', ({ inTimeExtended }) => inTimeExtended),
    row('Extended', 'number', ({ extended }) => extended),
    row(
      share ? `In time (${share} numerator)` : 'In time, by the limit or an extension',
      'number',
      ({ onTime }) => tellParts(onTime).numerator,
    ),
    row(
      share ? `Out of (${share} denominator)` : 'Out of',
      'number',
      ({ onTime }) => tellParts(onTime).denominator,
    ),
    share
      ? row(`Share in time (${share})`, 'percent', ({ onTime }) => onTime.value)
      : sharesOf(stage)('Share in time', ({ onTime }) => onTime),
  ];
}

function listOpen(years: readonly Figures[], stage: number): FigureRow[] {
  const row = readerOf(stage);
  return [
    row('Open on the day of counting', 'number', ({ open }) => open),
    ...unlessZero(
      row('Of these, not yet due', 'number', ({ notYetDue }) => notYetDue),
      years,
    ),
    row('Of these, overdue', 'number', ({ overdue }) => overdue),
    ...unlessZero(
      row('Unclear, as what is recorded cannot be right', 'number', ({ unclear }) => unclear),
      years,
    ),
  ];
}

function nameLimit(workingDays: number): string {
  return workingDays > 0 ? `within ${workingDays} working days` : 'in time';
}
