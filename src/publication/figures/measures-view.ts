import type { Code } from '../../codes/code.ts';
import type { Counted } from '../../register/counted.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { formatDate } from '../../words/dates.ts';
import { agree, count } from '../../words/plurals.ts';
import { listFigureTables } from './figure-tables.ts';
import { formatNumber } from './report-numbers.ts';
import type { TableView } from './table-view.ts';

/** What `selfassess measures` says about a register, in order. */
export interface MeasuresView {
  /** `Complaints in complaints.csv`. */
  readonly title: string;
  /**
   * Sentences: the day of counting, how many rows were read and left out, what the register does not record, what is in
   * doubt.
   */
  readonly facts: readonly string[];
  readonly tables: readonly TableView[];
  /** Why rows were left out, `line 12: …`. */
  readonly leftOut: readonly string[];
  /** How the figures were counted, a sentence each. */
  readonly method: readonly string[];
}

/** The figures of a register as readers see them. */
export function buildMeasures(register: string, counted: Counted, code: Code): MeasuresView {
  const { counting, years, rows, leftOut, faults, notices, doubt } = counted;
  return {
    title: `Complaints in ${register}`,
    facts: [
      `As things stood on ${formatDate(counting.countedOn)}. ${describeRows(rows, leftOut)}`,
      ...(years.length === 0 ? ['It holds no case that could be counted.'] : []),
      ...notices,
      ...(doubt === '' ? [] : [doubt]),
    ],
    tables: listFigureTables(
      years.map(({ figures }) => figures),
      code,
    ),
    leftOut: [
      ...faults.map(({ line, reason }) => `line ${line}: ${reason}`),
      ...(leftOut > faults.length ? [`and ${leftOut - faults.length} more rows`] : []),
    ],
    method: describeCounting(counting, code),
  };
}

/** How much of a register the figures are based on. */
function describeRows(rows: number, leftOut: number): string {
  const read = `${count(rows, 'row was', 'rows were')} read`;
  if (leftOut === 0) return `${read}, and none was left out.`;
  return `${read}, and ${formatNumber(leftOut, 'number')} of them ${agree(leftOut, 'is', 'are')} not counted.`;
}
