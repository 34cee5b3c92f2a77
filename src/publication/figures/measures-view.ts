import type { Code } from '../../codes/code.ts';
import type { Counted, FaultEffect } from '../../register/counted.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { formatDate } from '../../words/dates.ts';
import { agree, count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import { fewCasesSentence } from './few.ts';
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
  /** Rows that are not counted at all, and why: `line 12: …`. */
  readonly leftOut: readonly string[];
  /** Rows that are counted, but not in every figure, and those that repeat another. */
  readonly doubtful: readonly string[];
  /** Words for outcomes that are not known, with how often each occurs. */
  readonly unknownOutcomes: readonly string[];
  /** How the figures were counted, a sentence each. */
  readonly method: readonly string[];
}

/** The figures of a register as readers see them. */
export function buildMeasures(register: string, counted: Counted, code: Code): MeasuresView {
  const { counting, years, notices, unknownOutcomes } = counted;
  return {
    title: `Complaints in ${register}`,
    facts: [
      `As things stood on ${formatDate(counting.countedOn)}. ${describeRows(counted)}`,
      ...(years.length === 0 ? ['It holds no case that could be counted.'] : []),
      ...notices,
    ],
    tables: listFigureTables(
      years.map(({ figures }) => figures),
      code,
    ),
    leftOut: listFaults(counted, ['lost'], counted.leftOut),
    doubtful: listFaults(counted, ['doubtful', 'merged'], counted.doubtful),
    unknownOutcomes: unknownOutcomes.map(({ word, times }) => `${quoteWords(word)}: ${count(times, 'row')}`),
    method: [...describeCounting(counting, code), fewCasesSentence],
  };
}

/**
 * How much of the registers the figures are based on. If small figures are kept back, the number of rows is not told:
 * with what was received it would give away how many were refused.
 */
function describeRows({ rows, leftOut, doubtful, counting }: Counted): string {
  const read =
    counting.suppressBelow < 2 ? `${count(rows, 'row was', 'rows were')} read, and ` : 'Of the rows read, ';
  const lost = `${leftOut === 0 ? 'none was' : `${formatNumber(leftOut, 'number')} ${agree(leftOut, 'was', 'were')}`} left out`;
  if (doubtful === 0) return `${read}${lost}.`;
  return `${read}${lost}; ${formatNumber(doubtful, 'number')} ${agree(doubtful, 'is', 'are')} counted as received, but not in every figure.`;
}

function listFaults(
  { faults, registers }: Counted,
  effects: readonly FaultEffect[],
  total: number,
): string[] {
  const shown = faults.filter(({ effect }) => effects.includes(effect));
  const more = total - shown.filter(({ effect }) => effect !== 'merged').length;
  return [
    ...shown.map(({ register, line, reason }) => {
      const { name = '', unit = 'line' } = registers[register] ?? {};
      return `${registers.length > 1 ? `${name}, ` : ''}${unit} ${line}: ${reason}`;
    }),
    ...(more > 0 ? [`and ${count(more, 'more row')}`] : []),
  ];
}
