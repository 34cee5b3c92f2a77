import { nameStage } from '../../codes/stages.ts';
import type { BreakdownKind } from '../../register/figures.ts';

/** What complaints are broken down by in tables: what a register is, and the months. */
export type TableKind = BreakdownKind | 'months';

/** Every one of them, in the order of the tables. */
export const tableKinds: readonly TableKind[] = [
  'months',
  'quarters',
  'categories',
  'causes',
  'teams',
  'handlers',
  'tenures',
];

/** The words for a breakdown. */
interface BreakdownWords {
  /** The heading of the tables in the report. */
  readonly title: string;
  /** The heading above the names. */
  readonly head: string;
  /** What a table of numbers shows, and the same where what it is about is said before. */
  readonly shows: string;
  readonly showsThem: string;
  /** By what shares are given: `by team`. */
  readonly by: string;
}

/** The words for every breakdown. */
export const breakdownWords: Readonly<Record<TableKind, BreakdownWords>> = {
  categories: {
    title: 'What complaints were about',
    head: 'Category',
    shows: 'what complaints were about',
    showsThem: 'what they were about',
    by: 'by category',
  },
  causes: {
    title: 'What caused them',
    head: 'Cause',
    shows: 'complaints by cause',
    showsThem: 'by cause',
    by: 'by cause',
  },
  teams: {
    title: 'Which teams dealt with them',
    head: 'Team',
    shows: 'complaints by team',
    showsThem: 'by team',
    by: 'by team',
  },
  handlers: {
    title: 'Who handled them',
    head: 'Handled by',
    shows: 'complaints by who handled them',
    showsThem: 'by who handled them',
    by: 'by who handled them',
  },
  tenures: {
    title: 'Complaints by tenure',
    head: 'Tenure',
    shows: 'complaints by tenure',
    showsThem: 'by tenure',
    by: 'by tenure',
  },
  quarters: {
    title: 'Complaints by quarter',
    head: 'Quarter',
    shows: 'complaints received each quarter',
    showsThem: 'received each quarter',
    by: 'by quarter',
  },
  months: {
    title: 'Complaints by month',
    head: 'Month',
    shows: 'complaints received each month',
    showsThem: 'received each month',
    by: 'by month',
  },
};

/** The caption of a table of numbers of a stage. */
export function captionNumbers(kind: TableKind, stage: number): string {
  const { shows, showsThem } = breakdownWords[kind];
  return `${nameStage(stage)}: ${stage === 0 ? showsThem : shows}`;
}

/** The caption of a table of shares: `Stage 1: answered in time, by team`. */
export function captionShares(kind: TableKind, stage: number, share: string): string {
  return `${nameStage(stage)}: ${share}, ${breakdownWords[kind].by}`;
}
